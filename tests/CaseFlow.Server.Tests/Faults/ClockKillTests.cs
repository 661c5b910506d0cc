using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Running;
using CaseFlow.Server.Tests.Clocks;
using CaseFlow.Testing;
using NodaTime;
using Npgsql;

namespace CaseFlow.Server.Tests.Faults;

/// <summary>
/// Kills the server again and again while clocks become imminent, are breached and climb the ladder. CASEFLOW_CLOCK_KILLS and
/// CASEFLOW_CLOCKS set how often and with how many clocks.
/// </summary>
public sealed class ClockKillTests : IAsyncDisposable
{
    /// <summary>What every clock of the test comes to, each once and in this order.</summary>
    private static readonly string[] Life =
    [
        "case_reported", "limits_pinned", "clock_started", "clock_imminent", "clock_breached", "clock_escalated", "supervision_opened", "clock_started",
    ];

    /// <summary>180 seconds, imminent and escalated 1.8 seconds before and after its end.</summary>
    private static readonly Policy Short = new("short", 99,
        [new(ClockKind.File, new Limit(0.05m, TimeBase.UrgentHours))], [new(new Limit(0.0005m, TimeBase.UrgentHours), SupervisionLevel.Centre, 24)]);

    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private PostgresServer? postgres;
    private KillableServer? server;

    [Fact]
    public async Task Every_clock_is_noted_once_and_in_order_however_often_the_server_is_killed()
    {
        var (kills, clocks) = (Setting.Of("CASEFLOW_CLOCK_KILLS", 3), Setting.Of("CASEFLOW_CLOCKS", 300));
        var connectionString = await Furnish();
        await using var rooms = await Workrooms.OpenAsync(connectionString, _ => { }, cancel);
        var spread = Duration.FromSeconds(3 * kills);
        await Report(rooms, clocks, spread);
        server = new KillableServer(connectionString);
        var random = new Random(20_261_125);
        for (var kill = 0; kill < kills; kill++)
        {
            await server.StartAsync();
            await Task.Delay(random.Next(50, 2_000), cancel);
            server.Kill();
        }
        await server.StartAsync();
        var journal = rooms.Get<Journal>();
        await Eventually.Become(async () => await Noted(journal) == clocks, TimeSpan.FromSeconds(60) + spread.ToTimeSpan(), "all clocks have climbed");
        Assert.Null((await journal.Verify(cancel: cancel)).Fault);
        await EachOnce(journal, clocks);
    }

    private async Task<string> Furnish()
    {
        postgres = await PostgresServer.StartAsync(durable: true);
        await using (var source = NpgsqlDataSource.Create(postgres.ConnectionString("postgres")))
        await using (var create = source.CreateCommand("create database clocks"))
            await create.ExecuteNonQueryAsync(cancel);
        var connectionString = postgres.ConnectionString("clocks");
        await SmallTown.Prepare(connectionString);
        await using var journal = new Journal(connectionString);
        var answer = await new DirectoryRoad(journal, new Districts(journal), TimeProvider.System).Carry(
            Town.Code, [new AdoptCalendar(PoolOnly.Calendar), new AdoptPolicy(Short)], new Actor("test", Town.Code, Role.Administrator));
        Assert.Null(answer.Refusal);
        return connectionString;
    }

    /// <summary>Cases whose clocks end evenly over the time, beginning soon.</summary>
    private static Task Report(Workrooms rooms, int clocks, Duration over)
    {
        var first = SystemClock.Instance.GetCurrentInstant() + Duration.FromSeconds(5);
        var report = new Report(Channel.Hotline, "A hole.", new PlaceGiven(Area: LiveServer.FirstStreet));
        return Parallel.ForAsync(0, clocks, async (i, stop) =>
        {
            var at = Instant.FromUnixTimeMilliseconds((first + over * i / clocks - Duration.FromSeconds(180)).ToUnixTimeMilliseconds());
            var answer = await rooms.Get<CaseDesk>().Do(new Errand(Town.Code, Guid.CreateVersion7().ToString(), LiveServer.Dispatcher(), at), report, stop);
            Assert.Null(answer.Refusal);
        });
    }

    private async Task<long> Noted(Journal journal)
    {
        await using var count = journal.DataSource.CreateCommand("select count(*) from mt_events where type = 'clock_escalated'");
        return (long)(await count.ExecuteScalarAsync(cancel))!;
    }

    private async Task EachOnce(Journal journal, int clocks)
    {
        var lives = new Dictionary<string, List<RecordedEvent>>();
        for (var (after, page) = (0L, await journal.ReadLog(0, 1000, cancel)); page.Count > 0; page = await journal.ReadLog(after, 1000, cancel))
        {
            foreach (var one in page.Where(one => Guid.TryParse(one.Stream, out _))) (lives.TryGetValue(one.Stream, out var life) ? life : lives[one.Stream] = []).Add(one);
            after = page[^1].Position;
        }
        Assert.Equal(clocks, lives.Count);
        Assert.All(lives.Values, life =>
        {
            Assert.Equal(Life, life.Select(one => one.Type));
            var moments = life.Select(one => (one.Timestamp, Due: DueOf(one))).Where(one => one.Due is not null).ToArray();
            Assert.Equal(3, moments.Length);
            Assert.All(moments, one => Assert.True(one.Timestamp >= one.Due, $"{one.Due:O} was noted at {one.Timestamp:O}, before it came."));
            Assert.Equal(moments.Select(one => one.Due).Order(), moments.Select(one => one.Due));
        });
    }

    private static DateTimeOffset? DueOf(RecordedEvent recorded)
    {
        using var data = JsonDocument.Parse(recorded.Data);
        return data.RootElement.TryGetProperty("due", out var due) ? due.GetDateTimeOffset() : null;
    }

    public async ValueTask DisposeAsync()
    {
        server?.Dispose();
        if (postgres is not null) await postgres.DisposeAsync();
    }
}
