using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>
/// Rows that follow the log at their own pace, each event exactly once. One server at a time runs a view;
/// its position is stored in the transaction that stores its rows.
/// </summary>
public interface IFollowingView
{
    /// <summary>Its name in <c>mt_event_progression</c>; lasts for ever.</summary>
    string Name { get; }

    /// <summary>
    /// Brings the rows up to these events, which come in the order of the log, inside the transaction open on the connection.
    /// May be called again with the same events after it threw: everything it wrote is rolled back then.
    /// </summary>
    Task Apply(IReadOnlyList<RecordedEvent> events, NpgsqlConnection connection, CancellationToken cancel);

    /// <summary>
    /// Whether the event can change a row. A page without any is passed over: no transaction is made for it, and the position
    /// is stored with the next page that has one, or soon.
    /// </summary>
    bool Concerns(RecordedEvent recorded) => true;

    /// <summary>What was applied is committed, for all to read; not called while the view is rebuilt.</summary>
    void Committed() { }
}
