using System.Diagnostics;
using CaseFlow.EventStore;
using CaseFlow.Testing;

namespace CaseFlow.Benchmarks.Store;

/// <summary>From handing in a unit to a reader's having its event, at 500 commands a second: on the same server, and on another.</summary>
internal static class FeedSuite
{
    private const int PerSecond = 500;

    public static async Task Run(Figures figures, string[] args)
    {
        await using var server = await PostgresServer.StartAsync(durable: true);
        var connectionString = await Databases.Create(server, "feed");
        await using var writer = new Journal(connectionString, new() { InlineViews = [new TallyRows()] });
        await writer.EnsureSchema(more: TallyRows.Schema);
        await using var other = new Journal(connectionString);
        foreach (var (name, reader) in ((string, Journal)[])[("the same server", writer), ("another server", other)])
            Add(figures, name, await Measure(writer, reader, TimeSpan.FromSeconds(12)));
    }

    private static void Add(Figures figures, string name, List<double> times)
    {
        var counted = times.Skip(times.Count / 4).Order().ToArray();
        foreach (var (part, percentile) in (ReadOnlySpan<(double, string)>)[(0.5, "p50"), (0.99, "p99")])
            figures.Add($"hand-in to reader on {name}, {percentile}", counted[(int)(counted.Length * part)], "ms");
    }

    private static async Task<List<double>> Measure(Journal writer, Journal reader, TimeSpan time)
    {
        var sent = new System.Collections.Concurrent.ConcurrentDictionary<string, long>();
        var times = new List<double>();
        using var stop = new CancellationTokenSource();
        var feed = reader.Follow("benchmark", await writer.Position());
        var reading = Task.Run(async () =>
        {
            await foreach (var page in feed.Pages(stop.Token))
                foreach (var recorded in page) times.Add(Stopwatch.GetElapsedTime(sent[recorded.Stream]).TotalMilliseconds);
        });
        var tallies = new Tallies(writer) { Sending = id => sent[id] = Stopwatch.GetTimestamp() };
        await Pace(tallies, time);
        while (times.Count < sent.Count) await Task.Delay(10);
        await stop.CancelAsync();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return times;
    }

    private static async Task Pace(Tallies tallies, TimeSpan time)
    {
        var (clock, appends) = (Stopwatch.StartNew(), new List<Task>());
        while (clock.Elapsed < time)
        {
            while (appends.Count < clock.Elapsed.TotalSeconds * PerSecond) appends.Add(tallies.Start());
            await Task.Delay(2);
        }
        await Task.WhenAll(appends);
    }
}
