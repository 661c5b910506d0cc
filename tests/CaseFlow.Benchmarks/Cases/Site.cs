using CaseFlow.Benchmarks.Store;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Personal;
using CaseFlow.Server.Running;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>The whole server in this process, on a durable PostgreSQL of the suite's, with a small district.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string District = "150402", Township = District + "-001", Item = "01-001", Password = "measured";

    /// <summary>A key that protects nothing.</summary>
    public static readonly string MasterKey = Convert.ToBase64String(new byte[32]);

    private readonly PostgresServer postgres;
    private readonly RunningServer server;

    private Site(PostgresServer postgres, RunningServer server, string connectionString) =>
        (this.postgres, this.server, ConnectionString) = (postgres, server, connectionString);

    public string ConnectionString { get; }

    public Uri Address => new(server.Addresses.First());

    /// <summary>The processor time that PostgreSQL has used so far.</summary>
    public TimeSpan DatabaseTime => Processor.TimeOf(postgres.ProcessId!.Value);

    /// <summary>The floor as it is now, in transactions a second.</summary>
    public Task<double> FloorNow(int seconds) => Store.Floor.Again(postgres, seconds);

    public CaseDesk Desk => server.Services.GetRequiredService<CaseDesk>();

    public Requests Requests => server.Services.GetRequiredService<Requests>();

    public Journal Journal => server.Services.GetRequiredService<Journal>();

    /// <summary>Starts everything, measures the floor first, and opens the accounts of a dispatcher and a township.</summary>
    public static async Task<(Site Site, Figure Floor)> Open(Figures figures, int seconds)
    {
        var postgres = await PostgresServer.StartAsync(durable: true);
        var floor = await Store.Floor.Measure(figures, postgres, seconds);
        var connectionString = await Databases.Create(postgres, "cases");
        await using (var journal = new Journal(connectionString))
        {
            await journal.EnsureSchema();
            await new DirectoryRoad(journal, new Districts(journal), TimeProvider.System).Carry(District, Commands, new Actor("administrator", District, Role.Administrator));
        }
        var server = await RunningServer.StartAsync(new ServeOptions
        {
            Urls = "http://127.0.0.1:0", Environment = "Production", ConnectionString = connectionString,
            Settings = new Dictionary<string, string?> { [Server.Personal.MasterKey.Setting] = MasterKey },
        });
        var hash = server.Services.GetRequiredService<Passwords>().Hash(Password);
        await server.Services.GetRequiredService<AccountBook>().Open(
        [
            new Account(District, "dispatcher", "Dispatcher", District, Role.Dispatcher, hash, Account.NewStamp()),
            new Account(District, "township", "Township", Township, Role.Township, hash, Account.NewStamp()),
        ]);
        return (new Site(postgres, server, connectionString), floor);
    }

    private static DirectoryCommand[] Commands =>
    [
        new NameDistrict("Measured"), new SetTimeZone("Asia/Shanghai"), new OpenUnit(District, "Centre", UnitKind.Centre),
        new OpenUnit("housing", "Housing", UnitKind.Department, District), new OpenUnit(Township, "West", UnitKind.Township, District),
        new OpenUnit(Township + "-001", "First Street", UnitKind.Community, Township), new ListCategory("01", "市政设施", "Municipal facilities"),
        new ListItem(Item, "01", "井盖缺失", CaseClass.Urgent, "housing", [], new Limits(new Limit(2, TimeBase.WorkingDays)), "条例", "Missing manhole cover"),
    ];

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await postgres.DisposeAsync();
    }
}
