using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;

namespace CaseFlow.Server.Board;

/// <summary>
/// The open cases of one district as of one position of the log, and those who watch them. At a position it holds
/// exactly the open rows that <c>case_rows</c> held there.
/// </summary>
internal sealed class DistrictBoard(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, BoardRow> rows = new(StringComparer.Ordinal);
    private readonly RecentChanges recent = new();
    private readonly Dictionary<string, ScopeGroup> groups = new(StringComparer.Ordinal);
    private long position;
    private long pushed;

    /// <summary>Every event of the log up to here is in it.</summary>
    public long Position => Volatile.Read(ref position);

    public int Rows
    {
        get
        {
            lock (gate) return rows.Count;
        }
    }

    /// <summary>Begins anew; whoever watches will notice by the position, and watch again.</summary>
    public void Load(IEnumerable<CaseRow> open, long at)
    {
        lock (gate)
        {
            rows.Clear();
            foreach (var row in open) rows[row.Id] = new BoardRow(row);
            recent.Begin(at);
            (position, pushed) = (at, at);
            foreach (var group in groups.Values) group.Position = at;
        }
    }

    /// <summary>What the case was folded to, where the board knows.</summary>
    public Dossier? Known(string id)
    {
        lock (gate) return rows.GetValueOrDefault(id)?.Dossier;
    }

    /// <summary>Moves on to a position, with the cases that changed on the way there.</summary>
    public void Advance(long to, IEnumerable<CaseMove> moves)
    {
        lock (gate)
        {
            foreach (var move in moves) Take(move, to);
            Volatile.Write(ref position, to);
        }
    }

    /// <summary>What a scope shows now.</summary>
    public BoardSnapshot Show(Area area)
    {
        lock (gate) return new BoardSnapshot(position, true, Seen(area), []);
    }

    /// <summary>Lets somebody watch a scope, beginning with all of it, or with what they missed.</summary>
    /// <param name="since">The position they are at; null when they know nothing.</param>
    public BoardSnapshot Watch(string scope, Area area, Watcher watcher, long? since)
    {
        lock (gate)
        {
            Flush();
            if (!groups.TryGetValue(scope, out var group)) groups[scope] = group = new ScopeGroup(scope, area) { Position = position };
            if (!group.Has(watcher.ConnectionId)) group.Add(watcher);
            if (since > position || since is not { } from || !recent.Covers(from)) return new BoardSnapshot(group.Position, true, Seen(area), []);
            var (upsert, remove) = Changed(area, from);
            return new BoardSnapshot(group.Position, false, upsert, remove);
        }
    }

    /// <summary>Whether the connection was watching the scope.</summary>
    public bool Unwatch(string scope, string connectionId)
    {
        lock (gate)
        {
            if (!groups.TryGetValue(scope, out var group) || !group.Remove(connectionId)) return false;
            if (group.Watchers.Count == 0) groups.Remove(scope);
            return true;
        }
    }

    /// <summary>Pushes to every scope what changed in it since the last push.</summary>
    public void Push()
    {
        lock (gate) Flush();
    }

    /// <summary>Tells every scope where it is, so that whoever missed a message notices.</summary>
    public void Beat()
    {
        lock (gate)
        {
            Flush();
            foreach (var group in groups.Values) group.Push(position, [], [], time);
        }
    }

    /// <summary>Everyone who watches, with what.</summary>
    public IReadOnlyList<(Area Area, Watcher Watcher)> Watching()
    {
        lock (gate) return [.. groups.Values.SelectMany(group => group.Watchers.Select(watcher => (group.Area, watcher)))];
    }

    private void Take(CaseMove move, long to)
    {
        var before = rows.GetValueOrDefault(move.Id)?.Row;
        var after = CaseRow.Of(move.After);
        if (after.IsOpen()) rows[move.Id] = new BoardRow(after, move.After);
        else rows.Remove(move.Id);
        recent.Add(new RecentChange(to, move.Id, before is null ? move.Between : [new Footprint(before.Units, before.Queue), .. move.Between]));
    }

    private void Flush()
    {
        if (pushed == position) return;
        var covered = recent.Covers(pushed);
        foreach (var group in groups.Values)
        {
            var (upsert, remove) = covered ? Changed(group.Area, pushed) : ([], []);
            if (!covered) group.Position = position;
            if (!covered || upsert.Count > 0 || remove.Count > 0) group.Push(position, upsert, remove, time);
        }
        pushed = position;
    }

    private List<BoardRow> Seen(Area area) => [.. rows.Values.Where(row => Sees(area, row.Row))];

    /// <summary>What is different in an area from how it was at a position.</summary>
    private (List<BoardRow> Upsert, List<string> Remove) Changed(Area area, long since)
    {
        var (upsert, remove, done) = (new List<BoardRow>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var change in recent.After(since))
            if (rows.TryGetValue(change.Id, out var row) && Sees(area, row.Row))
            {
                if (done.Add(change.Id)) upsert.Add(row);
            }
            else if (change.Left.Any(left => area.Sees(left.Units, left.Queue, null)) && done.Add(change.Id))
            {
                remove.Add(change.Id);
            }
        return (upsert, remove);
    }

    private static bool Sees(Area area, CaseRow row) => area.Sees(row.Units, row.Queue, row.ReportedBy);
}
