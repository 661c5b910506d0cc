using CaseFlow.Testing;

namespace CaseFlow.EventStore.Tests;

public class Following_views(TallyLog db) : IClassFixture<TallyLog>
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private Task<string[]> Counted() => db.Query("select coalesce(sum(events), 0) || ' ' || coalesce(sum(positions), 0) from counted_types");

    private Task<string[]> Logged() => db.Query("select count(*) || ' ' || coalesce(sum(seq_id), 0) from mt_events");

    private async Task<bool> CaughtUp() => string.Join(",", await Counted()) == string.Join(",", await Logged());

    [Fact]
    public async Task Each_event_is_applied_once_through_restarts_outages_two_runners_and_a_rebuild()
    {
        var (one, two) = (db.NewJournal(), db.NewJournal());
        one.Run(new CountedTypes());
        two.Run(new CountedTypes());
        await using var writer = db.NewJournal();
        var counters = new Counters([writer], streams: 10);
        var counting = counters.Run(8, () => counters.Acknowledged.Count < 3_000);
        for (var round = 1; round <= 5; round++)
        {
            await Eventually.Become(() => counters.Acknowledged.Count > round * 450, Long);
            await db.Execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'CaseFlow'");
            if (round == 2) await writer.Rebuild(new FollowingTables { View = new CountedTypes(), Tables = ["counted_types"], Create = CountedTypes.Create }, cancel: TestContext.Current.CancellationToken);
            if (round == 3) await one.DisposeAsync();
            if (round == 3) (one = db.NewJournal()).Run(new CountedTypes());
        }
        await counting;
        await Eventually.Become(CaughtUp, Long);
        await Eventually.Become(() => one.Views[0].RunsHere ^ two.Views[0].RunsHere, Long);
        await Eventually.Become(() => one.Views.Concat(two.Views).All(v => v is { Lag: 0, StuckSince: null, Error: null }), Long);
        await one.DisposeAsync();
        await two.DisposeAsync();
    }

    [Fact]
    public async Task A_poison_event_stops_only_its_view_visibly_until_it_is_repaired()
    {
        await using var journal = db.NewJournal();
        var counters = new Counters([journal], streams: 3);
        await counters.Run(2, () => counters.Acknowledged.Count < 20);
        var last = await journal.Position(TestContext.Current.CancellationToken);
        var (bad, well) = (new CountedTypes(), new Named("well"));
        bad.Poison.Add(last - 5);
        journal.Run(bad, well);

        var stuck = await Eventually.Answer(() => Task.FromResult(journal.Views[0]), v => v.Position == last - 6 && v.Error is not null, Long);
        Assert.Equal(("counted_types", 6L), (stuck.Name, stuck.Lag));
        Assert.Contains($"Event {last - 5} (counted, version", stuck.Error, StringComparison.Ordinal);
        Assert.NotNull(stuck.StuckSince);
        await Eventually.Become(() => journal.Views[1] is { Lag: 0, StuckSince: null } v && v.Position == last, Long);

        lock (bad.Poison) bad.Poison.Clear();
        await Eventually.Become(() => journal.Views[0] is { Lag: 0, StuckSince: null, Error: null }, Long);
        await Eventually.Become(CaughtUp, Long);
    }

    private sealed class Named(string name) : IFollowingView
    {
        public string Name => name;

        public Task Apply(IReadOnlyList<RecordedEvent> events, Npgsql.NpgsqlConnection connection, CancellationToken cancel) => Task.CompletedTask;
    }
}
