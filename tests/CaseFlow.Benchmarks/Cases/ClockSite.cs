using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Running;
using CaseFlow.Testing;
using NodaTime;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>A durable database with a small district in which the centre has a hundred hours, or a hundred days, to file what is reported; and no server.</summary>
internal sealed class ClockSite : IAsyncDisposable
{
    private const string Soon = "01-001", Far = "01-002";

    /// <summary>Imminent an hour before it is due.</summary>
    private static readonly Limit HundredHours = new(100, TimeBase.UrgentHours), HundredDays = new(100, TimeBase.CalendarDays);

    private readonly PostgresServer postgres;
    private readonly Workrooms rooms;

    private ClockSite(PostgresServer postgres, Workrooms rooms, string connectionString) =>
        (this.postgres, this.rooms, ConnectionString) = (postgres, rooms, connectionString);

    public string ConnectionString { get; }

    public Journal Journal => rooms.Get<Journal>();

    public static async Task<ClockSite> Open()
    {
        var postgres = await PostgresServer.StartAsync(durable: true);
        var connectionString = await Databases.Create(postgres, "clocks");
        await using (var journal = new Journal(connectionString))
        {
            await journal.EnsureSchema();
            var answer = await new DirectoryRoad(journal, new Districts(journal), TimeProvider.System).Carry(Site.District, Commands, new Actor("administrator", Site.District, Role.Administrator));
            if (answer.Refusal is { } refusal) throw new InvalidOperationException(refusal.Sentence);
        }
        return new ClockSite(postgres, await Workrooms.OpenAsync(connectionString, _ => { }, default), connectionString);
    }

    /// <summary>Reports cases whose clocks run for a hundred days.</summary>
    public Task ReportFar(int count, Action<int> reported)
    {
        var (now, done) = (SystemClock.Instance.GetCurrentInstant(), 0);
        return Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (i, _) =>
        {
            await Report(Far, now - Duration.FromMilliseconds(i % 1_000_000));
            if (Interlocked.Increment(ref done) % 20_000 == 0) reported(done);
        });
    }

    /// <summary>Reports cases that are due evenly from a moment on.</summary>
    public Task ReportSoon(int count, Instant from, Duration apart) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (i, _) =>
            await Report(Soon, from + apart * i - Duration.FromHours((double)HundredHours.Amount)));

    private async Task Report(string item, Instant at)
    {
        var actor = new Actor("dispatcher", Site.District, Role.Dispatcher);
        var report = new Report(Channel.Hotline, "A cover is missing.", new PlaceGiven(Area: Site.Township), item);
        var answer = await rooms.Get<CaseDesk>().Do(new Errand(Site.District, Guid.CreateVersion7().ToString(), actor, Micro(at)), report);
        if (answer.Receipt is null) throw new InvalidOperationException($"A report was not accepted: {answer.Refusal?.Sentence}");
    }

    private static Instant Micro(Instant at) => Instant.FromUnixTimeTicks(at.ToUnixTimeTicks() / 10 * 10);

    private static DirectoryCommand[] Commands =>
    [
        new NameDistrict("Measured"), new SetTimeZone("Asia/Shanghai"), new OpenUnit(Site.District, "Centre", UnitKind.Centre),
        new OpenUnit("housing", "Housing", UnitKind.Department, Site.District), new OpenUnit(Site.Township, "West", UnitKind.Township, Site.District),
        new ListCategory("01", "市政设施", "Municipal facilities"), Item(Soon), Item(Far),
        new AdoptCalendar(new WorkCalendar("plain", "Asia/Shanghai", [new(new(8, 0), new(18, 0))], [Weekday.Monday], [], [])),
        new AdoptPolicy(new Policy("measured", 99, [new(ClockKind.File, HundredHours, Item: Soon), new(ClockKind.File, HundredDays, Item: Far)], [])),
    ];

    private static ListItem Item(string code) =>
        new(code, "01", "井盖缺失 " + code, CaseClass.General, "housing", [], new Limits(new Limit(2, TimeBase.WorkingDays)), "条例", "Missing manhole cover " + code);

    public async ValueTask DisposeAsync()
    {
        await rooms.DisposeAsync();
        await postgres.DisposeAsync();
    }
}
