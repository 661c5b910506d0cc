namespace CaseFlow.Server.Accounts.Codes;

/// <summary>Bytes as capital letters and the digits 2 to 7 (RFC 4648), which nobody mistakes for each other. Without padding.</summary>
internal static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5, BitsOfByte = 8;

    public static bool IsLetter(char letter) => Letters.Contains(letter, StringComparison.Ordinal);

    /// <param name="bytes">A multiple of five, so that the letters come out even.</param>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length * BitsOfByte / BitsOfLetter];
        for (var i = 0; i < text.Length; i++) text[i] = Letters[Letter(bytes, i * BitsOfLetter)];
        return new string(text);
    }

    private static int Letter(ReadOnlySpan<byte> bytes, int firstBit)
    {
        var letter = 0;
        for (var bit = firstBit; bit < firstBit + BitsOfLetter; bit++)
            letter = (letter << 1) | ((bytes[bit / BitsOfByte] >> (BitsOfByte - 1 - bit % BitsOfByte)) & 1);
        return letter;
    }
}
