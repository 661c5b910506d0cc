using System.Collections.Concurrent;
using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.EventStore.Tests;

public class What_a_view_learns(EmptyLog db) : IClassFixture<EmptyLog>
{
    [Fact]
    public async Task A_view_hears_that_its_rows_are_committed_when_everybody_can_read_them()
    {
        var heard = new Heard(db.DataSource);
        db.Journal.Run(heard);
        await db.Journal.Appended(Given.Unit(Given.NewStream(), 0, events: 3));
        var last = await db.Journal.Position(TestContext.Current.CancellationToken);
        await Eventually.Become(() => heard.Stored.Contains(last));
    }

    [Fact]
    public async Task What_concerns_no_row_is_passed_over_and_the_position_is_stored_all_the_same()
    {
        var (even, first) = (new Even(), await db.Journal.Position(TestContext.Current.CancellationToken) + 1);
        db.Journal.Run(even);
        for (var i = 0; i < 20; i++) await db.Journal.Appended(Given.Unit(Given.NewStream(), 0, events: 1));
        var last = await db.Journal.Position(TestContext.Current.CancellationToken);
        await using var stored = db.DataSource.CreateCommand("select last_seq_id from mt_event_progression where name = 'even'");
        await Eventually.Become(async () => await stored.ExecuteScalarAsync(TestContext.Current.CancellationToken) is long at && at == last);
        Assert.Equal(Enumerable.Range((int)first, 20).Where(position => position % 2 == 0), even.Applied.Where(position => position >= first && position % 2 == 0).Select(position => (int)position).Distinct().Order());
        Assert.All(even.Pages, page => Assert.Contains(page, position => position % 2 == 0));
    }

    [Fact]
    public async Task The_beginnings_of_several_streams_are_read_at_once()
    {
        var (one, two) = (Given.NewStream(), Given.NewStream());
        await db.Journal.Appended(Given.Unit(Given.To(one, Head.None, 4), Given.To(two, Head.None, 3)));
        await using var connection = await db.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var read = await StreamPart.Read(
            [new(Given.Tenant, one, 2), new(Given.Tenant, two, 9), new("150207", one, 9), new(Given.Tenant, "nowhere", 1)], connection, TestContext.Current.CancellationToken);
        Assert.Equal([(one, 1), (one, 2), (two, 1), (two, 2), (two, 3)], read.Select(e => (e.Stream, e.Version)).OrderBy(e => e.Stream == two).ThenBy(e => e.Version));
        Assert.Equal((await db.Journal.Events(two)).Select(e => (e.Id, e.Type, e.Timestamp)), read.Where(e => e.Stream == two).Select(e => (e.Id, e.Type, e.Timestamp)));
    }

    /// <summary>Asks, each time it hears, what another connection sees of its position.</summary>
    private sealed class Heard(NpgsqlDataSource source) : IFollowingView
    {
        public ConcurrentBag<long> Stored { get; } = [];

        public string Name => "heard";

        public Task Apply(IReadOnlyList<RecordedEvent> events, NpgsqlConnection connection, CancellationToken cancel) => Task.CompletedTask;

        public void Committed()
        {
            using var ask = source.CreateCommand("select last_seq_id from mt_event_progression where name = 'heard'");
            Stored.Add((long)ask.ExecuteScalar()!);
        }
    }

    /// <summary>Concerned by every other event.</summary>
    private sealed class Even : IFollowingView
    {
        public ConcurrentBag<long[]> Pages { get; } = [];

        public IEnumerable<long> Applied => Pages.SelectMany(page => page);

        public string Name => "even";

        public bool Concerns(RecordedEvent recorded) => recorded.Position % 2 == 0;

        public Task Apply(IReadOnlyList<RecordedEvent> events, NpgsqlConnection connection, CancellationToken cancel)
        {
            Pages.Add([.. events.Select(one => one.Position)]);
            return Task.CompletedTask;
        }
    }
}
