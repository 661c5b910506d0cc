using Npgsql;

namespace CaseFlow.EventStore.Following;

/// <summary>The stored position of a view and the lock that elects its runner.</summary>
internal sealed class ViewPosition(string name, NpgsqlConnection connection)
{
    private static readonly string LockSql = Sql.Read("lock_view.sql");
    private static readonly string ReadSql = Sql.Read("view_position.sql");
    private static readonly string BeginSql = Sql.Read("begin_view.sql");
    private static readonly string AdvanceSql = Sql.Read("advance_view.sql");
    private static readonly string RelaxSql = Sql.Read("relax_commits.sql");

    /// <summary>Elected for as long as the connection's session lives.</summary>
    public async Task<bool> TryLock(CancellationToken cancel) => (bool)(await Command(LockSql).ExecuteScalarAsync(cancel))!;

    /// <summary>For the session: its commits need not wait for the disk.</summary>
    public async Task Relax(CancellationToken cancel)
    {
        await using var relax = new NpgsqlCommand(RelaxSql, connection);
        await relax.ExecuteNonQueryAsync(cancel);
    }

    public async Task<long> Read(CancellationToken cancel) => (long)(await Command(ReadSql).ExecuteScalarAsync(cancel))!;

    public async Task<long> Begin(CancellationToken cancel)
    {
        await Command(BeginSql).ExecuteNonQueryAsync(cancel);
        return await Read(cancel);
    }

    /// <exception cref="ViewMovedException">The view no longer stands at <paramref name="from"/>.</exception>
    public async Task Advance(long from, long to, CancellationToken cancel)
    {
        var command = Command(AdvanceSql);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = from });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = to });
        if (await command.ExecuteNonQueryAsync(cancel) != 1) throw new ViewMovedException(name, from);
    }

    private NpgsqlCommand Command(string sql) =>
        new(sql, connection) { Parameters = { new NpgsqlParameter<string> { TypedValue = name } } };
}

/// <summary>Somebody else moved a view's position: a rebuild that was swapped in, or another runner.</summary>
internal sealed class ViewMovedException(string name, long position) : Exception($"View {name} no longer stands at position {position}.");
