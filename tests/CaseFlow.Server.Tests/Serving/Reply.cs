using System.Text.Json;

namespace CaseFlow.Server.Tests;

/// <summary>What a server answered.</summary>
internal sealed record Reply(int Status, string? MediaType, string Body, IReadOnlyDictionary<string, string> Headers)
{
    private JsonElement? json;

    /// <summary>The body as it came.</summary>
    public byte[] Bytes { get; private init; } = [];

    public JsonElement Json => json ??= JsonDocument.Parse(Body).RootElement;

    public static async Task<Reply> Of(HttpResponseMessage answer) => new(
        (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(),
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase))
    {
        Bytes = await answer.Content.ReadAsByteArrayAsync(),
    };

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public string Text(string property) => Json.GetProperty(property).GetString()!;

    public long Number(string property) => Json.GetProperty(property).GetInt64();

    /// <summary>Fails, showing the answer, unless it is a success.</summary>
    public Reply Went()
    {
        Assert.True(Status is >= 200 and < 300, $"{Status}: {Body}");
        return this;
    }

    /// <summary>Fails unless it is a whole problem document of this status and code.</summary>
    public Reply Refused(int status, string code)
    {
        Assert.Equal((status, code), (Status, Code));
        Assert.True(IsProblem, $"No whole problem document: {MediaType} {Body}");
        return this;
    }

    /// <summary>The problem's code; the body where it is no problem.</summary>
    public string Code => MediaType == "application/problem+json" && Json.TryGetProperty("code", out var code) ? code.GetString()! : Body;

    /// <summary>An RFC 9457 document whose status is the answer's, with a code and a sentence that ends.</summary>
    public bool IsProblem =>
        MediaType == "application/problem+json" && Json.ValueKind == JsonValueKind.Object
        && Json.TryGetProperty("status", out var status) && status.GetInt32() == Status
        && Json.TryGetProperty("title", out _) && Json.TryGetProperty("traceId", out _)
        && Json.TryGetProperty("code", out var code) && code.GetString() is { Length: > 0 } word && word.All(letter => letter is '_' or (>= 'a' and <= 'z'))
        && Json.TryGetProperty("detail", out var detail) && detail.GetString() is { Length: > 5 } sentence && sentence[^1] is '.' or '?' or '!';
}
