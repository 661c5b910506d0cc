using CaseFlow.Postgres;
using Npgsql;

namespace CaseFlow.Server.Running;

/// <summary>The PostgreSQL this program works with: the one it is pointed at, else one of its own.</summary>
public sealed class Database : IAsyncDisposable
{
    private Database(string connectionString, PrivatePostgres? own) => (ConnectionString, Own) = (connectionString, own);

    /// <summary>How to reach it; may hold a password, so it is never logged.</summary>
    public string ConnectionString { get; }

    /// <summary>Null when the program was pointed at a server.</summary>
    public PrivatePostgres? Own { get; }

    /// <summary>The same, through a smaller pool whose callers wait longer: for a verb beside a server.</summary>
    /// <param name="most">Connections at once.</param>
    /// <param name="patience">How long one may be waited for.</param>
    public Database Narrow(int most, TimeSpan patience) => new(
        new NpgsqlConnectionStringBuilder(ConnectionString) { MaxPoolSize = most, Timeout = (int)patience.TotalSeconds }.ConnectionString, Own);

    /// <summary>Answers once the database accepts connections.</summary>
    /// <exception cref="CannotRunException">The server it is pointed at does not accept us.</exception>
    /// <exception cref="PostgresUnavailableException">One of its own cannot be had.</exception>
    public static async Task<Database> OpenAsync(IConfiguration configuration, Action<string> progress, CancellationToken cancel)
    {
        if (configuration.GetConnectionString("caseflow") is { Length: > 0 } told) return new Database(await TriedAsync(told, cancel), null);
        var options = new PrivatePostgresOptions { StateFolder = Folders.State(configuration["CASEFLOW_STATE"]), Progress = progress };
        var own = await PrivatePostgres.StartAsync(options, cancel);
        return new Database(own.ConnectionString(), own);
    }

    /// <summary>The connection string, once somebody answered to it.</summary>
    private static async Task<string> TriedAsync(string told, CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(told);
            await connection.OpenAsync(cancel);
            return told;
        }
        catch (ArgumentException wrong)
        {
            throw new CannotRunException($"ConnectionStrings__caseflow cannot be read: {wrong.Message}", wrong);
        }
        catch (NpgsqlException refused)
        {
            var server = new NpgsqlConnectionStringBuilder(told);
            throw new CannotRunException(
                $"The database '{server.Database}' at {server.Host}:{server.Port} does not accept '{server.Username}' ({refused.Message}): "
                + "check ConnectionStrings__caseflow, or leave it out to use a PostgreSQL of CaseFlow's own.", refused);
        }
    }

    public ValueTask DisposeAsync() => Own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
