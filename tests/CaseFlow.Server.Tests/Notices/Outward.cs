using System.Text.Json;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Running;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseFlow.Server.Tests.Notices;

/// <summary>A database with two small districts, for one test.</summary>
public sealed class TwoDistricts : TestDatabase
{
    protected override Task PrepareAsync(NpgsqlDataSource empty) => Served.Furnish(empty.ConnectionString);

    /// <summary>The rows of a query, each as one text.</summary>
    public async Task<string[]> Rows(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await row.ReadAsync()) rows.Add(row.GetString(0));
        return [.. rows];
    }
}

/// <summary>A test with a database and a receiver of its own.</summary>
public abstract class WithReceiver : IAsyncLifetime
{
    private Receiver? receiver;

    private protected TwoDistricts Db { get; } = new();

    private protected Receiver Receiver => receiver ?? throw new InvalidOperationException("The test has not begun yet.");

    public async ValueTask InitializeAsync()
    {
        await Db.InitializeAsync();
        receiver = await Receiver.Start();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Receiver.DisposeAsync();
        await Db.DisposeAsync();
    }
}

/// <summary>A server whose administrator keeps channels, at a time that stands until it is moved.</summary>
internal sealed class Outward : IAsyncDisposable
{
    private readonly RunningServer server;

    private Outward(RunningServer server, ManualTime time) => (this.server, Time) = (server, time);

    public ManualTime Time { get; }

    public IServiceProvider Services => server.Services;

    public Journal Journal => Services.GetRequiredService<Journal>();

    public static async Task<Outward> Start(TwoDistricts db, ManualTime? time = null, bool allowPrivate = true)
    {
        time ??= new ManualTime(new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero));
        return new Outward(await RunningServer.StartAsync(new ServeOptions
        {
            Urls = "http://127.0.0.1:0", Environment = "Development", ConnectionString = db.ConnectionString, Time = time,
            Settings = new Dictionary<string, string?>
            {
                [Personal.MasterKey.Setting] = Served.MasterKey, ["CaseFlow:Seeds"] = "none", [Server.Notices.OutsideOnly.Setting] = allowPrivate ? "true" : null,
            },
        }), time);
    }

    /// <summary>A demo account, freshly signed in: sessions end while time passes.</summary>
    public async Task<Person> As(string login)
    {
        var nobody = new Person(login, server.Addresses.First(), null);
        var answer = (await nobody.Post("/api/session", new { account = login, password = DemoAccounts.Password })).Went();
        return new Person(login, server.Addresses.First(), answer.Header("Set-Cookie")!.Split(';')[0]);
    }

    /// <summary>Opens a webhook to a receiver.</summary>
    public async Task<(string Id, string Secret)> Open(Receiver to, string name = "relay", string[]? kinds = null, string[]? units = null)
    {
        var opened = (await (await As("administrator")).Post("/api/channels", new { kind = "webhook", name, url = to.Url, kinds = kinds ?? [], units = units ?? [] })).Went();
        return (opened.Text("id"), opened.Text("secret"));
    }

    /// <summary>Files an urgent case, of which the centre is told.</summary>
    /// <returns>The case's id.</returns>
    public async Task<string> Urgent()
    {
        var dispatcher = await As("dispatcher");
        var id = await dispatcher.Reports();
        (await dispatcher.Do(id, "file", new { item = Town.Urgent })).Went();
        return id;
    }

    /// <summary>Files so many urgent cases with one signing in.</summary>
    public async Task Urgent(int count)
    {
        var dispatcher = await As("dispatcher");
        for (var i = 0; i < count; i++) (await dispatcher.Do(await dispatcher.Reports(), "file", new { item = Town.Urgent })).Went();
    }

    public async Task<JsonElement[]> Deliveries(string query = "") =>
        [.. (await (await As("administrator")).Get("/api/deliveries" + query)).Went().Json.GetProperty("rows").EnumerateArray()];

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
