using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CaseFlow.Server.Running;

/// <summary>One server that listens; disposing it stops it and everything it started.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Database database;

    private RunningServer(WebApplication app, Database database) => (this.app, this.database) = (app, database);

    public IServiceProvider Services => app.Services;

    /// <summary>Development or Production.</summary>
    public string Environment => app.Environment.EnvironmentName;

    /// <summary>Where it listens, with the ports it was really given.</summary>
    public IEnumerable<string> Addresses => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;

    /// <summary>Answers once it accepts requests.</summary>
    /// <exception cref="CannotRunException">An address is wrong or taken, or the database cannot be reached.</exception>
    public static async Task<RunningServer> StartAsync(ServeOptions options, CancellationToken cancel = default)
    {
        var builder = Builder(options);
        var urls = Listening.On(builder.Configuration["urls"] ?? $"http://localhost:{ServeOptions.UsualPort}");
        builder.WebHost.UseUrls(urls).ConfigureKestrel(Patience.Set);
        var database = await Database.OpenAsync(builder.Configuration, options.Progress, cancel);
        WebApplication? app = null;
        try
        {
            builder.AddRooms(database);
            var time = new SteadyTime(options.Time);
            builder.Services.AddSingleton(time).AddSingleton<TimeProvider>(time).AddHostedService<TimeCheck>();
            app = builder.Build();
            app.MapRooms();
            await app.StartAsync(cancel);
            return new RunningServer(app, database);
        }
        catch
        {
            if (app is not null) await StopAsync(app);
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when the server is told to stop.</summary>
    public Task UntilStoppedAsync(CancellationToken cancel) => app.WaitForShutdownAsync(cancel);

    private static WebApplicationBuilder Builder(ServeOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = Folders.Content,
            EnvironmentName = options.Environment,
            // Settings are read once: watching the folder for changes costs a start and brings surprises.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        if (options.Urls is not null) builder.Configuration["urls"] = options.Urls;
        if (options.ConnectionString is not null) builder.Configuration["ConnectionStrings:caseflow"] = options.ConnectionString;
        return builder;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(app);
        await database.DisposeAsync();
    }

    private static async Task StopAsync(WebApplication app)
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
