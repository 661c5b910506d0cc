using System.Globalization;
using System.Text.Encodings.Web;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>What it costs to ask who somebody is and whether they may: the same requests at a server that asks and at one that does not, in turns.</summary>
internal static class AuthorisationSuite
{
    private const int Cases = 2_000, Workers = 8, WarmUp = 10;

    public static async Task Run(Figures figures, string[] args)
    {
        // Many short turns: what else happens on the machine then falls on both servers alike.
        var turns = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
        var (site, _) = await Site.Open(figures, seconds: 2);
        await using var here = site;
        await using var open = await House.Start(site, asks: false);
        await using var guarded = await House.Start(site, asks: true);
        // To each its own cases: what one has written, the other would first have to read.
        var (guardedWork, openWork) = (new CaseWork(site), new CaseWork(site));
        foreach (var work in (CaseWork[])[guardedWork, openWork]) await work.Prepare(Cases);
        // Statements that one of the servers planned on tables that were empty are planned anew, as they are after autovacuum's first round.
        await using (var analyze = site.Journal.DataSource.CreateCommand("analyze")) await analyze.ExecuteNonQueryAsync();
        var cookie = await SignedIn.Cookie(site.Address, "township");
        await Compare("read a case", (wire, work) => wire.Get($"/api/cases/{work.Note().Id}"));
        await Compare("note of progress", (wire, work) =>
        {
            var (id, note) = work.Note();
            return wire.Post($"/api/cases/{id}/orders/o1/progress", $$"""{"note":"{{JavaScriptEncoder.Default.Encode(note)}}"}""");
        });

        async Task Compare(string what, Func<Wire, CaseWork, Task> request)
        {
            Task<Cost> AsUsual(int seconds) => Measure(guarded.Address, cookie, wire => request(wire, guardedWork), seconds);
            Task<Cost> Unasked(int seconds) => Measure(open.Address, cookie, wire => request(wire, openWork), seconds);
            await Unasked(WarmUp);
            await AsUsual(WarmUp);
            var (asked, unasked) = (new List<Cost>(), new List<Cost>());
            for (var turn = 0; turn < turns; turn++)
            {
                // The first of a pair finds another machine than the second: they take turns in that too.
                if (turn % 2 == 0) asked.Add(await AsUsual(1));
                unasked.Add(await Unasked(1));
                if (turn % 2 == 1) asked.Add(await AsUsual(1));
            }
            var floor = figures.Add($"{what}, nobody is asked", Median(unasked, cost => cost.Rate), "1/s");
            figures.Add($"{what}, as usual", Median(asked, cost => cost.Rate), "1/s", floor);
            var least = figures.Add($"processor time to {what}, nobody is asked", Median(unasked, cost => cost.Processor), "µs");
            figures.Add($"processor time to {what}, as usual", Median(asked, cost => cost.Processor), "µs", least);
        }
    }

    private static double Median(List<Cost> costs, Func<Cost, double> of) => costs.Select(of).Order().ElementAt(costs.Count / 2);

    private static async Task<Cost> Measure(Uri server, string cookie, Func<Wire, Task> request, int seconds)
    {
        var wires = new Stack<Wire>();
        for (var i = 0; i < Workers; i++) wires.Push(await Wire.Connect(server, cookie));
        var before = Environment.CpuUsage.TotalTime;
        var rate = await CaseWork.Measure(Workers, TimeSpan.FromSeconds(seconds), async () =>
        {
            Wire wire;
            lock (wires) wire = wires.Pop();
            await request(wire);
            lock (wires) wires.Push(wire);
        });
        var processor = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (rate * seconds);
        foreach (var wire in wires) wire.Dispose();
        return new Cost(rate, processor);
    }

    /// <param name="Rate">Requests a second; on a busy machine, the machine's more than the program's.</param>
    /// <param name="Processor">Of the server and of the load generator beside it, in µs a request.</param>
    private readonly record struct Cost(double Rate, double Processor);
}
