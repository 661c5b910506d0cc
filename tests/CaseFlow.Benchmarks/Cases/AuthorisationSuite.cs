using System.Globalization;
using System.Text.Encodings.Web;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>What it costs to ask who somebody is and whether they may: the same requests at a server that asks and at one that does not, in turns.</summary>
internal static class AuthorisationSuite
{
    private const int Cases = 2_000, Workers = 8, Turns = 5;

    public static async Task Run(Figures figures, string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2;
        var (site, _) = await Site.Open(figures, seconds);
        await using var here = site;
        await using var open = await OpenHouse.Start(site);
        var work = new CaseWork(site);
        await work.Prepare(Cases);
        var cookie = await SignedIn.Cookie(site.Address, "township");
        await Compare("read a case", wire => wire.Get($"/api/cases/{work.Note().Id}"));
        await Compare("note of progress", wire =>
        {
            var (id, note) = work.Note();
            return wire.Post($"/api/cases/{id}/orders/o1/progress", $$"""{"note":"{{JavaScriptEncoder.Default.Encode(note)}}"}""");
        });

        async Task Compare(string what, Func<Wire, Task> request)
        {
            var (asked, unasked) = (new List<double>(), new List<double>());
            for (var turn = 0; turn <= Turns; turn++)
            {
                var (one, other) = (await Measure(site.Address, cookie, request, seconds), await Measure(open.Address, cookie, request, seconds));
                // The first turn warms up.
                if (turn > 0) (asked, unasked) = ([.. asked, one], [.. unasked, other]);
            }
            var floor = figures.Add($"{what}, nobody is asked", Median(unasked), "1/s");
            figures.Add($"{what}, as usual", Median(asked), "1/s", floor);
        }
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    private static async Task<double> Measure(Uri server, string cookie, Func<Wire, Task> request, int seconds)
    {
        var wires = new Stack<Wire>();
        for (var i = 0; i < Workers; i++) wires.Push(await Wire.Connect(server, cookie));
        var rate = await CaseWork.Measure(Workers, TimeSpan.FromSeconds(seconds), async () =>
        {
            Wire wire;
            lock (wires) wire = wires.Pop();
            await request(wire);
            lock (wires) wires.Push(wire);
        });
        foreach (var wire in wires) wire.Dispose();
        return rate;
    }
}
