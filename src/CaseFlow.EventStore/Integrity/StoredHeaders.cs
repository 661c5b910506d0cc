using System.Text;
using System.Text.Json;

namespace CaseFlow.EventStore.Integrity;

/// <summary>An event's headers taken apart: the store's own two and the rest.</summary>
internal readonly record struct StoredHeaders(string? Hash, string? Prev, byte[] Extra)
{
    /// <summary>The bytes before the hash of headers that hold nothing but the chain, written by jsonb.</summary>
    private const int HashAt = 10;

    public static StoredHeaders Of(ReadOnlyMemory<byte> headers) =>
        headers.IsEmpty ? new(null, null, []) : Plain(headers.Span) ?? Parsed(headers);

    /// <summary>The usual case, as jsonb prints it: <c>{"hash": "…"}</c> or <c>{"hash": "…", "prev": "…"}</c>.</summary>
    private static StoredHeaders? Plain(ReadOnlySpan<byte> json) => json.Length switch
    {
        76 when json.StartsWith("{\"hash\": \""u8) && IsHex(json.Slice(HashAt, 64)) && json[74..].SequenceEqual("\"}"u8) =>
            new(Hex(json, HashAt), null, []),
        152 when json.StartsWith("{\"hash\": \""u8) && IsHex(json.Slice(HashAt, 64)) && json.Slice(74, 12).SequenceEqual("\", \"prev\": \""u8)
            && IsHex(json.Slice(86, 64)) && json[150..].SequenceEqual("\"}"u8) =>
            new(Hex(json, HashAt), Hex(json, 86), []),
        _ => null,
    };

    private static bool IsHex(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(HexDigits) < 0;

    private static readonly System.Buffers.SearchValues<byte> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef"u8);

    private static string Hex(ReadOnlySpan<byte> json, int at) => Encoding.ASCII.GetString(json.Slice(at, 64));

    private static StoredHeaders Parsed(ReadOnlyMemory<byte> headers)
    {
        using var document = JsonDocument.Parse(headers);
        string? hash = null, prev = null;
        var extra = new MemoryStream();
        using var json = new Utf8JsonWriter(extra);
        json.WriteStartObject();
        foreach (var member in document.RootElement.EnumerateObject())
            if (member.NameEquals("hash")) hash = member.Value.ToString();
            else if (member.NameEquals("prev")) prev = member.Value.ToString();
            else member.WriteTo(json);
        json.WriteEndObject();
        json.Flush();
        return new(hash, prev, extra.Length > 2 ? extra.ToArray() : []);
    }
}
