using System.Globalization;
using CaseFlow.EventStore;
using CaseFlow.Testing;

namespace CaseFlow.Benchmarks.Store;

/// <summary>Starting a stream, and load–decide–append with an inline view, against the floor.</summary>
internal static class AppendSuite
{
    private static readonly int[] Workers = [1, 8, 32, 128];

    public static async Task Run(Figures figures, string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 8;
        await using var server = await PostgresServer.StartAsync(durable: true);
        var floor = await Floor.Measure(figures, server, seconds);
        await using var log = new Journal(await Databases.Create(server, "append"), new() { InlineViews = [new TallyRows()] });
        await log.EnsureSchema(more: TallyRows.Schema);
        var tallies = new Tallies(log);
        await WarmUp(tallies);
        foreach (var workers in Workers)
            figures.Add($"start a stream, {workers} workers", await tallies.Work(workers, TimeSpan.FromSeconds(seconds), tallies.Start), "1/s", floor);
        foreach (var workers in Workers)
            figures.Add($"load, decide, append, {workers} workers", await tallies.Work(workers, TimeSpan.FromSeconds(seconds), tallies.Next), "1/s", floor);
    }

    /// <summary>Every stream begun and known to the cache, the code compiled, the plans made.</summary>
    private static async Task WarmUp(Tallies tallies)
    {
        await tallies.Work(64, TimeSpan.FromSeconds(2), tallies.Start);
        await Parallel.ForAsync(0, 64_000, new ParallelOptions { MaxDegreeOfParallelism = 256 }, async (_, _) => await tallies.Next());
    }
}
