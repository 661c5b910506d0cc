using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>The units of a seed: <c>code,name,kind,parent</c>, parents before what stands under them.</summary>
internal static class UnitRows
{
    public static IEnumerable<SeededCommand> Read(SeedFile file) =>
        SeedRows.Read(file, "code", "name", "kind", "parent").Select(Command).OfType<SeededCommand>();

    private static SeededCommand? Command(SeedRow row)
    {
        var (code, name, kind) = (row.Needed("code"), row.Needed("name"), row.Name<UnitKind>("kind"));
        if (kind == UnitKind.Grid) row.Wrong("kind", "A grid is no row here: it stands with its outline in the file of grids.");
        if (code is null || name is null || kind is null or UnitKind.Grid) return null;
        var parent = row.Field("parent") is { Length: > 0 } told ? told : null;
        return new SeededCommand(new OpenUnit(code, name, kind.Value, parent), row.File, row.Line);
    }
}
