using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>
/// Tables that belong together, as migrations in order. A migration that has shipped is never changed:
/// a later change is another migration. Each may hold several statements; tables are named without a schema.
/// </summary>
public sealed record Schema(string Name, params string[] Migrations)
{
    /// <summary>The log's own tables.</summary>
    public static readonly Schema Journal = new("event log", string.Join('\n',
        Sql.Read("mt_streams.sql"), Sql.Read("mt_events.sql"), Sql.Read("mt_events_sequence.sql"),
        Sql.Read("mt_event_progression.sql"), Sql.Read("idempotency_keys.sql"), Sql.Read("stream_snapshots.sql"),
        Sql.Read("begin_rebuild.sql"), Sql.Read("finish_rebuild.sql")));

    /// <summary>Brings the database up to these schemas, in order; a mere look when it already is. Several servers may do so at once.</summary>
    public static async Task Ensure(NpgsqlDataSource source, IReadOnlyList<Schema> schemas, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        if (await IsCurrent(connection, schemas, cancel)) return;
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Run(connection, Sql.Read("lock_schema.sql"), cancel);
        await Run(connection, Sql.Read("schema_versions.sql"), cancel);
        foreach (var schema in schemas) await schema.Migrate(connection, cancel);
        await transaction.CommitAsync(cancel);
        await connection.ReloadTypesAsync(cancel);
    }

    private static async Task<bool> IsCurrent(NpgsqlConnection connection, IReadOnlyList<Schema> schemas, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand(Sql.Read("schema_exists.sql"), connection);
        if (await exists.ExecuteScalarAsync(cancel) is not true) return false;
        foreach (var schema in schemas)
            if (await schema.Version(connection, cancel) != schema.Migrations.Length) return false;
        return true;
    }

    private async Task Migrate(NpgsqlConnection connection, CancellationToken cancel)
    {
        var from = await Version(connection, cancel);
        if (from > Migrations.Length)
            throw new InvalidOperationException(
                $"The database holds version {from} of the tables of '{Name}' and this program knows {Migrations.Length}: start a newer program.");
        foreach (var migration in Migrations.Skip(from)) await Run(connection, migration, cancel);
        await using var mark = new NpgsqlCommand(Sql.Read("set_schema_version.sql"), connection)
        { Parameters = { new() { Value = Name }, new() { Value = Migrations.Length } } };
        await mark.ExecuteNonQueryAsync(cancel);
    }

    private async Task<int> Version(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql.Read("schema_version.sql"), connection)
        { Parameters = { new() { Value = Name } } };
        return await command.ExecuteScalarAsync(cancel) as int? ?? 0;
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
