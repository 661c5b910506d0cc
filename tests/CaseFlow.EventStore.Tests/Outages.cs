using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.EventStore.Tests;

public class Outages(TallyLog db) : IClassFixture<TallyLog>
{
    [Fact]
    public async Task Killed_connections_lose_nothing_leave_no_gap_and_a_retry_with_the_key_is_once()
    {
        await using var one = db.NewJournal();
        await using var two = db.NewJournal();
        var counters = new Counters([one, two], streams: 50);
        var counting = counters.Run(12, () => counters.Acknowledged.Count < 4_000);
        for (var round = 1; round <= 10; round++)
        {
            await Eventually.Become(() => counters.Acknowledged.Count > round * 300, TimeSpan.FromSeconds(60));
            await db.Execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'CaseFlow'");
        }
        await counting;
        Assert.True(counters.Outages > 0, "Nothing was in flight when the connections were killed: the test shows nothing.");
        // One that has no connection from before.
        await using var after = db.NewJournal();
        await counters.AssertKept(after);
    }
}

public class A_killed_database
{
    [Fact]
    public async Task Keeps_every_acknowledged_event_once_when_it_is_killed_and_restarted_under_load()
    {
        await using var server = await PostgresServer.StartAsync(durable: true);
        var connectionString = server.ConnectionString("postgres");
        await using (var source = NpgsqlDataSource.Create(connectionString))
            await Schema.Ensure(source, [Schema.Journal, TallyRows.Schema], TestContext.Current.CancellationToken);
        await using var journal = new Journal(connectionString, new() { InlineViews = [new TallyRows()] });
        var counters = new Counters([journal], streams: 50);
        var feed = journal.Follow("test", 0);
        using var stop = new CancellationTokenSource();
        var seen = new List<long>();
        var reading = Task.Run(async () =>
        {
            await foreach (var page in feed.Pages(stop.Token)) seen.AddRange(page.Select(e => e.Position));
        }, TestContext.Current.CancellationToken);

        var counting = counters.Run(12, () => counters.Acknowledged.Count < 3_000);
        for (var round = 1; round <= 3; round++)
        {
            await Eventually.Become(() => counters.Acknowledged.Count > round * 700, TimeSpan.FromSeconds(90));
            server.Kill();
            await Eventually.Become(() => feed.Health is { StuckSince: not null, Error: not null }, TimeSpan.FromSeconds(30));
            await server.RestartAsync();
            await Eventually.Become(() => feed.Health.StuckSince is null, TimeSpan.FromSeconds(30));
        }
        await counting;
        await counters.AssertKept(journal);
        await Eventually.Become(() => feed.Position == counters.Acknowledged.Count, TimeSpan.FromSeconds(30));
        Assert.Null(feed.Health.StuckSince);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(Enumerable.Range(1, seen.Count).Select(n => (long)n), seen);
    }
}
