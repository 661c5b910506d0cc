using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CaseFlow.EventStore;
using CaseFlow.Testing;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Benchmarks.Store;

/// <summary>Rebuilding a view of twenty columns, beside the database's own COPY of the log, and verifying a log.</summary>
internal static class RebuildSuite
{
    public static async Task Run(Figures figures, string[] args)
    {
        var events = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        await using var server = await PostgresServer.StartAsync(durable: true);
        await using (var journal = new Journal(await Databases.Create(server, "rebuild"), new() { InlineViews = [new TallyRows()] }))
        {
            await journal.EnsureSchema(more: TallyRows.Schema);
            var streams = await Filling.Fill(journal, events);
            var copy = figures.Add("copy of the log out of the database", events / await Seconds(() => CopyOut(journal)), "events/s");
            figures.Add($"rebuild, {streams:N0} streams interleaved", events / await Seconds(() => journal.Rebuild(TallyState.View)), "events/s", copy);
            figures.Add("memory after the rebuild", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB peak");
        }
        await Verify(figures, await Databases.Create(server, "verify"), Math.Min(events, 100_000));
    }

    private static async Task Verify(Figures figures, string connectionString, long events)
    {
        await using var journal = new Journal(connectionString);
        await journal.EnsureSchema();
        await Parallel.ForAsync(0, events / 8, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (n, cancel) =>
        {
            var data = JsonSerializer.SerializeToUtf8Bytes(Tally.Empty.Decide("tally-" + n, 1), TallyJson.Default.Counted);
            var counted = Enumerable.Range(0, 8).Select(_ => new NewEvent(Guid.CreateVersion7(), "counted", data)).ToArray();
            await journal.Append(new("150402", [new("tally-" + n, "tally", Head.None, counted)], new(DateTimeOffset.UtcNow, "counter")), cancel);
        });
        var verified = await Timed(() => journal.Verify());
        if (verified.Result.Fault is { } fault) throw new InvalidOperationException($"The log does not verify: {fault}");
        figures.Add("verify hashes, links and positions", verified.Result.Events / verified.Seconds, "events/s");
    }

    private static async Task CopyOut(Journal journal)
    {
        await using var connection = await journal.DataSource.OpenConnectionAsync();
        await using var rows = await connection.BeginRawBinaryCopyAsync(Resources.Read("copy_out.sql"));
        var buffer = new byte[1 << 16];
        while (await rows.ReadAsync(buffer, CancellationToken.None) > 0) ;
    }

    private static async Task<double> Seconds(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<(T Result, double Seconds)> Timed<T>(Func<Task<T>> work)
    {
        var clock = Stopwatch.StartNew();
        return (await work(), clock.Elapsed.TotalSeconds);
    }
}
