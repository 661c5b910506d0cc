using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using File = CaseFlow.Domain.Cases.File;

namespace CaseFlow.Server.Tests.Notices;

public sealed class NoticingTests : IAsyncLifetime
{
    private const string Told = "select kind || ' ' || unit || ' ' || coalesce(about, '-') || ' ' || coalesce(clock, '-') from notices order by position, ordinal";

    private readonly TwoDistricts db = new();

    public ValueTask InitializeAsync() => db.InitializeAsync();

    public ValueTask DisposeAsync() => db.DisposeAsync();

    [Fact]
    public async Task The_ladder_tells_the_unit_then_the_unit_and_the_centre_then_opens_a_supervision()
    {
        await using var server = await Outward.Start(db);
        await Adopt(server, [new PolicyRule(ClockKind.Acknowledge, Hours(10))], [new LadderStep(Hours(5), SupervisionLevel.Leader, 24)]);
        var id = await Dispatched(server);
        string[] sofar = [$"urgent {Town.Code} - -"];
        await Passing(server, TimeSpan.Zero, sofar);
        await Passing(server, TimeSpan.FromHours(8), sofar = [.. sofar, $"imminent {Town.West} o1 acknowledge"]);
        await Passing(server, TimeSpan.FromHours(2), sofar = [.. sofar, $"breached {Town.West} o1 acknowledge", $"breached {Town.Code} o1 acknowledge"]);
        await Passing(server, TimeSpan.FromHours(5), [.. sofar, $"supervised {Town.West} s1 acknowledge"]);
        var due = (await db.Rows("select to_char(due_at - at, 'HH24:MI') from notices where kind = 'imminent'")).Single();
        Assert.Equal("01:59", due);
        Assert.All(await db.Rows("select case_id || ' ' || number from notices"), row => Assert.StartsWith(id + " " + Town.Code + "-", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_of_the_centre_tells_the_centre_once()
    {
        await using var server = await Outward.Start(db);
        await Adopt(server, [new PolicyRule(ClockKind.File, Hours(1), ImminentPercent: 99)], []);
        await (await server.As("dispatcher")).Reports();
        await Passing(server, TimeSpan.FromHours(1), [$"imminent {Town.Code} - file", $"breached {Town.Code} - file"]);
    }

    [Fact]
    public async Task Nobody_is_told_that_a_grab_window_comes_to_its_end()
    {
        await using var server = await Outward.Start(db);
        var dispatcher = await server.As("dispatcher");
        var id = await dispatcher.Reports();
        (await dispatcher.Do(id, "file", new { item = Town.General })).Went();
        server.Time.Pass(TimeSpan.FromMinutes(31));
        await Eventually.Become(async () => (await (await server.As("dispatcher")).Get($"/api/cases/{id}")).Body.Contains("toDispatch", StringComparison.Ordinal));
        await server.Urgent();
        await Eventually.Become(async () => (await db.Rows(Told)).SequenceEqual([$"urgent {Town.Code} - -"]));
    }

    [Fact]
    public async Task What_is_imported_happened_long_ago_and_gives_no_notice()
    {
        await using var server = await Outward.Start(db);
        var now = Instant.FromDateTimeOffset(server.Time.GetUtcNow());
        var (desk, id) = (server.Services.GetRequiredService<CaseDesk>(), Guid.CreateVersion7().ToString());
        var report = new Report(Channel.Import, "A cover is missing.", new PlaceGiven(null, null, null, "g1"));
        foreach (var command in new CaseCommand[] { report, new File(Town.Urgent), new Dispatch(Town.West) })
            Assert.Null((await desk.Do(new Errand(Town.Code, id, LiveServer.Dispatcher(), now - Duration.FromDays(400)) { RecordedAt = now }, command, TestContext.Current.CancellationToken)).Refusal);
        var later = await server.Urgent();
        await Eventually.Become(async () => (await db.Rows("select case_id from notices where kind = 'urgent'")).SequenceEqual([later]));
    }

    private static Limit Hours(decimal hours) => new(hours, TimeBase.UrgentHours);

    private static async Task Adopt(Outward server, PolicyRule[] rules, LadderStep[] ladder)
    {
        var adopted = await server.Services.GetRequiredService<DirectoryRoad>().Carry(
            Town.Code, [new AdoptPolicy(new Policy("of the test", 80, rules, ladder))], new Actor("test", Town.Code, Role.Administrator));
        Assert.Null(adopted.Refusal);
    }

    private static async Task<string> Dispatched(Outward server)
    {
        var id = await server.Urgent();
        (await (await server.As("dispatcher")).Do(id, "dispatch", new { to = Town.West })).Went();
        return id;
    }

    /// <summary>Lets time pass, and a moment more for what the table's coarser clock leaves.</summary>
    private async Task Passing(Outward server, TimeSpan time, string[] told)
    {
        server.Time.Pass(time);
        await Eventually.Become(async () =>
        {
            server.Time.Pass(TimeSpan.FromMilliseconds(10));
            return (await db.Rows(Told)).SequenceEqual(told);
        });
    }
}
