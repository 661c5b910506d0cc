using System.Diagnostics;
using CaseFlow.Postgres;
using Npgsql;

namespace CaseFlow.Testing;

/// <summary>
/// A PostgreSQL for tests, in a temporary folder that vanishes with the process that started it, however that ends.
/// Most tests share one per run; a test that kills or outlives its server starts its own.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> SharedServer = new(() => StartAsync());

    private readonly PrivatePostgres postgres;
    private readonly Undertaker undertaker;
    private readonly SemaphoreSlim copying = new(1);
    private readonly HashSet<string> templates = [];

    private PostgresServer(PrivatePostgres postgres, Undertaker undertaker) => (this.postgres, this.undertaker) = (postgres, undertaker);

    /// <summary>The server of this test run; it is not durable (fsync off).</summary>
    public static Task<PostgresServer> SharedAsync() => SharedServer.Value;

    /// <summary>A server of one's own. Durable means as in operation: fsync on, an acknowledged commit survives a kill of the machine.</summary>
    public static async Task<PostgresServer> StartAsync(bool durable = false, int maxConnections = 300)
    {
        Undertaker.BuryLeftOvers();
        var undertaker = Undertaker.ForNewFolder();
        var postgres = await PrivatePostgres.StartAsync(new PrivatePostgresOptions
        {
            StateFolder = undertaker.Folder,
            BinariesFolder = Path.Combine(Path.GetTempPath(), "caseflow-binaries-" + Environment.UserName),
            Durable = durable,
            MaxConnections = maxConnections,
        });
        return new PostgresServer(postgres, undertaker);
    }

    /// <summary>Where <c>pgbench</c> and <c>psql</c> lie, when the system's packages brought them.</summary>
    public string BinariesFolder => postgres.BinariesFolder;

    public string LogFile => postgres.LogFile;

    /// <summary>The postmaster's process; null while it does not run.</summary>
    public int? ProcessId => postgres.ProcessId;

    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(postgres.ConnectionString(database)) { IncludeErrorDetail = true, MaxPoolSize = 40 }.ConnectionString;

    /// <summary>Kills the server as the operating system would (SIGKILL): no checkpoint, connections cut.</summary>
    public void Kill()
    {
        if (postgres.ProcessId is not { } id) return;
        using var process = Process.GetProcessById(id);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Starts the server again on the same data after <see cref="Kill"/>; answers once it has recovered.</summary>
    public Task RestartAsync() => postgres.EnsureRunningAsync();

    /// <summary>Creates a database, empty or as a copy of a template that is prepared at its first use.</summary>
    internal async Task CreateDatabaseAsync(string name, string? template, Func<NpgsqlDataSource, Task> prepare)
    {
        await copying.WaitAsync();
        try
        {
            if (template is not null && !templates.Contains(template))
            {
                await ExecuteAsync($"create database {template}");
                await PrepareAsync(template, prepare);
                templates.Add(template);
            }
            await ExecuteAsync($"create database {name} template {template ?? "template0"}");
        }
        finally
        {
            copying.Release();
        }
    }

    internal Task DropDatabaseAsync(string name) => ExecuteAsync($"drop database if exists {name} with (force)");

    private async Task PrepareAsync(string database, Func<NpgsqlDataSource, Task> prepare)
    {
        // No pool: nobody may be connected to a template while it is copied.
        await using var source = NpgsqlDataSource.Create(ConnectionString(database) + ";Pooling=false");
        await prepare(source);
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await postgres.DisposeAsync();
        undertaker.Dispose();
        copying.Dispose();
    }
}
