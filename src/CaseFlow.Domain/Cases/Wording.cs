using System.Globalization;

namespace CaseFlow.Domain.Cases;

/// <summary>The one rule for text that people send: long enough, short enough, and storable.</summary>
public static class Wording
{
    /// <summary>The longest free text: a description, a result, a reason.</summary>
    public const int Most = 4000;

    /// <summary>Why an optional text cannot be taken; null when it can. Lengths in UTF-16 units.</summary>
    public static Rejected? Wrong(string field, string? text, int most = Most)
    {
        if (text is null) return null;
        if (text.Length > most)
            return Rejected.Invalid("text_too_long", $"'{field}' has {text.Length} characters; at most {most} are taken. Shorten it.");
        return IsStorable(text)
            ? null
            : Rejected.Invalid("text_unreadable", $"'{field}' holds control characters or half a character. Remove them.");
    }

    /// <summary>Why a text that must be given cannot be taken; null when it can.</summary>
    public static Rejected? Missing(string field, string? text, int most = Most) =>
        string.IsNullOrWhiteSpace(text)
            ? Rejected.Invalid("text_missing", $"'{field}' is empty. Fill it in.")
            : Wrong(field, text, most);

    /// <summary>The beginning of what somebody sent, for a sentence about it.</summary>
    public static string Clipped(string? text) =>
        text is null || !IsStorable(text) ? "" : text.Length <= 40 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[39]) ? 39 : 40), "…");

    private static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
            else if (CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.Control && text[i] is not ('\n' or '\r' or '\t'))
                return false;
        }
        return true;
    }
}
