using CaseFlow.Domain.Directory;
using CaseFlow.Server.Files;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>A command of a seed and where it stands.</summary>
public sealed record SeededCommand(DirectoryCommand Command, string File, long Line)
{
    /// <summary>The field that says it; empty when it is the whole line.</summary>
    public string Field { get; init; } = "";

    /// <summary>The line and field of a part of the command, such as <c>rules[2].limit</c>, where it has lines of its own.</summary>
    public Func<string, (long Line, string Field)>? PlaceOf { get; init; }
}

/// <summary>A district as read from a folder: the commands an administrator would give, and every mistake.</summary>
/// <param name="Code">The district's administrative division code.</param>
/// <param name="District">What the commands lead to, mistaken ones left out.</param>
public sealed record Seed(
    string Code, IReadOnlyList<SeededCommand> Commands, District District, IReadOnlyList<FileMistake> Mistakes)
{
    /// <summary>Reads a folder that holds a <c>district.yaml</c>; see the README of the seeds for its shape.</summary>
    public static Seed Read(string folder)
    {
        var mistakes = new List<FileMistake>();
        var full = Path.GetFullPath(folder);
        var manifest = new SeedFile(Path.Combine(full, "district.yaml"), Path.GetDirectoryName(full) ?? full, mistakes);
        var (code, commands, expected) = DistrictFile.Read(manifest);
        var district = Rehearsal.Of(District.Empty(code), commands, mistakes);
        Tiling.Check(district, commands, mistakes);
        Counts.Check(expected, district);
        mistakes.Sort((a, b) => (a.File, a.Line).CompareTo((b.File, b.Line)));
        return new Seed(code, commands, district, mistakes);
    }
}
