namespace CaseFlow.EventStore;

/// <summary>The tables of a following view, so that it can be built anew from the log while the live one follows on.</summary>
public sealed record FollowingTables : IRebuildable
{
    public required IFollowingView View { get; init; }

    /// <summary>The names of its tables, without a schema.</summary>
    public required string[] Tables { get; init; }

    /// <summary>The statements that create the tables and their indexes, named without a schema.</summary>
    public required string Create { get; init; }

    public string Name => View.Name;

    Task IRebuildable.Rebuild(Rebuilding.Workshop workshop, CancellationToken cancel) =>
        new Rebuilding.FollowingRebuild(this, workshop).Run(cancel);
}
