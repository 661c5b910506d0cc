using CaseFlow.EventStore.Rebuilding;
using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.EventStore.Tests;

public class Rebuilding_a_view(TallyLog db) : IClassFixture<TallyLog>
{
    private Task<string[]> Rows() => db.Query("select t::text from tally_rows t order by tenant_id, stream_id");

    [Fact]
    public async Task Gives_the_live_rows_byte_for_byte_while_writers_write()
    {
        await using var journal = db.NewJournal();
        var counters = new Counters([journal], streams: 200);
        await counters.Run(8, () => counters.Acknowledged.Count < 1_000);
        var goOn = true;
        var counting = counters.Run(4, () => Volatile.Read(ref goOn));
        var progress = new List<RebuildProgress>();
        for (var round = 0; round < 3; round++)
        {
            await SpoilRows(20);
            await journal.Rebuild(TallyRows.FromLog, new Listed(progress), TestContext.Current.CancellationToken);
        }
        Volatile.Write(ref goOn, false);
        await counting;

        var live = await Rows();
        await journal.Rebuild(TallyRows.FromLog, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(live, await Rows());
        Assert.Empty(await db.Query("select stream_id from tally_rows where total <> version"));
        Assert.Equal(["tally_rows_by_total", "tally_rows_pkey"], await db.Query("select indexname from pg_indexes where tablename = 'tally_rows' order by 1"));
        Assert.Contains(progress, p => p is { View: "tally_rows", Position: > 0 } && p.Position == p.Target);
        await counters.AssertKept(journal);
    }

    [Fact]
    public async Task Broken_off_it_leaves_the_live_rows_and_can_be_started_again()
    {
        await using var journal = db.NewJournal();
        var counters = new Counters([journal], streams: 50);
        await counters.Run(8, () => counters.Acknowledged.Count < 500);
        var before = await Rows();
        using var stop = new CancellationTokenSource();
        var folded = 0;
        var broken = TallyRows.FromLog with
        {
            Fold = (row, e) =>
            {
                if (++folded == 100) stop.Cancel();
                stop.Token.ThrowIfCancellationRequested();
                return TallyRow.Fold(row, e);
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => journal.Rebuild(broken, cancel: stop.Token));
        Assert.Equal(before, await Rows());
        await journal.Rebuild(TallyRows.FromLog, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(before, await Rows());
        Assert.Empty(await db.Query("select nspname from pg_namespace where nspname like 'rebuild%'"));
    }

    [Fact]
    public async Task Reads_the_log_in_parts_when_there_are_many_streams()
    {
        await using var journal = db.NewJournal();
        var counters = new Counters([journal], streams: 60);
        await counters.Run(8, () => counters.Acknowledged.Count < 300);
        var live = await Rows();
        var progress = new List<RebuildProgress>();
        await using var source = NpgsqlDataSource.Create(db.ConnectionString + ";Pooling=false");
        await using (var workshop = await Workshop.Open("tally_rows", source, progress.Add, TestContext.Current.CancellationToken))
            await new StreamRebuild<TallyRow>(TallyRows.FromLog, workshop) { StreamsAtOnce = 7 }.Run(TestContext.Current.CancellationToken);

        Assert.Equal(live, await Rows());
        Assert.True(progress.Max(p => p.Target) > 5 * await journal.Position(TestContext.Current.CancellationToken), "It was read in one part: the test shows nothing.");
    }

    /// <summary>One row a statement: a statement that holds many waits for a writer's group that waits for it.</summary>
    private async Task SpoilRows(int count)
    {
        for (var i = 0; i < count; i++)
            await db.Execute("update tally_rows set total = total + 1000 where (tenant_id, stream_id) = (select tenant_id, stream_id from tally_rows order by random() limit 1)");
    }

    private sealed class Listed(List<RebuildProgress> all) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => all.Add(value);
    }
}
