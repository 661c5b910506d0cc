using CaseFlow.Domain.Directory;
using CaseFlow.Server.Files;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>Compares what a seed holds with what its manifest says to expect.</summary>
internal static class Counts
{
    private static readonly Dictionary<string, Func<District, int>> Of = new(StringComparer.Ordinal)
    {
        ["townships"] = district => Units(district, UnitKind.Township),
        ["communities"] = district => Units(district, UnitKind.Community),
        ["departments"] = district => Units(district, UnitKind.Department),
        ["grids"] = district => district.Grids.Count(),
        ["base_grids"] = district => Grids(district, GridKind.Base),
        ["dedicated_grids"] = district => Grids(district, GridKind.Dedicated),
        ["micro_grids"] = district => district.Grids.Sum(grid => grid.MicroGrids),
        ["categories"] = district => district.Categories.Count(),
        ["items"] = district => district.Items.Count(),
    };

    public static void Check(YamlFields expected, District district)
    {
        foreach (var (word, count) in Of)
            if (expected.Has(word) && expected.Whole(word) is { } wanted && count(district) is var found && found != wanted)
                expected.Wrong(word, $"{wanted} {word} are expected and {found} were read; correct the data or this number.");
        expected.NothingElse();
    }

    private static int Units(District district, UnitKind kind) => district.Units.Count(unit => unit.Kind == kind);

    private static int Grids(District district, GridKind kind) => district.Grids.Count(grid => grid.Kind == kind);
}
