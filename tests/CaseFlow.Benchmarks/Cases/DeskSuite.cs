using System.Diagnostics;
using System.Globalization;
using CaseFlow.Server.Cases;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>Load–decide–append of real cases with all inline views, in process, against the floor; then rebuilding those views.</summary>
internal static class DeskSuite
{
    private static readonly int[] Workers = [1, 8, 32, 128];
    private const int Cases = 8_000;

    public static async Task Run(Figures figures, string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 8;
        var (site, floor) = await Site.Open(figures, seconds);
        await using var _ = site;
        var work = new CaseWork(site);
        await work.Prepare(Cases);
        await CaseWork.Measure(64, TimeSpan.FromSeconds(3), work.Progress);
        foreach (var workers in Workers)
            figures.Add($"report a case, {workers} workers", await CaseWork.Measure(workers, TimeSpan.FromSeconds(seconds), work.Report), "1/s", floor);
        foreach (var workers in Workers)
        {
            var (before, database, allocated) = (Environment.CpuUsage.TotalTime, site.DatabaseTime, GC.GetTotalAllocatedBytes());
            var rate = figures.Add($"load, decide, append, {workers} workers", await CaseWork.Measure(workers, TimeSpan.FromSeconds(seconds), work.Progress), "1/s", floor);
            figures.Add($"processor time a command, {workers} workers", (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (rate.Value * seconds), "µs");
            figures.Add($"the database's, {workers} workers", (site.DatabaseTime - database).TotalMicroseconds / (rate.Value * seconds), "µs");
            figures.Add($"allocated a command, {workers} workers", (GC.GetTotalAllocatedBytes() - allocated) / (rate.Value * seconds), "bytes");
        }
        var events = await site.Journal.Position();
        foreach (var view in RebuildableCases.All)
        {
            var clock = Stopwatch.StartNew();
            await site.Journal.Rebuild(view);
            figures.Add($"rebuild of {view.Name}", events / clock.Elapsed.TotalSeconds, "events/s");
        }
    }
}
