namespace CaseFlow.EventStore.Integrity;

/// <summary>The JSON Canonicalization Scheme, RFC 8785: the same value always gives the same bytes.</summary>
public static class CanonicalJson
{
    /// <exception cref="FormatException">
    /// Not JSON, or without a canonical form that can be stored: a lone surrogate, U+0000,
    /// a doubled property, a number beyond an IEEE 754 double.
    /// </exception>
    public static byte[] Of(ReadOnlySpan<byte> json)
    {
        var writer = CanonicalWriter.Rent();
        writer.Json(json);
        return writer.Written.ToArray();
    }
}
