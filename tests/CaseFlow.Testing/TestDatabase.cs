using Npgsql;
using Xunit;

namespace CaseFlow.Testing;

/// <summary>
/// A database of one test class, on the run's shared server: <c>class T(TestDatabase db) : IClassFixture&lt;TestDatabase&gt;</c>.
/// Derive and override <see cref="PrepareAsync"/> to have tables in it: that runs once, and each class gets a copy.
/// </summary>
public class TestDatabase : IAsyncLifetime
{
    private static int count;

    private PostgresServer? server;
    private NpgsqlDataSource? source;

    /// <summary>Its name on the server, unique in the run.</summary>
    public string Name { get; } = $"db{Interlocked.Increment(ref count)}";

    public PostgresServer Server => server ?? throw new InvalidOperationException("The fixture is not initialised yet.");

    public string ConnectionString => Server.ConnectionString(Name);

    /// <summary>A pool of connections to it, closed with the fixture.</summary>
    public NpgsqlDataSource DataSource => source ?? throw new InvalidOperationException("The fixture is not initialised yet.");

    /// <summary>Puts into an empty database what every copy shall hold.</summary>
    protected virtual Task PrepareAsync(NpgsqlDataSource empty) => Task.CompletedTask;

    public virtual async ValueTask InitializeAsync()
    {
        server = await PostgresServer.SharedAsync();
        var template = GetType() == typeof(TestDatabase) ? null : $"template_{GetType().MetadataToken:x}_{GetType().Module.ModuleVersionId:n}";
        await server.CreateDatabaseAsync(Name, template, PrepareAsync);
        source = NpgsqlDataSource.Create(ConnectionString);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (source is not null) await source.DisposeAsync();
        if (server is not null) await server.DropDatabaseAsync(Name);
        GC.SuppressFinalize(this);
    }
}
