using System.Collections.Concurrent;
using System.Globalization;
using CaseFlow.EventStore;
using NodaTime;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>
/// Clocks falling due, beside very many that are not, with two servers of which one is killed in the middle: how long after its
/// moment each breach is in the log, none missing and none twice. Arguments: pending clocks, seconds, due in a second.
/// </summary>
internal static class ClockSuite
{
    private static readonly Duration Patience = Duration.FromSeconds(15);

    public static async Task Run(Figures figures, string[] args)
    {
        var (pending, seconds, perSecond) = (Number(args, 0, 1_000_000), Number(args, 1, 60), Number(args, 2, 1_000));
        await using var site = await ClockSite.Open();
        await site.ReportFar(pending, done => Console.Error.WriteLine($"{done:N0} of {pending:N0} pending clocks"));
        using var survivor = ServerProcess.Start(site.ConnectionString);
        await survivor.Ready();
        using var victim = ServerProcess.Start(site.ConnectionString);
        await victim.Ready();
        Console.Error.WriteLine("Two servers are up.");

        var due = seconds * perSecond;
        var from = SystemClock.Instance.GetCurrentInstant() + Duration.FromSeconds(20) + Duration.FromMilliseconds(1.5) * due;
        using var stop = new CancellationTokenSource();
        var watching = Watch(site.Journal, await site.Journal.Position(), stop.Token);
        await site.ReportSoon(due, from, Duration.FromSeconds(1) / perSecond);
        if (SystemClock.Instance.GetCurrentInstant() > from) throw new InvalidOperationException("The machine was too busy: clocks were due before all of them were there.");
        await Until(from + Duration.FromSeconds(seconds / 2));
        victim.Kill();
        Console.Error.WriteLine("One server was killed.");
        await Until(from + Duration.FromSeconds(seconds) + Patience);
        await stop.CancelAsync();
        Report(figures, await watching, due);
    }

    private static void Report(Figures figures, ConcurrentBag<(string Case, double Late)> noted, int due)
    {
        var late = noted.Select(one => one.Late).Order().ToArray();
        figures.Add("clocks breached", late.Length, "clocks");
        figures.Add("missed", due - noted.Select(one => one.Case).Distinct().Count(), "clocks");
        figures.Add("noted twice", late.Length - noted.Select(one => one.Case).Distinct().Count(), "clocks");
        figures.Add("due to noted in the log, p50", late[late.Length / 2], "ms");
        figures.Add("due to noted in the log, p99", late[late.Length * 99 / 100], "ms");
        figures.Add("due to noted in the log, worst", late[^1], "ms");
        figures.Add("noted before its moment", late.Count(one => one < 0), "clocks");
    }

    /// <summary>Each breach as it is committed, and how long after its moment that is.</summary>
    private static async Task<ConcurrentBag<(string Case, double Late)>> Watch(Journal journal, long after, CancellationToken stop)
    {
        var noted = new ConcurrentBag<(string, double)>();
        try
        {
            await foreach (var page in journal.Follow("benchmark", after).Pages(stop))
            {
                var now = SystemClock.Instance.GetCurrentInstant();
                foreach (var one in page)
                    if (one.Type == "clock_breached" && Domain.Cases.CaseEventJson.Read(one.Type, one.Data.Span) is Domain.Cases.ClockBreached breached)
                        noted.Add((one.Stream, (now - breached.Due).TotalMilliseconds));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Enough was seen.
        }
        return noted;
    }

    private static Task Until(Instant moment) => Task.Delay((moment - SystemClock.Instance.GetCurrentInstant()).ToTimeSpan() is { Ticks: > 0 } left ? left : TimeSpan.Zero);

    private static int Number(string[] args, int at, int usual) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : usual;
}
