using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using CaseFlow.Domain;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Running;
using CaseFlow.Server.Tests.Accounts;
using CaseFlow.Server.Tests.Clocks;
using CaseFlow.Server.Tests.Running;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseFlow.Server.Tests;

/// <summary>A database with a small district in it, and nothing else.</summary>
public sealed class SmallTown : TestDatabase
{
    protected override Task PrepareAsync(NpgsqlDataSource empty) => Prepare(empty.ConnectionString);

    /// <summary>Puts the district into an empty database.</summary>
    public static async Task Prepare(string connectionString)
    {
        await using var journal = new Journal(connectionString);
        await journal.EnsureSchema();
        await Settle(new DirectoryRoad(journal, new Districts(journal), TimeProvider.System), Town.Code);
    }

    internal static async Task Settle(DirectoryRoad road, string tenant)
    {
        var answer = await road.Carry(tenant, [
            new NameDistrict("District " + tenant), new SetTimeZone("Asia/Shanghai"), .. PoolOnly.Adopted((CaseClass.Important, 30)),
            new OpenUnit(tenant, "Centre", UnitKind.Centre), new OpenUnit(LiveServer.Housing, "Housing", UnitKind.Department, tenant),
            new OpenUnit(tenant + "-001", "West", UnitKind.Township, tenant), new OpenUnit(tenant + "-002", "East", UnitKind.Township, tenant),
            new OpenUnit(tenant + "-001-001", "First Street", UnitKind.Community, tenant + "-001"),
            new OpenUnit(tenant + "-002-001", "Second Street", UnitKind.Community, tenant + "-002"),
            new ListCategory("roads", "Roads", "Roads"),
            new ListItem(LiveServer.Pothole, "roads", "Pothole", CaseClass.Important, LiveServer.Housing, [], new Limits(new Limit(1, TimeBase.WorkingDays)), "By-law 1"),
            new ListItem(LiveServer.Leak, "roads", "Gas leak", CaseClass.Urgent, LiveServer.Housing, [], new Limits(new Limit(1, TimeBase.WorkingDays)), "By-law 2"),
        ], new Actor("test", tenant, Role.Administrator));
        Assert.Null(answer.Refusal);
    }
}

/// <summary>The whole server on a free port, on a database of the test's with a small district in it.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    public const string West = Town.Code + "-001", East = Town.Code + "-002";
    public const string FirstStreet = West + "-001", SecondStreet = East + "-001", Housing = "housing";

    /// <summary>Catalogue items: an important one with a grab window of half an hour, and an urgent one without.</summary>
    public const string Pothole = "road-01", Leak = "gas-01";

    private static readonly string PasswordHash = new Passwords().Hash("open sesame");

    private readonly RunningServer server;

    private LiveServer(RunningServer server) => this.server = server;

    public Uri Address => new(server.Addresses.First());

    public IServiceProvider Services => server.Services;

    public CaseDesk Desk => Services.GetRequiredService<CaseDesk>();

    public Journal Journal => Services.GetRequiredService<Journal>();

    public static async Task<LiveServer> Start(string connectionString, TimeProvider? time = null, string environment = "Production")
    {
        var options = Servers.On(connectionString) with { Time = time ?? TimeProvider.System, Environment = environment };
        var server = new LiveServer(await RunningServer.StartAsync(options));
        await server.OpenAccount("dispatcher", Role.Dispatcher, Town.Code);
        await server.OpenAccount("west", Role.Township, West);
        await server.OpenAccount("east", Role.Township, East);
        await server.OpenAccount("housing", Role.Department, Housing);
        return server;
    }

    /// <summary>Adds another district, made as the first one.</summary>
    public Task Settle(string tenant) => SmallTown.Settle(Services.GetRequiredService<DirectoryRoad>(), tenant);

    public Task OpenAccount(string login, Role roles, string unit, string tenant = Town.Code) =>
        Services.GetRequiredService<AccountBook>().Open([new Account(tenant, login, login, unit, roles, PasswordHash, Account.NewStamp())]);

    public async Task<Browser> SignedIn(string login)
    {
        var browser = new Browser(Address);
        using var answer = await browser.SignIn(login, "open sesame");
        answer.EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>Watches the board as that account would from its browser.</summary>
    /// <param name="covered">The account acted for; null in person.</param>
    public async Task<HubClient> Connect(string login, string? covered = null)
    {
        using var browser = await SignedIn(login);
        return await HubClient.Connect(Address, browser.Cookies, covered: covered);
    }

    /// <summary>Reports an incident in a community, or wherever else is said.</summary>
    /// <returns>The case's id.</returns>
    public async Task<string> Report(string area = FirstStreet, string description = "A pothole", string tenant = Town.Code)
    {
        var id = Guid.CreateVersion7().ToString();
        var report = new Report(Channel.Hotline, description, new PlaceGiven(null, null, null, area));
        Assert.Null((await Do(id, Dispatcher(tenant), report, tenant)).Refusal);
        return id;
    }

    public Task<Answer> Do(string id, Actor by, CaseCommand command, string tenant = Town.Code) =>
        Desk.Do(new Errand(tenant, id, by, Services.GetRequiredService<Requests>().Now), command);

    /// <summary>Does what must not be refused.</summary>
    public async Task<Receipt> Done(string id, Actor by, CaseCommand command)
    {
        var answer = await Do(id, by, command);
        return answer.Receipt ?? throw new InvalidOperationException($"{command}: {answer.Refusal}");
    }

    public static Actor Dispatcher(string tenant = Town.Code) => new("dispatcher", tenant, Role.Dispatcher);

    public static Actor Of(string unit) => new("of " + unit, unit, unit == Housing ? Role.Department : unit.Length > West.Length ? Role.Community : Role.Township);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
