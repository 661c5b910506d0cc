using System.Runtime.CompilerServices;
using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>Rows of the log as events.</summary>
internal static class EventReader
{
    private static readonly string StreamSql = Sql.Read("read_stream.sql");
    private static readonly string LogSql = Sql.Read("read_log.sql");

    public static async IAsyncEnumerable<RecordedEvent> Stream(
        NpgsqlDataSource source, string tenant, string stream, long after, long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = source.CreateCommand(StreamSql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = upTo });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) yield return Event(reader);
    }

    public static async Task<List<RecordedEvent>> Page(NpgsqlConnection connection, long after, int limit, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(LogSql, connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var page = new List<RecordedEvent>();
        while (await reader.ReadAsync(cancel)) page.Add(Event(reader));
        return page;
    }

    public static RecordedEvent Event(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetString(5),
        row.GetFieldValue<byte[]>(6), row.GetFieldValue<DateTimeOffset>(7),
        Text(row, 8), Text(row, 9), Text(row, 10), row.IsDBNull(11) ? default(ReadOnlyMemory<byte>) : row.GetFieldValue<byte[]>(11));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
