namespace CaseFlow.Domain.Directory;

/// <summary>Takes a grid off the map; old cases keep it.</summary>
public sealed record RetireGrid(string Code) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now) => now.Grid(Code) switch
    {
        null => Refusals.UnknownGrid(Code),
        { Retired: true } => DirectoryDecision.AlreadyDone,
        _ => new GridRetired(Code),
    };
}
