using CaseFlow.Testing;

namespace CaseFlow.EventStore.Tests;

/// <summary>
/// Workers that count on shared streams through several journals, as servers do: load, decide, append with a key;
/// after a conflict load again, after an outage try again with the same key. What was acknowledged is remembered.
/// </summary>
internal sealed class Counters(Journal[] journals, int streams)
{
    private static readonly Fold<TallyRow?> Fold = new("tally/1", null, (row, e) => TallyRow.Fold(row, e));

    private readonly StreamCache<TallyRow?>[] _caches = [.. journals.Select(j => new StreamCache<TallyRow?>(j, Fold))];
    private readonly string[] _streams = [.. Enumerable.Range(0, streams).Select(_ => Given.NewStream())];

    /// <summary>Acknowledged units: their key, stream, version after and last position.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<string, (string Stream, long Version, long Position)> Acknowledged { get; } = [];

    public int Conflicts;
    public int Outages;

    public Task Run(int workers, Func<bool> goOn) => Task.WhenAll(Enumerable.Range(0, workers).Select(w => Task.Run(async () =>
    {
        for (var n = 0; goOn(); n++) await Count(_streams[(w * 7919 + n) % _streams.Length], (w + n) % journals.Length);
    })));

    private async Task Count(string stream, int server)
    {
        var key = Guid.NewGuid().ToString();
        while (true)
            try
            {
                if (await Attempt(stream, server, key) is not { } done) continue;
                if (!Acknowledged.TryAdd(key, done)) throw new InvalidOperationException("A key was acknowledged twice.");
                return;
            }
            catch (Exception e) when (e is LogUnavailableException or Npgsql.NpgsqlException or TimeoutException)
            {
                Interlocked.Increment(ref Outages);
                _caches[server].Forget(Given.Tenant, stream);
                await Task.Delay(20);
            }
    }

    private async Task<(string, long, long)?> Attempt(string stream, int server, string key)
    {
        var (row, head) = await _caches[server].Load(Given.Tenant, stream);
        var after = new TallyRow(Given.Tenant, stream, (row?.Total ?? 0) + 1, head.Version + 1, Given.At.AddMilliseconds(head.Version));
        var unit = new AppendUnit(Given.Tenant, [Given.To(stream, head)], new(after.At, "counter")) { Key = key, Companion = new[] { after } };
        switch (await journals[server].Append(unit))
        {
            case Appended appended:
                _caches[server].Remember(Given.Tenant, stream, after, appended.Heads[0]);
                return (stream, appended.Heads[0].Version, appended.Last);
            case AlreadyDone done:
                _caches[server].Forget(Given.Tenant, stream);
                return (done.Stream, done.Version, done.Position);
            default:
                Interlocked.Increment(ref Conflicts);
                _caches[server].Forget(Given.Tenant, stream);
                return null;
        }
    }

    /// <summary>Everything acknowledged is in the log, once, where it was said to be; nothing else is in their streams; no position is missing; the chain holds.</summary>
    public async Task AssertKept(Journal journal)
    {
        var log = await Log(journal);
        Assert.Equal(Enumerable.Range(1, log.Count).Select(n => (long)n), log.Select(e => e.Position));
        var at = log.ToDictionary(e => e.Position);
        foreach (var (stream, version, position) in Acknowledged.Values)
            Assert.Equal((stream, version), (at[position].Stream, at[position].Version));
        var own = _streams.ToHashSet();
        Assert.Equal(Acknowledged.Count, log.Count(e => own.Contains(e.Stream)));
        var verified = await journal.Verify(cancel: TestContext.Current.CancellationToken);
        Assert.Null(verified.Fault);
    }

    public static async Task<List<RecordedEvent>> Log(Journal journal)
    {
        var log = new List<RecordedEvent>();
        for (IReadOnlyList<RecordedEvent> page; (page = await journal.ReadLog(log.Count == 0 ? 0 : log[^1].Position, 5_000)).Count > 0;) log.AddRange(page);
        return log;
    }
}
