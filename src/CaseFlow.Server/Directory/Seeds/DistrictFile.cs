using CaseFlow.Domain.Directory;
using CaseFlow.Server.Files;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>The manifest of a seed, <c>district.yaml</c>: settings, the files of units, grids, catalogue, calendar and policy, and counts to expect.</summary>
internal static class DistrictFile
{
    /// <summary>The commands in an order in which they can be said: a policy may name items, and items name units.</summary>
    public static (string Code, List<SeededCommand> Commands, YamlFields Expected) Read(SeedFile file)
    {
        var top = file.Fields();
        var code = top.Needed("code") ?? "";
        List<SeededCommand> commands =
        [
            .. Settings(top),
            .. Of("calendar", beside => [CalendarFile.Read(beside)]), .. Of("units", UnitRows.Read), .. Of("grids", GridFeatures.Read),
            .. Of("catalogue", CatalogueFile.Read), .. Of("policy", beside => [PolicyFile.Read(beside)]),
        ];
        var expected = top.Part("expect");
        top.NothingElse();
        return (code, commands, expected);

        IEnumerable<SeededCommand> Of(string field, Func<SeedFile, IEnumerable<SeededCommand?>> read) =>
            top.Needed(field) is { } beside ? read(file.Beside(beside)).OfType<SeededCommand>() : [];
    }

    private static IEnumerable<SeededCommand> Settings(YamlFields top)
    {
        if (top.Needed("name") is { } name) yield return top.Say("name", new NameDistrict(name));
        if (top.Needed("time_zone") is { } zone) yield return top.Say("time_zone", new SetTimeZone(zone));
    }

    /// <summary>A command that one field says.</summary>
    public static SeededCommand Say(this YamlFields fields, string field, DirectoryCommand command) =>
        new(command, fields.File, fields.LineOf(field)) { Field = fields.PathOf(field) };
}
