using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;

namespace CaseFlow.Server.Http;

/// <summary>Reads a JSON body strictly and says in a sentence what is wrong with it.</summary>
internal static class Body
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int Most = 1024 * 1024;

    /// <summary>The value, or the problem to answer with. No body is read as an empty object.</summary>
    public static async Task<(T? Value, Problem? Wrong)> Read<T>(HttpContext http, JsonTypeInfo<T> type) where T : class
    {
        if (!HasOne(http)) return Parse(new ReadOnlySequence<byte>("{}"u8.ToArray()), type);
        if (!http.Request.HasJsonContentType()) return (null, Problem.NotJson);
        if (http.Request.ContentLength > Most || await Whole(http) is not { } body) return (null, Problem.TooLarge);
        var read = Parse(body, type);
        http.Request.BodyReader.AdvanceTo(body.End);
        return read;
    }

    private static bool HasOne(HttpContext http) =>
        http.Request.ContentLength != 0 && http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true };

    /// <summary>All of it, to be given back to the reader; null when it is too large. What is left unread then, the connection throws away.</summary>
    private static async Task<ReadOnlySequence<byte>?> Whole(HttpContext http)
    {
        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (read.Buffer.Length <= Most && read.IsCompleted) return read.Buffer;
            var isTooLarge = read.Buffer.Length > Most;
            reader.AdvanceTo(isTooLarge ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            if (isTooLarge) return null;
        }
    }

    private static (T?, Problem?) Parse<T>(in ReadOnlySequence<byte> json, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = type.Options.MaxDepth });
            var value = JsonSerializer.Deserialize(ref reader, type);
            if (reader.Read()) return (null, Problem.Malformed("There is something after the JSON object. Send one object."));
            return value is null ? (null, Problem.Malformed("The body is null. Send a JSON object.")) : (value, null);
        }
        catch (JsonException wrong)
        {
            return (null, Malformed(wrong));
        }
    }

    /// <summary>The serializer's own words name types of the program after the first sentence; those are left out.</summary>
    private static Problem Malformed(JsonException wrong)
    {
        var said = wrong.InnerException is null or JsonException ? wrong.Message : "The text cannot be read.";
        var end = said.IndexOf(" Path:", StringComparison.Ordinal);
        if (end > 0) said = said[..end];
        var where = wrong.Path is { Length: > 1 } path ? $" at {path}" : wrong.LineNumber is { } line ? $" in line {line + 1}" : "";
        return Problem.Malformed($"The body is not the JSON that this address takes{where}: {said} The address and its body are described in /openapi/v1.json.");
    }
}
