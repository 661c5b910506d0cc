using Npgsql;

namespace CaseFlow.EventStore.Integrity;

/// <summary>What a verification of the whole log has found.</summary>
/// <param name="Fault">The first thing wrong; null when the log is as it was written.</param>
public sealed record Verification(long Events, long Streams, Fault? Fault)
{
    private static readonly string ReadSql = Sql.Read("read_whole.sql");
    private static readonly string StreamsSql = Sql.Read("stream_versions.sql");

    /// <summary>Recomputes everything, over one snapshot of the database.</summary>
    internal static async Task<Verification> Of(NpgsqlConnection connection, IProgress<long>? progress, CancellationToken cancel)
    {
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var check = new LogCheck();
        Fault? fault = null;
        await LogPart.Read(connection, ReadSql, page =>
        {
            for (var i = 0; i < page.Count && fault is null; i++) fault = check.Next(page[i]);
            progress?.Report(check.Events);
            return fault is null;
        }, cancel);
        fault ??= await StreamsAgainst(check, connection, cancel);
        return new(check.Events, check.Streams, fault);
    }

    /// <summary>The last events of a stream leave no gap when they are deleted: the stream's own row tells.</summary>
    private static async Task<Fault?> StreamsAgainst(LogCheck check, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(StreamsSql, connection) { CommandTimeout = 0 };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var streams = 0L;
        for (; await rows.ReadAsync(cancel); streams++)
        {
            var (tenant, stream, version) = (rows.GetString(0), rows.GetString(1), rows.GetInt64(2));
            var events = check.VersionOf(tenant, stream);
            if (events != version) return new(0, tenant, stream, events, $"the stream's row says version {version}, its events end at {events}.");
        }
        return streams == check.Streams ? null : new(0, "", "", 0, $"there are {streams} rows of streams, and events of {check.Streams}.");
    }
}
