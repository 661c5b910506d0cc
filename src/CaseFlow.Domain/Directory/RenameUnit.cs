namespace CaseFlow.Domain.Directory;

/// <summary>Gives a unit another name; its code and its history stay.</summary>
public sealed record RenameUnit(string Code, string Name) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (Wording.CheckName(Name) is { } bad) return bad;
        if (now.Unit(Code) is not { } unit) return Refusals.UnknownUnit(Code);
        if (unit.Kind is UnitKind.Grid) return Refusals.UnitIsGrid(Code);
        return unit.Name == Name ? DirectoryDecision.AlreadyDone : new UnitRenamed(Code, Name);
    }
}
