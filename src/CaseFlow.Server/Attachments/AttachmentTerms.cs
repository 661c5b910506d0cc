using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Attachments;

/// <summary>What is taken.</summary>
/// <param name="MostBytes">The largest file, in bytes.</param>
/// <param name="MostAtOnce">The most attachments of one command.</param>
/// <param name="Types">The media types, which are found from the content and never taken from a name or a header.</param>
public sealed record AttachmentTerms(long MostBytes, int MostAtOnce, string[] Types)
{
    /// <summary>Where the largest file is configured, in bytes.</summary>
    public const string MostSetting = "CaseFlow:Attachments:MostBytes";

    /// <summary>Where the folder is configured that every server shares.</summary>
    public const string FolderSetting = "CaseFlow:Attachments:Folder";

    private const long UsualMost = 20L * 1024 * 1024;

    /// <exception cref="CannotRunException">The size configured is no number of bytes.</exception>
    internal static AttachmentTerms Of(IConfiguration settings)
    {
        var told = settings[MostSetting];
        if (string.IsNullOrWhiteSpace(told)) return Taking(UsualMost);
        return long.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0
            ? Taking(most)
            : throw new CannotRunException($"{MostSetting} is '{told}': give the largest file that is taken as a number of bytes, such as {UsualMost}.");
    }

    /// <summary>The configured folder; without one, a folder of this program's own state.</summary>
    internal static string FolderOf(IConfiguration settings) => settings[FolderSetting] is { Length: > 0 } told
        ? Path.GetFullPath(told)
        : Path.Combine(Folders.State(settings["CASEFLOW_STATE"]), "attachments");

    private static AttachmentTerms Taking(long most) =>
        new(most, AttachmentGiven.Most, [.. FileName.Endings.Keys.Order(StringComparer.Ordinal)]);
}
