using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>Stored states of long streams.</summary>
internal static class SnapshotReader
{
    private static readonly string ReadSql = Sql.Read("read_snapshot.sql");

    /// <summary>The state of the last snapshot that this fold made; the empty state when there is none.</summary>
    public static async Task<Loaded<TState>> Latest<TState>(
        NpgsqlDataSource source, Fold<TState> fold, string tenant, string stream, CancellationToken cancel)
    {
        if (fold.Restore is null) return new(fold.Empty, Head.None);
        await using var command = source.CreateCommand(ReadSql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = fold.Fingerprint });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return new(fold.Empty, Head.None);
        return new(fold.Restore(reader.GetFieldValue<byte[]>(2)), new Head(reader.GetInt64(0), reader.GetString(1)));
    }
}
