using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>What earlier appends with a key were answered.</summary>
internal static class KeyReader
{
    private static readonly string FindSql = Sql.Read("find_key.sql");

    public static async Task<AlreadyDone?> Find(NpgsqlDataSource source, Durability durability, string tenant, string key, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(FindSql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;
        var done = new AlreadyDone(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.IsDBNull(3) ? null : reader.GetString(3));
        await durability.Reach(done.Position, cancel);
        return done;
    }
}
