namespace CaseFlow.Domain.Directory;

/// <summary>Closes a unit that nothing stands under and no item of the catalogue names.</summary>
public sealed record CloseUnit(string Code) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (now.Unit(Code) is not { } unit) return Refusals.UnknownUnit(Code);
        if (unit.Kind is UnitKind.Grid) return Refusals.UnitIsGrid(Code);
        if (unit.Closed) return DirectoryDecision.AlreadyDone;
        if (unit.Kind is UnitKind.Centre)
            return Rejected.Rule("centre_stays", "A district keeps its centre; rename it instead.");
        return StillNeeded(now, unit) is { } bad ? bad : new UnitClosed(Code);
    }

    private static Rejected? StillNeeded(District now, Unit unit)
    {
        if (now.Units.FirstOrDefault(under => under.Parent == unit.Code && !under.Closed) is { } child)
            return Rejected.Rule("unit_has_units", $"{child.Name} ({child.Code}) still stands under {unit.Name}; move or close it first.");
        return now.Items.FirstOrDefault(item => !item.Retired && Names(item, unit.Code)) is { } item
            ? Rejected.Rule("unit_has_items", $"Item {item.Code} {item.Name} still names {unit.Name}; relist it with another unit first.")
            : null;
    }

    private static bool Names(Item item, string unit) => item.Lead == unit || item.Supporting.Contains(unit);
}
