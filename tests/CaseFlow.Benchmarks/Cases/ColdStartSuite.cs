using System.Diagnostics;
using System.Net.Sockets;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>From starting the program on a database with many cases to its first accepted command.</summary>
internal static class ColdStartSuite
{
    private const int Cases = 5_000, Starts = 5;
    private const string Report = """{"channel":"hotline","description":"A cover is missing.","place":{"area":"150402-001-001"}}""";

    public static async Task Run(Figures figures, string[] args)
    {
        var (site, _) = await Site.Open(figures, 3);
        await using var closing = site;
        await new CaseWork(site).Prepare(Cases);
        var cookie = await SignedIn.Cookie(site.Address, "dispatcher");
        var starts = new List<(double Waited, double Processor)>();
        for (var start = 0; start < Starts; start++) starts.Add(await Start(site, cookie));
        starts.Sort();
        figures.Add("cold start to the first accepted command, median", starts[Starts / 2].Waited, "ms");
        figures.Add("cold start to the first accepted command, worst", starts[^1].Waited, "ms");
        // Tells what a start costs also where other programs take the processors.
        figures.Add("processor time of that, median", starts.Select(start => start.Processor).Order().ElementAt(Starts / 2), "ms");
    }

    private static async Task<(double Waited, double Processor)> Start(Site site, string cookie)
    {
        var clock = Stopwatch.StartNew();
        using var program = ServerProcess.Start(site.ConnectionString);
        while (!await Try(program.Address, cookie)) await Task.Delay(2);
        var taken = (clock.Elapsed.TotalMilliseconds, program.ProcessorTime.TotalMilliseconds);
        program.Kill();
        return taken;
    }

    private static async Task<bool> Try(Uri address, string cookie)
    {
        try
        {
            using var wire = await Wire.Connect(address, cookie);
            await wire.Post("/api/cases", Report);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
