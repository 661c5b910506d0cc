using CaseFlow.Domain.Directory;
using CaseFlow.Server.Files;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>A policy or calendar in a file of its own, to be put in force in a district or only tried.</summary>
internal static class AdoptedFile
{
    /// <summary>The command that puts it in force.</summary>
    /// <param name="path">Of the file.</param>
    /// <param name="read">How such a file is read.</param>
    /// <param name="now">The district, whose items it may name.</param>
    /// <exception cref="CannotRunException">There is no such file, or it has mistakes: each is named by line and field.</exception>
    public static DirectoryCommand Read(string path, Func<SeedFile, SeededCommand?> read, District now)
    {
        var mistakes = new List<FileMistake>();
        var full = Path.GetFullPath(path);
        var seeded = read(new SeedFile(full, Path.GetDirectoryName(full)!, mistakes));
        if (seeded is not null) Rehearsal.Of(now, [seeded], mistakes);
        return mistakes.Count == 0 ? seeded!.Command : throw new CannotRunException(FileMistake.Listed([.. mistakes.OrderBy(one => one.Line)]));
    }
}
