using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Server.Intake;

/// <summary>
/// Codes for what a file only names. The same name always gets the same code; names that differ only in case, spaces
/// and punctuation are one.
/// </summary>
internal static class Codes
{
    /// <summary>The longest code a directory takes.</summary>
    private const int Longest = 40;

    private const int HashLetters = 8;

    public static string Of(string name, string prefix = "")
    {
        var code = new StringBuilder(prefix);
        var lossy = false;
        foreach (var letter in name.Trim())
        {
            lossy |= char.IsLetterOrDigit(letter) && !char.IsAscii(letter);
            if (char.IsAsciiLetterOrDigit(letter)) code.Append(char.ToLowerInvariant(letter));
            else if (code.Length > prefix.Length && code[^1] != '-') code.Append('-');
        }
        var short_ = code.ToString().TrimEnd('-');
        if (!lossy && short_.Length <= Longest && short_.Length > prefix.Length) return short_;
        var kept = short_[..Math.Min(short_.Length, Longest - HashLetters - 1)].TrimEnd('-');
        return $"{(kept.Length == 0 ? "c" : kept)}-{Hash(name)}";
    }

    private static string Hash(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.Trim().ToLowerInvariant())))[..HashLetters];
}
