using CaseFlow.EventStore.Appending;

namespace CaseFlow.EventStore;

/// <summary>
/// The last events that this server itself committed, so that its feeds need not ask the database for what was just in its
/// hands. Where another server wrote in between there is a gap, and the reader asks the database.
/// </summary>
internal sealed class RecentEvents
{
    private const int Most = 4_096;

    private readonly Lock _gate = new();
    private readonly RecordedEvent?[] _ring = new RecordedEvent?[Most];

    /// <summary>Keeps the events of a group that is committed.</summary>
    public void Keep(Group group)
    {
        lock (_gate)
            for (var w = 0; w < group.Winners.Count; w++)
            {
                var position = group.Written[w].First;
                foreach (var recorded in Recorded(group.Winners[w], position)) _ring[recorded.Position % Most] = recorded;
            }
    }

    /// <summary>The events right after a position, without a gap; none when the first of them is not here.</summary>
    public List<RecordedEvent> After(long position, int limit)
    {
        var page = new List<RecordedEvent>();
        lock (_gate)
            while (page.Count < limit && _ring[(position + 1) % Most] is { } next && next.Position == position + 1)
            {
                page.Add(next);
                position++;
            }
        return page;
    }

    private static IEnumerable<RecordedEvent> Recorded(Pending winner, long position)
    {
        var (unit, about) = (winner.Unit, winner.Unit.Metadata);
        for (var s = 0; s < unit.Streams.Length; s++)
            for (var e = 0; e < unit.Streams[s].Events.Length; e++)
            {
                var (stream, happened) = (unit.Streams[s], unit.Streams[s].Events[e]);
                yield return new RecordedEvent(
                    position++, happened.Id, unit.Tenant, stream.Id, stream.Expected.Version + e + 1, happened.Type, happened.Data,
                    about.Timestamp, about.UserName, about.CorrelationId, about.CausationId, winner.Headers[s][e]);
            }
    }
}
