using CaseFlow.Testing;

namespace CaseFlow.EventStore.Tests;

public class Many_writers(TallyLog db) : IClassFixture<TallyLog>
{
    [Fact]
    public async Task Readers_skip_nothing_and_see_commit_order_while_two_servers_write()
    {
        await using var one = db.NewJournal();
        await using var two = db.NewJournal();
        using var stop = new CancellationTokenSource();
        var readers = new[] { one, two, one }.Select(j => ReadAll(j, stop.Token)).ToArray();
        var counters = new Counters([one, two], streams: 20);

        await counters.Run(16, () => counters.Acknowledged.Count < 3_000);

        var last = await one.Position(TestContext.Current.CancellationToken);
        await Eventually.Become(() => readers.All(r => r.Seen.Count == last), TimeSpan.FromSeconds(30));
        await stop.CancelAsync();
        foreach (var reader in readers) Assert.Equal(Enumerable.Range(1, (int)last).Select(n => (long)n), reader.Seen.ToArray());
        Assert.True(counters.Conflicts > 0, "The workers never met: the test shows nothing.");
        await counters.AssertKept(one);
        Assert.Equal(
            await db.Query("select stream_id || ' ' || max(version) from mt_events group by stream_id order by 1"),
            await db.Query("select stream_id || ' ' || total from tally_rows where version = total order by 1"));
    }

    private static (System.Collections.Concurrent.ConcurrentQueue<long> Seen, Task Reading) ReadAll(Journal journal, CancellationToken cancel)
    {
        var seen = new System.Collections.Concurrent.ConcurrentQueue<long>();
        return (seen, Task.Run(async () =>
        {
            await foreach (var page in journal.Follow("test", 0).Pages(cancel))
                foreach (var recorded in page) seen.Enqueue(recorded.Position);
        }, CancellationToken.None));
    }
}
