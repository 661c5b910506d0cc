namespace CaseFlow.EventStore.Tests;

public class Groups(TallyLog db) : IClassFixture<TallyLog>
{
    private static AppendUnit Counting(string stream, long version, string user, long total = 1) =>
        new(Given.Tenant, [Given.To(stream, new(version))], new(Given.At, user)) { Companion = new[] { new TallyRow(Given.Tenant, stream, total, version + 1, Given.At) } };

    [Fact]
    public async Task One_of_many_racers_wins_and_the_others_learn_who_did()
    {
        await using var journal = db.NewJournal();
        var stream = Given.NewStream();
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => journal.Append(Counting(stream, 0, $"racer {n}"))));

        var winner = Array.FindIndex(results, r => r is Appended);
        Assert.Single(results.OfType<Appended>());
        Assert.All(results.OfType<Conflict>(), c => Assert.Equal((0, 1, $"racer {winner}"), ((int)c.Expected, (int)c.Actual, c.By)));
        Assert.Equal(49, results.OfType<Conflict>().Count());
    }

    [Fact]
    public async Task In_a_group_each_stream_succeeds_or_conflicts_alone()
    {
        await using var journal = db.NewJournal();
        var streams = Enumerable.Range(0, 60).Select(_ => Given.NewStream()).ToArray();
        var results = await Task.WhenAll(streams.Select((s, n) => journal.Append(Counting(s, n % 3 == 0 ? 5 : 0, "chen"))));

        for (var n = 0; n < streams.Length; n++)
            if (n % 3 == 0) Assert.IsType<Conflict>(results[n]);
            else Assert.IsType<Appended>(results[n]);
        Assert.Null((await journal.Verify(cancel: TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task A_unit_that_a_view_cannot_take_fails_alone()
    {
        await using var journal = db.NewJournal();
        var streams = Enumerable.Range(0, 30).Select(_ => Given.NewStream()).ToArray();
        var appends = streams.Select((s, n) => journal.Append(Counting(s, 0, "chen", total: n == 17 ? -1 : 1))).ToArray();

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => appends[17]);
        for (var n = 0; n < streams.Length; n++) if (n != 17) Assert.IsType<Appended>(await appends[n]);
        Assert.Empty(await journal.Events(streams[17]));
    }

    [Fact]
    public async Task Units_of_one_stream_sent_at_once_are_written_in_the_order_they_were_sent()
    {
        await using var journal = db.NewJournal();
        await SendInARow(journal);
        Assert.Null((await journal.Verify(cancel: TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task Units_of_one_stream_keep_their_order_while_another_server_writes()
    {
        await using var journal = db.NewJournal();
        await using var other = db.NewJournal();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) Assert.IsType<Appended>(await other.Append(Counting(Given.NewStream(), 0, "wang")));
        }, TestContext.Current.CancellationToken);
        for (var round = 0; round < 20; round++) await SendInARow(journal);
        await stop.CancelAsync();
        await writing;
        Assert.Null((await journal.Verify(cancel: TestContext.Current.CancellationToken)).Fault);
    }

    private static async Task SendInARow(Journal journal)
    {
        var stream = Given.NewStream();
        await journal.Append(Counting(stream, 0, "chen"), TestContext.Current.CancellationToken);
        var head = new Head(1, (await journal.Events(stream))[0].Hash);
        var appends = new List<Task<AppendResult>>();
        for (var version = 1; version <= 20; version++)
        {
            var unit = Counting(stream, version, "chen", total: version);
            unit = unit with { Streams = [unit.Streams[0] with { Expected = head }] };
            appends.Add(journal.Append(unit, TestContext.Current.CancellationToken));
            var sealedUnit = new Appending.Pending(unit, [head], known: true);
            head = sealedUnit.Heads[0];
        }
        Assert.All(await Task.WhenAll(appends), r => Assert.IsType<Appended>(r));
    }

    [Fact]
    public async Task Many_uses_of_one_key_at_once_write_once()
    {
        await using var one = db.NewJournal();
        await using var two = db.NewJournal();
        var stream = Given.NewStream();
        var key = "key of " + stream;
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? one : two).Append(Counting(stream, 0, "chen") with { Key = key })));

        var appended = Assert.Single(results.OfType<Appended>());
        Assert.All(results.Where(r => r is not Appended), r => Assert.Equal(new AlreadyDone(stream, 1, appended.Last, null), r));
    }
}
