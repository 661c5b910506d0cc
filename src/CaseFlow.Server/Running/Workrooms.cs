namespace CaseFlow.Server.Running;

/// <summary>The rooms that read and write the log, without a server that listens: for verbs that may run beside one.</summary>
internal sealed class Workrooms : IAsyncDisposable
{
    /// <summary>A server beside needs most of what the database has.</summary>
    private const int MostConnections = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IHost host;
    private readonly Database database;

    private Workrooms(IHost host, Database database) => (this.host, this.database) = (host, database);

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Answers once the tables are there and the directories are known.</summary>
    /// <param name="connectionString">A PostgreSQL to use; as configured when null.</param>
    /// <param name="progress">Told, a line each, about work that takes seconds.</param>
    /// <exception cref="CannotRunException">The database cannot be reached.</exception>
    public static async Task<Workrooms> OpenAsync(string? connectionString, Action<string> progress, CancellationToken cancel)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Folders.Content });
        builder.Logging.ClearProviders();
        if (connectionString is not null) builder.Configuration["ConnectionStrings:caseflow"] = connectionString;
        var database = await Database.OpenAsync(builder.Configuration, progress, cancel);
        var rooms = new Workrooms(Compose(builder, database), database);
        try
        {
            await rooms.host.StartAsync(cancel);
            return rooms;
        }
        catch
        {
            await rooms.DisposeAsync();
            throw;
        }
    }

    private static IHost Compose(HostApplicationBuilder builder, Database database)
    {
        builder.AddLogRooms(database.Narrow(MostConnections, Patience));
        return builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        await database.DisposeAsync();
    }
}
