using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CaseFlow.EventStore.Integrity;

/// <summary>
/// The hash of an event: SHA-256 of the canonical JSON (RFC 8785) of the object
/// <c>{causation, correlation, data, headers, id, prev, stream, tenant, timestamp, type, user, version}</c>,
/// in which what is null is left out, <c>timestamp</c> is UTC with six decimals and a Z,
/// <c>headers</c> are the event's headers without <c>hash</c> and <c>prev</c> (left out when none remain)
/// and <c>prev</c> is the hash of the event before it in its stream.
/// </summary>
internal static class Chain
{
    /// <summary>Hash of an event about to be written and the headers to store with it.</summary>
    /// <exception cref="FormatException">The data cannot be stored; the message says why.</exception>
    public static (string Hash, byte[] Headers) Seal(
        string tenant, string stream, long version, in NewEvent @event, Metadata metadata, string? prev)
    {
        var extra = metadata.Headers is { Count: > 0 } headers ? JsonSerializer.SerializeToUtf8Bytes(headers, HeadersJson.Default.Dictionary) : null;
        var hash = Hash(tenant, stream, version, @event.Id, @event.Type, @event.Data.Span, metadata.Timestamp,
            metadata.UserName, metadata.CorrelationId, metadata.CausationId, extra, prev);
        return (hash, StoredHeaders(hash, prev, extra));
    }

    /// <param name="extra">The headers without hash and prev, a JSON object; empty for none.</param>
    public static string Hash(
        string tenant, string stream, long version, Guid id, string type, ReadOnlySpan<byte> data, DateTimeOffset timestamp,
        string? user, string? correlation, string? causation, ReadOnlySpan<byte> extra, string? prev)
    {
        var json = CanonicalWriter.Rent();
        json.Raw("{"u8);
        if (causation is not null) Member(json, "\"causation\":"u8, causation);
        if (correlation is not null) Member(json, "\"correlation\":"u8, correlation);
        json.Raw(json.Written.Length > 1 ? ",\"data\":"u8 : "\"data\":"u8);
        json.Json(data);
        if (!extra.IsEmpty) Extra(json, extra);
        Id(json, id);
        if (prev is not null) Member(json, "\"prev\":"u8, prev);
        Member(json, "\"stream\":"u8, stream);
        Member(json, "\"tenant\":"u8, tenant);
        Timestamp(json, timestamp);
        Member(json, "\"type\":"u8, type);
        if (user is not null) Member(json, "\"user\":"u8, user);
        Version(json, version);
        return Convert.ToHexStringLower(SHA256.HashData(json.Written));
    }

    private static void Member(CanonicalWriter json, ReadOnlySpan<byte> name, string value)
    {
        if (json.Written.Length > 1) json.Raw(","u8);
        json.Raw(name);
        json.Text(value);
    }

    private static void Extra(CanonicalWriter json, ReadOnlySpan<byte> extra)
    {
        json.Raw(",\"headers\":"u8);
        json.Json(extra);
    }

    private static void Id(CanonicalWriter json, Guid id)
    {
        Span<byte> text = stackalloc byte[36];
        id.TryFormat(text, out _);
        json.Raw(",\"id\":\""u8);
        json.Raw(text);
        json.Raw("\""u8);
    }

    private static void Timestamp(CanonicalWriter json, DateTimeOffset timestamp)
    {
        Span<byte> text = stackalloc byte[27];
        timestamp.UtcDateTime.TryFormat(text, out _, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        json.Raw(",\"timestamp\":\""u8);
        json.Raw(text);
        json.Raw("\""u8);
    }

    private static void Version(CanonicalWriter json, long version)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(version, digits, out var length);
        json.Raw(",\"version\":"u8);
        json.Raw(digits[..length]);
        json.Raw("}"u8);
    }

    private static byte[] StoredHeaders(string hash, string? prev, byte[]? extra)
    {
        var tail = extra is null ? "}" : "," + Encoding.UTF8.GetString(extra.AsSpan(1));
        var link = prev is null ? "" : $",\"prev\":\"{prev}\"";
        return Encoding.UTF8.GetBytes($"{{\"hash\":\"{hash}\"{link}{tail}");
    }
}
