using CaseFlow.EventStore;
using Npgsql;

namespace CaseFlow.Benchmarks.Store;

/// <summary>A log of a given size, written by the database itself: streams of eight events, interleaved.</summary>
internal static class Filling
{
    private const int EventsPerStream = 8;
    private const long AtOnce = 100_000;

    /// <returns>The number of streams.</returns>
    public static async Task<long> Fill(Journal journal, long events)
    {
        var streams = events / EventsPerStream;
        await Execute(journal, "fill_streams.sql", streams);
        for (var from = 0L; from < streams * EventsPerStream; from += AtOnce)
            await Execute(journal, "fill_events.sql", streams, from, Math.Min(from + AtOnce, streams * EventsPerStream));
        await Execute(journal, "settle.sql");
        return streams;
    }

    private static async Task Execute(Journal journal, string file, params long[] numbers)
    {
        await using var command = journal.DataSource.CreateCommand(Resources.Read(file));
        command.CommandTimeout = 0;
        foreach (var number in numbers) command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = number });
        await command.ExecuteNonQueryAsync();
    }
}
