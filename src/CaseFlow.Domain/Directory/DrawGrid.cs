namespace CaseFlow.Domain.Directory;

/// <summary>Draws a grid on a community's ground. A retired grid drawn again counts as redrawn.</summary>
/// <param name="Ring">The closed outline in WGS-84 degrees, the last point repeating the first.</param>
public sealed record DrawGrid(
    string Code, string Name, GridKind Kind, string Community, int MicroGrids, Position[] Ring) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (Outline.Check(now, Wanted) is { } bad) return bad;
        return now.Grid(Code) switch
        {
            null when now.Unit(Code) is { } unit => Taken(unit.Name),
            null => new GridDrawn(Code, Name, Kind, Community, MicroGrids, Ring),
            { Retired: true } => new GridRedrawn(Code, Name, Kind, Community, MicroGrids, Ring),
            { } known when known.Equals(Wanted) => DirectoryDecision.AlreadyDone,
            { } known => Taken(known.Name),
        };
    }

    private Grid Wanted => new(Code, Name, Kind, Community, MicroGrids, Ring);

    private Rejected Taken(string name) =>
        Rejected.Rule("code_taken", $"{Code} is already {name}; choose another code, or redraw that grid.");
}
