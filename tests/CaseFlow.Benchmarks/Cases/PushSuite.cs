using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>From a command's being acknowledged to its case's arrival at a client of the hub that watches the district.</summary>
internal static class PushSuite
{
    private const int PerSecond = 500, Cases = 2_000;

    public static async Task Run(Figures figures, string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
        var (site, _) = await Site.Open(figures, 3);
        await using var closing = site;
        var work = new CaseWork(site);
        await work.Prepare(Cases);
        await using var watcher = await BoardWatcher.Connect(site.Address, await SignedIn.Cookie(site.Address, "dispatcher"));
        await Drive(work, TimeSpan.FromSeconds(3));
        var committed = await Drive(work, TimeSpan.FromSeconds(seconds));
        await watcher.Reach(committed.Keys.Max());
        var delays = committed.Select(one => Math.Max(0, Stopwatch.GetElapsedTime(one.Value, watcher.ArrivalOf(one.Key)).TotalMilliseconds)).Order().ToArray();
        figures.Add("commands while pushing", delays.Length / (double)seconds, "1/s");
        figures.Add("commit to hub client, p50", delays[delays.Length / 2], "ms");
        figures.Add("commit to hub client, p99", delays[delays.Length * 99 / 100], "ms");
    }

    /// <summary>So many commands a second, evenly; answers when each position was acknowledged.</summary>
    private static async Task<ConcurrentDictionary<long, long>> Drive(CaseWork work, TimeSpan time)
    {
        var (committed, clock, running) = (new ConcurrentDictionary<long, long>(), Stopwatch.StartNew(), new List<Task>());
        for (var sent = 0; clock.Elapsed < time;)
        {
            for (; sent < clock.Elapsed.TotalSeconds * PerSecond; sent++) running.Add(One());
            await Task.Delay(1);
        }
        await Task.WhenAll(running);
        return committed;

        async Task One()
        {
            var receipt = await work.Progress();
            committed[receipt.Position] = Stopwatch.GetTimestamp();
        }
    }
}
