using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CaseFlow.Server.Tests.Rooms;

/// <summary>One project under <c>src</c>, and what it may import: other rooms, and packages where they are limited.</summary>
internal sealed partial record Room(string Name, string[] MayImport, string[]? Packages = null)
{
    private const string House = "CaseFlow.";

    public static readonly Room[] All =
    [
        new("CaseFlow.Domain", [], ["NodaTime"]),
        new("CaseFlow.EventStore", [], ["Npgsql"]),
        new("CaseFlow.Postgres", [], ["Npgsql"]),
        new("CaseFlow.Server", ["CaseFlow.Domain", "CaseFlow.EventStore", "CaseFlow.Postgres"]),
    ];

    /// <summary>The top of the checkout.</summary>
    public static string Top { get; } = Path.GetFullPath("../../..", Path.GetDirectoryName(ThisFile())!);

    public string Folder => Path.Combine(Top, "src", Name);

    /// <summary>What the project file refers to that it may not.</summary>
    public IEnumerable<string> ForbiddenReferences(string project)
    {
        var items = XDocument.Parse(project).Descendants();
        var rooms = Included(items, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Except(MayImport);
        var packages = Packages is null ? [] : Included(items, "PackageReference").Except(Packages);
        var frameworks = Packages is null ? [] : Included(items, "FrameworkReference");
        return [.. rooms, .. packages, .. frameworks];
    }

    /// <summary>The other rooms that a source file names though it may not.</summary>
    public IEnumerable<string> ForbiddenNames(string source) =>
        RoomNames().Matches(source).Select(match => match.Value).Where(room => room != Name && !MayImport.Contains(room)).Distinct();

    public IEnumerable<string> Sources() => FilesUnder(Folder, "*.cs");

    public static IEnumerable<string> FilesUnder(string folder, string pattern) =>
        System.IO.Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(file => !NotOurs().IsMatch(Path.GetRelativePath(folder, file).Replace('\\', '/')));

    private static IEnumerable<string> Included(IEnumerable<XElement> items, string kind) =>
        items.Where(item => item.Name.LocalName == kind).Select(item => (string?)item.Attribute("Include")).OfType<string>();

    private static string ThisFile([CallerFilePath] string file = "") => file;

    [GeneratedRegex(@"\bCaseFlow\.(Domain|EventStore|Postgres|Server|Console)\b")]
    private static partial Regex RoomNames();

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|wwwroot|dist)/")]
    private static partial Regex NotOurs();
}
