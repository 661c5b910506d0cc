using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>
/// A table whose rows each belong to one stream and follow from its events alone, so that it can be built anew from the log:
/// beside the live one, which is kept up by an inline view meanwhile, and then put in its place.
/// </summary>
/// <typeparam name="TState">What the events of one stream add up to; written out as no row, one or several.</typeparam>
public sealed record StreamView<TState> : IRebuildable where TState : class
{
    /// <summary>The table's name, without a schema.</summary>
    public required string Name { get; init; }

    /// <summary>The statements that create the table and its indexes, named without a schema.</summary>
    public required string Create { get; init; }

    /// <summary><c>copy … from stdin (format binary)</c></summary>
    public required string Copy { get; init; }

    /// <summary>Deletes the rows of streams given as two arrays: <c>$1</c> tenants, <c>$2</c> stream ids.</summary>
    public required string Remove { get; init; }

    /// <summary>Pure: the state after the event, from the state before (null at first); null for no rows. The event comes without its headers.</summary>
    public required Func<TState?, RecordedEvent, TState?> Fold { get; init; }

    /// <summary>Writes the rows of a state; each begins with <see cref="NpgsqlBinaryImporter.StartRow"/>.</summary>
    public required Action<TState, NpgsqlBinaryImporter> Write { get; init; }

    Task IRebuildable.Rebuild(Rebuilding.Workshop workshop, CancellationToken cancel) =>
        new Rebuilding.StreamRebuild<TState>(this, workshop).Run(cancel);
}

/// <summary>A view that can be built anew from the log.</summary>
public interface IRebuildable
{
    string Name { get; }

    internal Task Rebuild(Rebuilding.Workshop workshop, CancellationToken cancel);
}

/// <summary>How far a rebuild is.</summary>
/// <param name="Position">Position reached in the log.</param>
/// <param name="Target">Position of the log's end, as known.</param>
public readonly record struct RebuildProgress(string View, long Position, long Target);
