using System.Text;

namespace CaseFlow.EventStore.Tests;

public class Snapshots_of_long_streams(TallyLog db) : IClassFixture<TallyLog>
{
    private int folded;

    private Fold<long> Fold(string fingerprint) => new(
        fingerprint, 0, (total, e) => { folded++; return total + TallyRow.By(e); },
        Save: total => Encoding.UTF8.GetBytes($"{total}"), Restore: bytes => long.Parse(Encoding.UTF8.GetString(bytes), System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task Let_a_stream_of_a_thousand_events_load_by_the_last_few()
    {
        await using var journal = new Journal(db.ConnectionString);
        var cache = new StreamCache<long>(journal, Fold("sum/1"));
        var stream = Given.NewStream();
        for (var n = 0; n < 1_000; n += 3)
        {
            var (total, head) = await cache.Load(Given.Tenant, stream, TestContext.Current.CancellationToken);
            var events = new[] { Given.Event(1), Given.Event(2), Given.Event(3) };
            var append = new StreamAppend(stream, "tally", head, events, cache.SnapshotFor(head, 3, total + 6));
            cache.Remember(Given.Tenant, stream, total + 6, (await journal.Appended(Given.Unit(append))).Heads[0]);
        }
        Assert.Equal(0, folded);

        var loaded = await new StreamCache<long>(journal, Fold("sum/1")).Load(Given.Tenant, stream, TestContext.Current.CancellationToken);
        Assert.Equal((2_004, 1_002), (loaded.State, loaded.Head.Version));
        Assert.InRange(folded, 1, 63);
        Assert.Equal((await journal.Events(stream))[^1].Hash, loaded.Head.Hash);
        await journal.Appended(Given.Unit(Given.To(stream, loaded.Head)));
        Assert.Null((await journal.Verify(cancel: TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task Of_another_fold_are_left_aside()
    {
        await using var journal = new Journal(db.ConnectionString);
        var stream = Given.NewStream();
        await journal.Appended(Given.Unit(Given.To(stream, Head.None, 70) with { Snapshot = new("sum/1", Encoding.UTF8.GetBytes("999999")) }));

        Assert.Equal(999_999, (await new StreamCache<long>(journal, Fold("sum/1")).Load(Given.Tenant, stream, TestContext.Current.CancellationToken)).State);
        Assert.Equal(70 * 71 / 2, (await new StreamCache<long>(journal, Fold("sum/2")).Load(Given.Tenant, stream, TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task The_cache_keeps_no_more_streams_than_it_may_and_never_an_older_state()
    {
        await using var journal = new Journal(db.ConnectionString);
        var cache = new StreamCache<long>(journal, Fold("sum/1"), capacity: 2);
        foreach (var stream in (string[])["c1", "c2", "c3"]) await journal.Appended(Given.Unit(stream, 0));
        foreach (var stream in (string[])["c1", "c2", "c3", "c2", "c3", "c1"]) await cache.Load(Given.Tenant, stream, TestContext.Current.CancellationToken);
        Assert.Equal(4, folded);
        cache.Remember(Given.Tenant, "c1", 5, new Head(9, "later"));
        cache.Remember(Given.Tenant, "c1", 4, new Head(8, "earlier"));
        Assert.Equal(5, (await cache.Load(Given.Tenant, "c1", TestContext.Current.CancellationToken)).State);
        cache.Forget(Given.Tenant, "c1");
        Assert.Equal(1, (await cache.Load(Given.Tenant, "c1", TestContext.Current.CancellationToken)).State);
    }
}
