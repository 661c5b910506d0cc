using System.Diagnostics;

namespace CaseFlow.EventStore.Appending;

/// <summary>Units that share one transaction, and the rule by which each wins or loses alone.</summary>
/// <param name="trace">The group's activity, linked to those of its units; ended with the group.</param>
internal sealed class Group(List<Pending> units, Activity? trace)
{
    private readonly Dictionary<(string Tenant, string Stream), Pending> _taken = [];
    private readonly HashSet<(string Tenant, string Key)> _keys = [];

    public List<Pending> Units { get; } = units;

    public Activity? Trace => trace;

    public List<Written> Written { get; } = [];

    public List<Pending> Winners { get; } = [];

    /// <summary>Units that are answered with this group: all but <see cref="Later"/>, which may be in another lane's hands by then.</summary>
    public List<Pending> Answered { get; } = [];

    /// <summary>Units that cannot be answered before this group's winners are in the log.</summary>
    public List<Pending> Later { get; } = [];

    /// <summary>When it was gathered, in ticks of the stopwatch.</summary>
    public long Begun { get; } = Stopwatch.GetTimestamp();

    /// <summary>Events of the winners.</summary>
    public long Events => Written.Count == 0 ? 0 : Position - Written[0].First + 1;

    /// <summary>Position of the last event before this group.</summary>
    public long Start { get; private set; }

    /// <summary>Position of the last event after it.</summary>
    public long Position { get; private set; }

    /// <summary>Who wins and who loses; a decision made before is forgotten.</summary>
    /// <param name="position">Where the log ends.</param>
    /// <param name="stale">By unit and stream, those that stand elsewhere than expected.</param>
    /// <param name="used">By unit, what its key was answered before.</param>
    public void Decide(long position, Dictionary<(int Unit, int Stream), Conflict> stale, Dictionary<int, AlreadyDone> used)
    {
        Start = Position = position;
        Written.Clear();
        Winners.Clear();
        Answered.Clear();
        Later.Clear();
        _taken.Clear();
        _keys.Clear();
        foreach (var unit in Units) unit.Result = null;
        for (var i = 0; i < Units.Count; i++)
            if (used.TryGetValue(i, out var done)) Answer(Units[i], Repeated(Units[i].Unit, done));
            else Decide(Units[i], i, stale);
    }

    private static AppendResult Repeated(AppendUnit unit, AlreadyDone done) =>
        unit.KeyFingerprint is null || unit.KeyFingerprint == done.Fingerprint ? done : new KeyReused(unit.Key!, done.Stream, done.Version);

    private void Decide(Pending pending, int index, Dictionary<(int, int), Conflict> stale)
    {
        var unit = pending.Unit;
        if (unit.Key is not null && _keys.Contains((unit.Tenant, unit.Key))) Later.Add(pending);
        else if (FollowsWinner(unit)) Later.Add(pending);
        else if (ConflictOf(unit, index, stale) is { } conflict) Answer(pending, conflict);
        else Win(pending);
    }

    /// <summary>A view may write a row only once in a statement: what builds on a winner of this group waits for the next.</summary>
    private bool FollowsWinner(AppendUnit unit)
    {
        foreach (var stream in unit.Streams)
            if (_taken.TryGetValue((unit.Tenant, stream.Id), out var winner) && HeadOf(winner, stream.Id) <= stream.Expected.Version) return true;
        return false;
    }

    private Conflict? ConflictOf(AppendUnit unit, int index, Dictionary<(int, int), Conflict> stale)
    {
        for (var i = 0; i < unit.Streams.Length; i++)
        {
            var stream = unit.Streams[i];
            if (_taken.TryGetValue((unit.Tenant, stream.Id), out var winner))
                return new(unit.Tenant, stream.Id, stream.Expected.Version, HeadOf(winner, stream.Id), winner.Unit.Metadata.UserName, winner.Unit.Metadata.Timestamp);
            if (stale.TryGetValue((index, i), out var conflict)) return conflict;
        }
        return null;
    }

    private static long HeadOf(Pending winner, string stream) => Array.Find(winner.Unit.Streams, s => s.Id == stream)!.Version;

    private void Win(Pending pending)
    {
        var unit = pending.Unit;
        foreach (var stream in unit.Streams) _taken[(unit.Tenant, stream.Id)] = pending;
        if (unit.Key is not null) _keys.Add((unit.Tenant, unit.Key));
        var written = new Written(unit, Position + 1);
        Position = written.Last;
        Written.Add(written);
        Winners.Add(pending);
        Answer(pending, new Appended(written.First, written.Last, pending.Heads));
    }

    private void Answer(Pending pending, AppendResult result)
    {
        pending.Result = result;
        Answered.Add(pending);
    }
}
