using System.Globalization;

namespace CaseFlow.EventStore.Integrity;

/// <summary>Numbers as ECMAScript prints them (RFC 8785, 3.2.2.3).</summary>
internal static class CanonicalNumber
{
    /// <summary>Longest possible: sign, 0., five zeros, 17 digits.</summary>
    public const int MaxLength = 32;

    /// <returns>The number of bytes written.</returns>
    /// <exception cref="FormatException">Not a finite IEEE 754 double.</exception>
    public static int Write(double value, Span<byte> to)
    {
        if (!double.IsFinite(value)) throw new FormatException("JSON numbers must fit an IEEE 754 double.");
        if (value == 0) { to[0] = (byte)'0'; return 1; }
        var length = 0;
        if (value < 0) { to[length++] = (byte)'-'; value = -value; }
        Span<byte> digits = stackalloc byte[24];
        var count = ShortestDigits(value, digits, out var point);
        return length + Layout(digits[..count], point, to[length..]);
    }

    /// <summary>The fewest digits that read back as the same double; the value is 0.DIGITS × 10^point.</summary>
    private static int ShortestDigits(double value, Span<byte> digits, out int point)
    {
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        return Split(text[..length], digits, out point);
    }

    private static int Split(ReadOnlySpan<byte> text, Span<byte> digits, out int point)
    {
        var e = text.IndexOf((byte)'E');
        var mantissa = e < 0 ? text : text[..e];
        var exponent = e < 0 ? 0 : int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var dot = mantissa.IndexOf((byte)'.');
        point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var count = 0;
        foreach (var c in mantissa)
            if (c == '.') continue;
            else if (c == '0' && count == 0) point--;
            else digits[count++] = c;
        while (digits[count - 1] == '0') count--;
        return count;
    }

    private static int Layout(ReadOnlySpan<byte> digits, int point, Span<byte> to)
    {
        if (point is > 21 or <= -6) return Exponential(digits, point - 1, to);
        if (point <= 0) return Fraction(digits, -point, to);
        if (digits.Length > point)
        {
            digits[..point].CopyTo(to);
            to[point] = (byte)'.';
            digits[point..].CopyTo(to[(point + 1)..]);
            return digits.Length + 1;
        }
        digits.CopyTo(to);
        to[digits.Length..point].Fill((byte)'0');
        return point;
    }

    private static int Fraction(ReadOnlySpan<byte> digits, int zeros, Span<byte> to)
    {
        "0."u8.CopyTo(to);
        to.Slice(2, zeros).Fill((byte)'0');
        digits.CopyTo(to[(2 + zeros)..]);
        return 2 + zeros + digits.Length;
    }

    private static int Exponential(ReadOnlySpan<byte> digits, int exponent, Span<byte> to)
    {
        var length = 0;
        to[length++] = digits[0];
        if (digits.Length > 1)
        {
            to[length++] = (byte)'.';
            digits[1..].CopyTo(to[length..]);
            length += digits.Length - 1;
        }
        to[length++] = (byte)'e';
        to[length++] = (byte)(exponent < 0 ? '-' : '+');
        Math.Abs(exponent).TryFormat(to[length..], out var written, default, CultureInfo.InvariantCulture);
        return length + written;
    }
}
