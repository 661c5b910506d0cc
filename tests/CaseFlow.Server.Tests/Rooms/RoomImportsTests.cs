using System.Text.RegularExpressions;

namespace CaseFlow.Server.Tests.Rooms;

public sealed partial class RoomImportsTests
{
    public static TheoryData<string> Names => [.. Room.All.Select(room => room.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_room_refers_only_to_what_it_may(string name)
    {
        var room = Named(name);
        Assert.Empty(room.ForbiddenReferences(File.ReadAllText(Path.Combine(room.Folder, name + ".csproj"))));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_room_names_only_the_rooms_it_may(string name)
    {
        var room = Named(name);
        Assert.NotEmpty(room.Sources());
        Assert.Empty(room.Sources().SelectMany(file => room.ForbiddenNames(File.ReadAllText(file)).Select(other => $"{file} names {other}")));
    }

    [Fact]
    public void Every_project_under_src_is_a_known_room() =>
        Assert.Equal(Room.All.Select(room => room.Name), Room.FilesUnder(Path.Combine(Room.Top, "src"), "*.csproj").Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void The_console_imports_nothing_outside_its_own_folder()
    {
        var folder = Path.Combine(Room.Top, "src", "CaseFlow.Console");
        if (!System.IO.Directory.Exists(folder)) return;
        var outside = Room.FilesUnder(folder, "*.ts").Concat(Room.FilesUnder(folder, "*.tsx"))
            .SelectMany(file => RelativeImport().Matches(File.ReadAllText(file)).Select(match => (file, target: match.Groups[1].Value)))
            .Where(import => !Path.GetFullPath(import.target, Path.GetDirectoryName(import.file)!).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        Assert.Empty(outside);
    }

    [Fact]
    public void A_forbidden_reference_is_found()
    {
        const string project = """
            <Project><ItemGroup>
              <ProjectReference Include="..\CaseFlow.Domain\CaseFlow.Domain.csproj" />
              <PackageReference Include="Npgsql" /><PackageReference Include="Dapper" />
            </ItemGroup></Project>
            """;
        Assert.Equal(["CaseFlow.Domain", "Dapper"], Named("CaseFlow.EventStore").ForbiddenReferences(project));
    }

    [Fact]
    public void A_forbidden_name_is_found() =>
        Assert.Equal(["CaseFlow.EventStore"], Named("CaseFlow.Domain").ForbiddenNames("using CaseFlow.EventStore; namespace CaseFlow.Domain.Cases;"));

    private static Room Named(string name) => Room.All.Single(room => room.Name == name);

    [GeneratedRegex(@"(?:from|import)\s*\(?\s*['""](\.[^'""]+)['""]")]
    private static partial Regex RelativeImport();
}
