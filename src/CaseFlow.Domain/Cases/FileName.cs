using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CaseFlow.Domain.Cases;

/// <summary>
/// The name of an attachment, safe to show and to save anywhere: one part of a path, no control characters, nothing
/// that turns the direction of reading around, and an ending that goes with what the file is.
/// </summary>
public static class FileName
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int Most = 120;

    /// <summary>The endings of each media type that is taken; the first is given to a name that has none of them.</summary>
    public static readonly FrozenDictionary<string, string[]> Endings = new Dictionary<string, string[]>
    {
        ["image/jpeg"] = [".jpg", ".jpeg"],
        ["image/png"] = [".png"],
        ["image/webp"] = [".webp"],
        ["image/gif"] = [".gif"],
        ["image/heic"] = [".heic", ".heif"],
        ["application/pdf"] = [".pdf"],
        ["video/mp4"] = [".mp4", ".m4v"],
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = [".docx"],
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = [".xlsx"],
    }.ToFrozenDictionary();

    /// <summary>The name cleaned; null when nothing is left of it.</summary>
    /// <param name="name">As the sender wrote it.</param>
    /// <param name="type">The media type of the content, one of <see cref="Endings"/>.</param>
    public static string? Clean(string? name, string type)
    {
        if (name is null) return null;
        var kept = new StringBuilder(Math.Min(name.Length, Most));
        foreach (var rune in name[(name.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
            if (IsShown(rune)) kept.Append("<>:\"|?*".Contains((char)rune.Value) && rune.IsBmp ? "_" : rune.ToString());
        var plain = kept.ToString().TrimEnd([' ', '.']);
        var ending = Array.Find(Endings[type], one => plain.EndsWith(one, StringComparison.OrdinalIgnoreCase));
        var stem = Clipped(plain[..^(ending ?? "").Length].Trim([' ', '.'])).TrimEnd([' ', '.']);
        return stem.Length == 0 ? null : stem + (ending ?? Endings[type][0]);
    }

    /// <summary>A name for what came without one.</summary>
    public static string Unnamed(string type) => "attachment" + Endings[type][0];

    private static bool IsShown(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    private static string Clipped(string stem)
    {
        const int most = Most - 5;
        if (stem.Length <= most) return stem;
        return stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)];
    }
}
