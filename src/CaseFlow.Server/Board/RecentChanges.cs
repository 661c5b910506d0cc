using CaseFlow.Domain.Cases;

namespace CaseFlow.Server.Board;

/// <summary>Where an open case was to be seen at some moment.</summary>
/// <param name="Units">The units it concerned.</param>
/// <param name="Queue">Where it stood.</param>
internal readonly record struct Footprint(string[] Units, Queue Queue);

/// <summary>A case that changed.</summary>
/// <param name="Position">The board's position from which on it stands as it does.</param>
/// <param name="Id">The case.</param>
/// <param name="Left">Everywhere it was to be seen from the position before until then.</param>
internal readonly record struct RecentChange(long Position, string Id, IReadOnlyList<Footprint> Left);

/// <summary>The last changes of a board, so that whoever was away for a moment is told only what they missed.</summary>
internal sealed class RecentChanges
{
    /// <summary>Half a minute of a very busy district.</summary>
    public const int Most = 16_384;

    private readonly RecentChange[] ring = new RecentChange[Most];
    private long count;
    private long since;

    /// <summary>Begins anew at a position: nothing before it can be told.</summary>
    public void Begin(long position) => (count, since) = (0, position);

    public void Add(RecentChange change)
    {
        if (count >= Most) since = ring[count % Most].Position;
        ring[count++ % Most] = change;
    }

    /// <summary>Whether everything that changed after the position is still known.</summary>
    public bool Covers(long position) => position >= since;

    /// <summary>What changed after the position, oldest first.</summary>
    public IEnumerable<RecentChange> After(long position)
    {
        for (var i = First(position); i < count; i++) yield return ring[i % Most];
    }

    private long First(long position)
    {
        var (low, high) = (Math.Max(0, count - Most), count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ring[middle % Most].Position > position) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
