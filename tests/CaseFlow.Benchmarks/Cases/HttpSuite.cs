using System.Globalization;
using System.Text.Encodings.Web;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>The same over HTTP, with the load generator beside the server on the same processors.</summary>
internal static class HttpSuite
{
    private static readonly int[] Workers = [1, 8, 32];
    private const int Cases = 8_000;

    public static async Task Run(Figures figures, string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 8;
        var (site, floor) = await Site.Open(figures, seconds);
        await using var _ = site;
        var work = new CaseWork(site);
        await work.Prepare(Cases);
        var cookie = await SignedIn.Cookie(site.Address, "township");
        await Measure(site, cookie, work, 32, TimeSpan.FromSeconds(3));
        foreach (var workers in Workers)
            figures.Add($"load, decide, append over HTTP, {workers} workers", await Measure(site, cookie, work, workers, TimeSpan.FromSeconds(seconds)), "1/s", floor);
    }

    private static async Task<double> Measure(Site site, string cookie, CaseWork work, int workers, TimeSpan time)
    {
        var wires = new Stack<Wire>();
        for (var i = 0; i < workers; i++) wires.Push(await Wire.Connect(site.Address, cookie));
        var rate = await CaseWork.Measure(workers, time, async () =>
        {
            Wire wire;
            lock (wires) wire = wires.Pop();
            var (id, note) = work.Note();
            await wire.Post($"/api/cases/{id}/orders/o1/progress", $$"""{"note":"{{JavaScriptEncoder.Default.Encode(note)}}"}""");
            lock (wires) wires.Push(wire);
        });
        foreach (var wire in wires) wire.Dispose();
        return rate;
    }
}
