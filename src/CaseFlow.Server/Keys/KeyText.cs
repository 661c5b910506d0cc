using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Server.Keys;

/// <summary>
/// What a machine shows: <c>cfk_</c>, sixteen hexadecimal digits by which it is found, an underscore, and 256 random bits as
/// 64 digits. The beginning lets scanners of leaked secrets know it.
/// </summary>
internal static class KeyText
{
    public const string Beginning = "cfk_";

    private const int FinderLength = 16, SecretLength = 64;

    public static string New() => $"{Beginning}{Random(FinderLength)}_{Random(SecretLength)}";

    /// <summary>So many random hexadecimal digits.</summary>
    public static string Random(int digits) => RandomNumberGenerator.GetHexString(digits, lowercase: true);

    /// <summary>What a key is found by; null when the text is no key.</summary>
    public static string? FinderOf(string text)
    {
        if (text.Length != Beginning.Length + FinderLength + 1 + SecretLength || !text.StartsWith(Beginning, StringComparison.Ordinal)) return null;
        var (finder, secret) = (text[Beginning.Length..^(SecretLength + 1)], text[^SecretLength..]);
        return text[^(SecretLength + 1)] == '_' && finder.All(IsDigit) && secret.All(IsDigit) ? finder : null;
    }

    /// <summary>One round is enough: nobody tries out 2^256.</summary>
    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static bool IsDigit(char letter) => letter is (>= '0' and <= '9') or (>= 'a' and <= 'f');
}
