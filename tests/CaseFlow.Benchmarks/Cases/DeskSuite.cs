using System.Diagnostics;
using System.Globalization;
using CaseFlow.Server.Cases;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>Load–decide–append of real cases with all inline views, in process, against the floor; then rebuilding those views.</summary>
internal static class DeskSuite
{
    private static readonly int[] Workers = [1, 8, 32, 128];
    private const int Cases = 8_000, Turns = 7;

    public static async Task Run(Figures figures, string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3;
        var (site, floor) = await Site.Open(figures, seconds);
        await using var _ = site;
        var work = new CaseWork(site);
        await work.Prepare(Cases);
        await CaseWork.Measure(64, TimeSpan.FromSeconds(3), work.Progress);
        foreach (var workers in Workers)
            figures.Add($"report a case, {workers} workers", await CaseWork.Measure(workers, TimeSpan.FromSeconds(seconds), work.Report), "1/s", floor);
        await InTurns(figures, site, work, seconds);
        var events = await site.Journal.Position();
        foreach (var view in RebuildableCases.All)
        {
            var clock = Stopwatch.StartNew();
            await site.Journal.Rebuild(view);
            figures.Add($"rebuild of {view.Name}", events / clock.Elapsed.TotalSeconds, "events/s");
        }
    }

    /// <summary>The floor and the work take turns: what else the machine does falls on both.</summary>
    private static async Task InTurns(Figures figures, Site site, CaseWork work, int seconds)
    {
        var floors = new List<double>();
        var costs = Workers.ToDictionary(workers => workers, _ => new List<Cost>());
        for (var turn = 0; turn < Turns; turn++)
        {
            floors.Add(await site.FloorNow(seconds));
            foreach (var workers in Workers) costs[workers].Add(await Measure(site, work, workers, seconds));
        }
        var floor = figures.Add($"floor, in the middle of {Turns} turns", Middle(floors), "1/s");
        foreach (var (workers, all) in costs)
        {
            figures.Add($"load, decide, append, {workers} workers", Middle(all.Select(cost => cost.Rate)), "1/s", floor);
            figures.Add($"processor time a command, {workers} workers", Middle(all.Select(cost => cost.Own)), "µs");
            figures.Add($"the database's, {workers} workers", Middle(all.Select(cost => cost.Database)), "µs");
            figures.Add($"allocated a command, {workers} workers", Middle(all.Select(cost => cost.Allocated)), "bytes");
        }
    }

    private static async Task<Cost> Measure(Site site, CaseWork work, int workers, int seconds)
    {
        var (before, database, allocated) = (Environment.CpuUsage.TotalTime, site.DatabaseTime, GC.GetTotalAllocatedBytes());
        var rate = await CaseWork.Measure(workers, TimeSpan.FromSeconds(seconds), work.Progress);
        var count = rate * seconds;
        return new(rate, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count, (site.DatabaseTime - database).TotalMicroseconds / count,
            (GC.GetTotalAllocatedBytes() - allocated) / count);
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(Turns / 2);

    /// <param name="Rate">Commands a second.</param>
    /// <param name="Own">Processor time of this program a command, in µs.</param>
    /// <param name="Database">That of PostgreSQL.</param>
    /// <param name="Allocated">Bytes a command.</param>
    private readonly record struct Cost(double Rate, double Own, double Database, double Allocated);
}
