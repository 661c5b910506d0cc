namespace CaseFlow.Domain.Directory;

/// <summary>Says anew what a grid is: its name, kind, community, micro-grids and outline.</summary>
/// <param name="Ring">The closed outline in WGS-84 degrees, the last point repeating the first.</param>
public sealed record RedrawGrid(
    string Code, string Name, GridKind Kind, string Community, int MicroGrids, Position[] Ring) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (now.Grid(Code) is not { } known) return Refusals.UnknownGrid(Code);
        var wanted = new Grid(Code, Name, Kind, Community, MicroGrids, Ring);
        if (Outline.Check(now, wanted) is { } bad) return bad;
        return known.Equals(wanted)
            ? DirectoryDecision.AlreadyDone
            : new GridRedrawn(Code, Name, Kind, Community, MicroGrids, Ring);
    }
}
