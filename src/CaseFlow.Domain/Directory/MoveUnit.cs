namespace CaseFlow.Domain.Directory;

/// <summary>Puts a unit, with everything under it, under another parent of the right kind.</summary>
public sealed record MoveUnit(string Code, string Parent) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (now.Unit(Code) is not { } unit) return Refusals.UnknownUnit(Code);
        if (unit.Kind is UnitKind.Grid) return Refusals.UnitIsGrid(Code);
        if (unit.Parent == Parent) return DirectoryDecision.AlreadyDone;
        return Parents.Check(now, unit.Kind, Parent) is { } bad ? bad : new UnitMoved(Code, Parent);
    }
}
