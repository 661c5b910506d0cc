namespace CaseFlow.Domain.Directory;

/// <summary>Takes an item out of use; old cases keep it.</summary>
public sealed record RetireItem(string Code) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now) => now.Item(Code) switch
    {
        null => Refusals.UnknownItem(Code),
        { Retired: true } => DirectoryDecision.AlreadyDone,
        _ => new ItemRetired(Code),
    };
}
