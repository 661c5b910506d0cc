using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>A unit that is about to be committed, and where in the log it stands.</summary>
/// <param name="First">Position of the unit's first event; the events of its streams follow on, in the unit's order.</param>
public readonly record struct Written(AppendUnit Unit, long First)
{
    public long Last
    {
        get
        {
            var last = First - 1;
            foreach (var stream in Unit.Streams) last += stream.Events.Length;
            return last;
        }
    }
}

/// <summary>
/// Rows that are written in the append's own transaction, so that they are never behind the log.
/// Called on the writer's thread, sometimes while it holds the ordering lock: add set-based statements, do nothing slow.
/// May be called again for the same units at other positions: what the call before added is then thrown away. A stream occurs at most once in a group. An exception fails the group; its units are then tried one by one.
/// </summary>
public interface IInlineView
{
    string Name { get; }

    /// <summary>Adds statements that bring the view's rows up to these units, which are in the order of the log.</summary>
    void Write(IReadOnlyList<Written> units, NpgsqlBatch batch);
}
