namespace CaseFlow.Domain.Directory;

/// <summary>What codes and names of the directory may look like.</summary>
internal static class Wording
{
    private const int LongestCode = 40;
    private const int LongestName = 120;

    internal static Rejected? CheckCode(string? code) => code is { Length: > 0 and <= LongestCode } && code.All(IsCodeLetter)
        ? null
        : Rejected.Invalid("code_invalid",
            $"\"{Shown(code)}\" is no code: use 1 to {LongestCode} letters a-z, A-Z, digits and hyphens.");

    internal static Rejected? CheckName(string? name) =>
        name is { Length: > 0 and <= LongestName } && name.Trim() == name && IsText(name)
            ? null
            : Rejected.Invalid("name_invalid",
                $"\"{Shown(name)}\" is no name: write 1 to {LongestName} characters without control characters or outer spaces.");

    internal static Rejected? CheckText(string? text, int longest, string what) =>
        text is not null && text.Length <= longest && IsText(text)
            ? null
            : Rejected.Invalid("text_invalid", $"The {what} takes up to {longest} characters without control characters.");

    private static bool IsCodeLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '-';

    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || char.IsLowSurrogate(text[i])) return false;
            if (!char.IsHighSurrogate(text[i])) continue;
            if (++i == text.Length || !char.IsLowSurrogate(text[i])) return false;
        }
        return true;
    }

    /// <summary>What was said, short enough for a sentence.</summary>
    internal static string Shown(string? text) => text is null ? "" : text.Length > LongestCode ? text[..LongestCode] + "…" : text;
}
