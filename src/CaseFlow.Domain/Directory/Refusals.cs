namespace CaseFlow.Domain.Directory;

/// <summary>The refusals several directory commands share.</summary>
internal static class Refusals
{
    internal static Rejected UnknownUnit(string code) => Rejected.Unknown("unit_unknown",
        $"There is no unit {Wording.Shown(code)} in this district; open it first or correct the code.");

    internal static Rejected UnitIsGrid(string code) => Rejected.Rule("unit_is_grid",
        $"{code} is a grid; redraw or retire the grid instead.");

    internal static Rejected UnknownGrid(string code) => Rejected.Unknown("grid_unknown",
        $"There is no grid {Wording.Shown(code)} in this district; draw it first or correct the code.");

    internal static Rejected UnknownItem(string code) => Rejected.Unknown("item_unknown",
        $"There is no item {Wording.Shown(code)} in the whistle catalogue; list it first or correct the code.");
}
