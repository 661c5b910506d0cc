using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Intake;
using CaseFlow.Server.Running;
using NodaTime;

namespace CaseFlow.Server.Tests.Intake;

public sealed class ImportTests(IntakeDatabase db) : IClassFixture<IntakeDatabase>
{
    private const string Good = """"
        1,2024-03-04 09:00:00,2024-03-05 10:30:00,Lamp is out,Street Light,Lights,LD,Old Town,10.10,50.10,phone
        2,2024-03-04 09:05:00,,Hole in the road,Pothole,Streets,RD,New Town,10.20,50.20,app
        3,2024-07-04 09:05:00,2024-07-04 09:06:00,"Smells of gas, and ""hisses""",Gas Leak,Streets,RD,,10.5,50.5,phone
        """";

    [Fact]
    public async Task A_row_becomes_a_case_with_its_own_times_place_unit_and_end()
    {
        await using var town = await Town.Open(db.ConnectionString, "alpha");

        Assert.Equal(new ImportTotals(Reported: 3, 0, 0, 0), await town.Import(Good));

        var closed = await town.Row("1");
        Assert.Equal((Queue.Closed, "alpha-old-town", "street-light", "lights"), (closed.Queue, closed.Township, closed.Item, closed.Category));
        Assert.Equal((Channel.Hotline, "1", "Lamp is out"), (closed.Channel, closed.Reference, closed.Summary));
        Assert.Equal((Instant.FromUtc(2024, 3, 4, 14, 0), Instant.FromUtc(2024, 3, 5, 15, 30)), (closed.ReportedAt, closed.UpdatedAt));
        var open = await town.Row("2");
        Assert.Equal((Queue.InHand, "roads", 10.20, 50.20), (open.Queue, open.Holder, open.Longitude, open.Latitude));
        var nowhere = await town.Row("3");
        Assert.Equal((CaseClass.Urgent, "alpha", null, "Smells of gas, and \"hisses\""), (nowhere.Class, nowhere.Area, nowhere.Longitude, nowhere.Summary));
        Assert.Equal(Instant.FromUtc(2024, 7, 4, 13, 5), nowhere.ReportedAt);
    }

    [Fact]
    public async Task What_was_recorded_later_says_so()
    {
        await using var town = await Town.Open(db.ConnectionString, "beta");
        await town.Import(Good);
        var recorded = await town.Log("headers ->> 'recorded'");
        Assert.All(recorded.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("20", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_directory_that_the_file_needs_is_made_by_commands()
    {
        await using var town = await Town.Open(db.ConnectionString, "gamma");
        await town.Import(Good);
        var district = town.Get<Districts>().Of("gamma");
        Assert.Equal(("Town gamma", "America/New_York", "Town Hall"), (district.Name, district.TimeZone, district.Centre.Name));
        Assert.Equal(["gamma-new-town New Town", "gamma-old-town Old Town"],
            district.Units.Where(unit => unit.Kind == UnitKind.Township).Select(unit => $"{unit.Code} {unit.Name}").Order());
        Assert.Equal(["gas-leak urgent roads", "pothole general roads", "street-light general lights"],
            district.Items.Select(item => $"{item.Code} {item.Class.WrittenName()} {item.Lead}").Order());
        Assert.False(district.HasPolicy);
    }

    [Fact]
    public async Task A_mapping_that_names_a_calendar_and_a_policy_makes_a_district_with_clocks_once()
    {
        await using var town = await Town.Open(db.ConnectionString, "iota");
        town.Mapping = town.Mapping.Replace("handle: 5 working_days", "calendar: hours.yaml\n  policy: limits.yaml", StringComparison.Ordinal);
        town.Beside("hours.yaml", """
            { version: h1, zone: America/New_York, periods: ["09:00-17:00"], week: [monday, tuesday, wednesday, thursday, friday], holidays: [], make_up_days: [] }
            """);
        town.Beside("limits.yaml", """
            { version: p1, imminent_percent: 80, rules: [{ kind: handle, limit: 1 working_days }, { kind: handle, class: urgent, limit: 1 urgent_hours }] }
            """);
        await town.Import(Good);
        await town.Import(Good);

        var district = town.Get<Districts>().Of("iota");
        Assert.Equal(("p1", "h1", null), (Assert.Single(district.Policies).Version, district.WorkingTime()?.Calendar.Version, district.Item("pothole")!.Limits.Handle));
        var (late, _) = await town.Get<StreamCache<Dossier>>().Load("iota", CaseSteps.CaseId("town", "1"), TestContext.Current.CancellationToken);
        var handling = Assert.Single(late.Case.Clocks);
        Assert.Equal((ClockKind.Handle, ClockState.Breached, Instant.FromUtc(2024, 3, 4, 22, 0)), (handling.Kind, handling.State, handling.DueAt));
        var (prompt, _) = await town.Get<StreamCache<Dossier>>().Load("iota", CaseSteps.CaseId("town", "3"), TestContext.Current.CancellationToken);
        Assert.Equal(ClockState.Met, Assert.Single(prompt.Case.Clocks).State);
    }

    [Fact]
    public async Task A_policy_with_a_mistake_stops_the_import_before_anything_is_appended()
    {
        await using var town = await Town.Open(db.ConnectionString, "kappa");
        town.Mapping = town.Mapping.Replace("handle: 5 working_days", "calendar: hours.yaml\n  policy: limits.yaml", StringComparison.Ordinal);
        town.Beside("hours.yaml", "version: h1");
        var position = await town.Get<Journal>().Position(TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<CannotRunException>(() => town.Import(Good));
        Assert.Contains("hours.yaml:1: zone: The field is missing.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(position, await town.Get<Journal>().Position(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_row_is_dropped_silently()
    {
        await using var town = await Town.Open(db.ConnectionString, "delta");
        var totals = await town.Import("""
            1,2024-03-04 09:00:00,,Good,Pothole,Streets,RD,Old Town,10.1,50.1,phone
            2,04.03.2024,,Bad date,Pothole,Streets,RD,Old Town,10.1,50.1,phone
            3,2024-03-04 09:00:00,2024-03-01 09:00:00,Closed before,Pothole,Streets,RD,Old Town,10.1,50.1,phone
            4,2024-03-04 09:00:00,2999-01-01 00:00:00,Closed in the future,Pothole,Streets,RD,Old Town,10.1,50.1,phone
            ,2024-03-04 09:00:00,,No id,Pothole,Streets,RD,Old Town,10.1,50.1,phone
            1,2024-03-04 09:00:00,,The id again,Pothole,Streets,RD,Old Town,10.1,50.1,phone
            7,2024-03-04 09:00:00,,,Pothole,Streets,RD,Old Town,10.1,50.1,phone
            8,2024-03-04 09:00:00,,No unit,Pothole,Streets,,Old Town,10.1,50.1,phone
            9,2024-03-04 09:00:00,,Far away,Pothole,Streets,RD,Old Town,0,0,phone
            10,2024-03-04 09:00:00,,Absurd,Pothole,Streets,RD,Old Town,east,50.1,phone
            11,2024-03-04 09:00:00,,Half a place,Pothole,Streets,RD,Old Town,10.1,,phone
            12,2024-03-04 09:00:00,,By pigeon,Pothole,Streets,RD,Old Town,10.1,50.1,pigeon
            13,2024-03-04 09:00:00,,Too short,Pothole
            14,2024-03-04 09:00:00,,Two
            lines,Pothole,Streets,RD,Old Town,10.1,50.1,phone
            15,2024-03-04 09:00:00,,"Two
            lines",Pothole,Streets,RD,Old Town,10.1,50.1,phone
            """);

        Assert.Equal(new ImportTotals(Reported: 2, 0, 0, Rejected: 14), totals);
        CaseFlow.Testing.Approval.Matches(town.Rejects);
    }

    [Fact]
    public async Task Twice_is_once()
    {
        await using var town = await Town.Open(db.ConnectionString, "epsilon");
        await town.Import(Good);
        var (log, position) = (await town.Log(), await town.Get<Journal>().Position(TestContext.Current.CancellationToken));

        Assert.Equal(new ImportTotals(0, AlreadyThere: 3, 0, 0), await town.Import(Good, packed: true));

        Assert.Equal((log, position), (await town.Log(), await town.Get<Journal>().Position(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task What_the_source_closed_since_is_carried_on()
    {
        await using var town = await Town.Open(db.ConnectionString, "zeta");
        await town.Import(Good);

        var later = await town.Import(Good.Replace("09:05:00,,Hole", "09:05:00,2024-03-09 08:00:00,Hole", StringComparison.Ordinal));

        Assert.Equal(new ImportTotals(0, AlreadyThere: 3, CarriedOn: 1, 0), later);
        Assert.Equal((Queue.Closed, Instant.FromUtc(2024, 3, 9, 13, 0)), ((await town.Row("2")).Queue, (await town.Row("2")).UpdatedAt));
    }

    [Fact]
    public async Task What_was_interrupted_goes_on_and_ends_as_if_it_had_not_been()
    {
        await using var whole = await Town.Open(db.ConnectionString, "eta");
        await using var broken = await Town.Open(db.ConnectionString, "theta");
        var rows = string.Join('\n', Enumerable.Range(1, 600).Select(n =>
            $"{n},2024-03-04 09:{n % 60:00}:00,{(n % 3 == 0 ? "" : "2024-03-05 10:00:00")},Number {n},Pothole,Streets,RD,Old Town,10.1,50.1,phone"));
        using var stop = new CancellationTokenSource();
        var sofar = default(ImportTotals);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken.Import(rows, cancel: stop.Token, counted: totals =>
        {
            sofar = totals;
            if (totals.Read == 50) stop.Cancel();
        }));
        Assert.InRange(sofar.Reported, 50, 599);
        var second = await broken.Import(rows);

        Assert.Equal((600, 0), (second.Read, second.Rejected));
        Assert.True(second.Reported > 0 && second.AlreadyThere >= sofar.Reported, second.ToString());
        await whole.Import(rows);
        Assert.Equal(await whole.Log(), await broken.Log());
    }

    [Fact]
    public async Task Where_townships_grab_their_own_are_grabbed_and_others_wait_out_the_window()
    {
        await using var town = await Town.Open(db.ConnectionString, "150402");
        var district = town.Get<Districts>().Of("150402");
        var item = district.Items.First(one => one.Class == CaseClass.General && district.Unit(one.Lead)!.Kind == UnitKind.Department);
        town.Mapping = $$"""
            source: town
            district: { code: "150402", name: Hongshan, zone: Asia/Shanghai }
            file: { time: "uuuu-MM-dd HH:mm:ss" }
            fields:
              { id: id, opened: opened, closed: closed, description: title, item: { value: {{item.Code}} }, unit: dept,
                area: hood, channel: { value: hotline } }
            """;

        var totals = await town.Import($"""
            1,2024-03-04 09:00:00,2024-03-04 09:05:00,给街道的,,,150402-001,150402-001,,,
            2,2024-03-04 09:00:00,2024-03-04 09:05:00,给部门的,,,{item.Lead},150402-001,,,
            3,2024-03-04 09:00:00,2024-03-04 09:05:00,给谁的,,,nobody,150402-001,,,
            """);

        Assert.Equal(new ImportTotals(Reported: 2, 0, 0, Rejected: 1), totals);
        Assert.Contains("4,3,", town.Rejects, StringComparison.Ordinal);
        Assert.Equal((Queue.Closed, Instant.FromUtc(2024, 3, 4, 1, 5)), ((await town.Row("1")).Queue, (await town.Row("1")).UpdatedAt));
        Assert.Equal((Queue.Closed, Instant.FromUtc(2024, 3, 4, 1, 30)), ((await town.Row("2")).Queue, (await town.Row("2")).UpdatedAt));
        var types = await town.Log("type");
        Assert.Contains("case_grabbed", types, StringComparison.Ordinal);
        Assert.Contains("grab_window_lapsed", types, StringComparison.Ordinal);
    }
}
