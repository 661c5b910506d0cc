using CaseFlow.Server.Files;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>One file of a seed, and where the mistakes in it are noted.</summary>
/// <param name="path">Where it is.</param>
/// <param name="root">The folder from which its name is told.</param>
internal sealed class SeedFile(string path, string root, List<FileMistake> mistakes)
{
    public string Path { get; } = path;

    public string Name { get; } = System.IO.Path.GetRelativePath(root, path).Replace('\\', '/');

    /// <summary>What it holds as YAML.</summary>
    public YamlFields Fields() => YamlFields.Open(Path, Name, mistakes);

    public void Wrong(long line, string field, string sentence) => mistakes.Add(new FileMistake(Name, line, field, sentence));

    /// <summary>A file that this one names, by a path from its own folder.</summary>
    public SeedFile Beside(string relative) =>
        new(System.IO.Path.GetFullPath(relative, System.IO.Path.GetDirectoryName(Path)!), root, mistakes);
}
