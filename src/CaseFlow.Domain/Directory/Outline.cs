namespace CaseFlow.Domain.Directory;

/// <summary>What a grid must be before it can be drawn.</summary>
internal static class Outline
{
    private const int MostMicroGrids = 100;

    internal static Rejected? Check(District now, Grid wanted) =>
        Wording.CheckCode(wanted.Code)
        ?? Wording.CheckName(wanted.Name)
        ?? CheckKind(wanted)
        ?? (wanted.Ring is null ? Rejected.Invalid("outline_invalid", "Draw the grid's outline.") : Rings.Check(wanted.Ring))
        ?? Parents.Check(now, UnitKind.Grid, wanted.Community);

    private static Rejected? CheckKind(Grid wanted)
    {
        if (!Enum.IsDefined(wanted.Kind)) return Rejected.Invalid("grid_kind_unknown", "A grid is base or dedicated.");
        return wanted.MicroGrids is >= 0 and <= MostMicroGrids
            ? null
            : Rejected.Invalid("micro_grids_invalid", $"A grid has 0 to {MostMicroGrids} micro-grids.");
    }
}
