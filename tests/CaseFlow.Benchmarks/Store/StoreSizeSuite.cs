using CaseFlow.EventStore;
using CaseFlow.Testing;

namespace CaseFlow.Benchmarks.Store;

/// <summary>What a command costs in a store of 2,000,000 events and in one of 20,000, measured in turns.</summary>
internal static class StoreSizeSuite
{
    private const int Workers = 32;
    private const int Rounds = 4;

    public static async Task Run(Figures figures, string[] args)
    {
        await using var server = await PostgresServer.StartAsync(durable: true);
        await using var small = await Filled(server, "small", 20_000);
        await using var large = await Filled(server, "large", 2_000_000);
        var (one, other) = (new Tallies(small, 2_500), new Tallies(large, 2_500));
        var (slow, fast) = (0.0, 0.0);
        for (var round = 0; round <= Rounds; round++)
        {
            var (a, b) = (await one.Work(Workers, TimeSpan.FromSeconds(4), one.Next), await other.Work(Workers, TimeSpan.FromSeconds(4), other.Next));
            if (round > 0) (fast, slow) = (fast + a / Rounds, slow + b / Rounds);
        }
        var ground = figures.Add("load, decide, append at 20,000 events, 32 workers", fast, "1/s");
        figures.Add("load, decide, append at 2,000,000 events, 32 workers", slow, "1/s", ground);
        figures.Add("cost of a command at 2,000,000 against 20,000 events", fast / slow, "times");
    }

    private static async Task<Journal> Filled(PostgresServer server, string name, long events)
    {
        var journal = new Journal(await Databases.Create(server, name), new() { InlineViews = [new TallyRows()] });
        await journal.EnsureSchema(more: TallyRows.Schema);
        await Filling.Fill(journal, events);
        await journal.Rebuild(TallyState.View);
        return journal;
    }
}
