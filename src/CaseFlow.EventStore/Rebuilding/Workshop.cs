using Npgsql;

namespace CaseFlow.EventStore.Rebuilding;

/// <summary>
/// The side schema in which a view is built, and the session that works there: unqualified names mean the side's tables first,
/// the live ones otherwise. One rebuild of a view at a time; what an abandoned one left is cleared by the next.
/// </summary>
internal sealed class Workshop(string view, NpgsqlDataSource source, NpgsqlConnection connection, Action<RebuildProgress> report) : IAsyncDisposable
{
    private readonly string _side = "rebuild_" + view;
    private string _home = "";

    public NpgsqlConnection Connection => connection;

    public static async Task<Workshop> Open(string view, NpgsqlDataSource source, Action<RebuildProgress> report, CancellationToken cancel)
    {
        var workshop = new Workshop(view, source, await source.OpenConnectionAsync(cancel), report);
        if (!await workshop.Scalar<bool>("lock_rebuild.sql", cancel, view))
            throw new InvalidOperationException($"View {view} is being rebuilt already: wait for that to end.");
        workshop._home = await workshop.Scalar<string>("home_schema.sql", cancel);
        await workshop.Do("call_begin_rebuild.sql", cancel, workshop._side);
        await workshop.Do("look_in.sql", cancel, workshop._side, workshop._home);
        return workshop;
    }

    /// <summary>Another session, for reading the log while this one writes.</summary>
    public ValueTask<NpgsqlConnection> Reader(CancellationToken cancel) => source.OpenConnectionAsync(cancel);

    public void Report(long position, long target) => report(new(view, position, target));

    public async Task Create(string statements, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Inside the final transaction: the side's tables take the live ones' places.</summary>
    public async Task Swap(string[] tables, CancellationToken cancel)
    {
        await Do("wait_briefly.sql", cancel);
        await using var command = Command("call_finish_rebuild.sql", [_side, _home]);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = tables });
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<T> Scalar<T>(string file, CancellationToken cancel, params string[] texts)
    {
        await using var command = Command(file, texts);
        return (T)(await command.ExecuteScalarAsync(cancel))!;
    }

    public async Task Do(string file, CancellationToken cancel, params string[] texts)
    {
        await using var command = Command(file, texts);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlCommand Command(string file, string[] texts)
    {
        var command = new NpgsqlCommand(Sql.Read(file), connection);
        foreach (var text in texts) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = text });
        return command;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
