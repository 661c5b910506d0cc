using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.EventStore;

/// <summary>The beginning of one stream, as far as a version: what a following view must know beside the events that it is given.</summary>
/// <param name="UpTo">The last version to read.</param>
public readonly record struct StreamPart(string Tenant, string Stream, long UpTo)
{
    private static readonly string ReadSql = Sql.Read("read_stream_parts.sql");

    /// <summary>The events of all these parts at once, each stream's in order and without headers. The connection may be inside a view's transaction.</summary>
    public static async Task<List<RecordedEvent>> Read(IReadOnlyCollection<StreamPart> parts, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(ReadSql, connection);
        command.Parameters.Add(Texts(parts.Select(part => part.Tenant)));
        command.Parameters.Add(Texts(parts.Select(part => part.Stream)));
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. parts.Select(part => part.UpTo)] });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var events = new List<RecordedEvent>();
        while (await rows.ReadAsync(cancel)) events.Add(EventReader.Event(rows));
        return events;
    }

    private static NpgsqlParameter<string[]> Texts(IEnumerable<string> values) =>
        new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar };
}
