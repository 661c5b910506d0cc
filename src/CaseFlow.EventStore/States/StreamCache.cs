using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>
/// The last known state of the streams in use, bounded: the longest unused goes first. A state may be behind the log
/// when another server has written; the append then conflicts, and the caller forgets it and loads again.
/// Safe for any number of callers.
/// </summary>
/// <param name="capacity">Streams kept.</param>
public sealed class StreamCache<TState>(Journal log, Fold<TState> fold, int capacity = 50_000)
{
    /// <summary>A snapshot is stored each time a stream grows past a multiple of this many events.</summary>
    private const int SnapshotEvery = 64;

    private readonly Lock _lock = new();
    private readonly LinkedList<Entry> _byUse = [];
    private readonly Dictionary<(string Tenant, string Stream), LinkedListNode<Entry>> _entries = [];

    private readonly record struct Entry((string Tenant, string Stream) Key, Loaded<TState> Loaded);

    /// <summary>The state as last known here, or as folded now; the empty state at <see cref="Head.None"/> of a stream not begun.</summary>
    public ValueTask<Loaded<TState>> Load(string tenant, string stream, CancellationToken cancel = default) =>
        TryGet((tenant, stream), out var loaded) ? new(loaded) : new(LoadFromLog(tenant, stream, cancel));

    /// <summary>Keeps what an append led to, unless something later is known.</summary>
    public void Remember(string tenant, string stream, TState state, Head head) => Put((tenant, stream), new(state, head));

    public void Forget(string tenant, string stream)
    {
        lock (_lock)
            if (_entries.Remove((tenant, stream), out var node)) _byUse.Remove(node);
    }

    /// <summary>The snapshot to append along, if the events lead the stream past a mark; else null.</summary>
    /// <param name="after">The state after the events.</param>
    public Snapshot? SnapshotFor(Head before, int events, TState after) =>
        fold.Save is not null && before.Version / SnapshotEvery != (before.Version + events) / SnapshotEvery
            ? new Snapshot(fold.Fingerprint, fold.Save(after))
            : null;

    private async Task<Loaded<TState>> LoadFromLog(string tenant, string stream, CancellationToken cancel)
    {
        var (state, head) = await SnapshotReader.Latest(log.DataSource, fold, tenant, stream, cancel);
        var position = 0L;
        await foreach (var recorded in log.ReadStream(tenant, stream, head.Version, cancel: cancel))
        {
            state = fold.Evolve(state, recorded);
            (head, position) = (new Head(recorded.Version, recorded.Hash), recorded.Position);
        }
        // A crash of the database must not leave a state here that the log no longer leads to.
        if (position > 0) await log.MakeDurable(position, cancel);
        else if (head.Version > 0) await log.Position(cancel);
        if (head.Version > 0) Put((tenant, stream), new(state, head));
        return new(state, head);
    }

    private bool TryGet((string, string) key, out Loaded<TState> loaded)
    {
        lock (_lock)
        {
            loaded = default;
            if (!_entries.TryGetValue(key, out var node)) return false;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            loaded = node.Value.Loaded;
            return true;
        }
    }

    private void Put((string, string) key, Loaded<TState> loaded)
    {
        lock (_lock)
        {
            if (_entries.Remove(key, out var known))
            {
                _byUse.Remove(known);
                if (known.Value.Loaded.Head.Version > loaded.Head.Version) loaded = known.Value.Loaded;
            }
            _entries[key] = _byUse.AddFirst(new Entry(key, loaded));
            if (_entries.Count <= capacity) return;
            _entries.Remove(_byUse.Last!.Value.Key);
            _byUse.RemoveLast();
        }
    }
}
