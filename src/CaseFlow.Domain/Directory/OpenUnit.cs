namespace CaseFlow.Domain.Directory;

/// <summary>Opens a unit under its parent, or opens a closed one again. Grids are drawn, not opened.</summary>
/// <param name="Parent">The centre for a township or department, a township for a community, nothing for the centre.</param>
public sealed record OpenUnit(string Code, string Name, UnitKind Kind, string? Parent = null) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if ((Wording.CheckCode(Code) ?? Wording.CheckName(Name)) is { } bad) return bad;
        if (Kind is UnitKind.Grid) return Refusals.UnitIsGrid(Code);
        return now.Unit(Code) is { } known ? Again(now, known) : OpenNew(now);
    }

    private DirectoryDecision Again(District now, Unit known)
    {
        if (known with { Closed = false } != new Unit(Code, Name, Kind, Parent))
            return Rejected.Rule("code_taken", $"{Code} is already {known.Name}; choose another code, or rename or move that unit.");
        if (!known.Closed) return DirectoryDecision.AlreadyDone;
        return Parents.Check(now, Kind, Parent) is { } bad ? bad : new UnitReopened(Code);
    }

    private DirectoryDecision OpenNew(District now)
    {
        if (Kind is UnitKind.Centre && now.HasCentre)
            return Rejected.Rule("centre_exists", $"The district has its centre, {now.Centre.Name}; rename that one instead.");
        return Parents.Check(now, Kind, Parent) is { } bad ? bad : new UnitOpened(Code, Name, Kind, Parent);
    }
}
