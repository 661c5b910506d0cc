using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Directory.Seeds;
using CaseFlow.Server.Policies;
using CaseFlow.Server.Tests.Intake;
using NodaTime;

namespace CaseFlow.Server.Tests.Policies;

/// <summary>Imported cases run again under a draft, with figures worked out by hand.</summary>
public sealed class WhatIfTests(IntakeDatabase db) : IClassFixture<IntakeDatabase>
{
    private static readonly Instant From = Instant.FromUtc(2024, 3, 1, 0, 0), To = Instant.FromUtc(2024, 4, 1, 0, 0);

    /// <summary>Worked hours until each was done, by the clocks of New York from 9 to 17: 1, 7, 9 and 20; then one in hand, and one of another month.</summary>
    private const string Rows = """
        1,2024-03-04 09:00:00,2024-03-04 10:00:00,One hour,Pothole,Streets,RD,Old Town,10.1,50.1,phone
        2,2024-03-04 10:00:00,2024-03-04 22:00:00,Seven hours,Pothole,Streets,RD,Old Town,10.1,50.1,phone
        3,2024-03-08 16:00:00,2024-03-11 20:00:00,Nine hours over a weekend,Pothole,Streets,RD,Old Town,10.1,50.1,phone
        4,2024-03-04 09:00:00,2024-03-06 13:00:00,Twenty hours,Street Light,Lights,LD,Old Town,10.1,50.1,phone
        5,2024-03-04 09:00:00,,In hand,Street Light,Lights,LD,Old Town,10.1,50.1,phone
        6,2024-03-29 09:00:00,2024-04-02 09:00:00,Closed in April,Street Light,Lights,LD,Old Town,10.1,50.1,phone
        """;

    [Fact]
    public async Task Each_case_closed_in_the_period_is_counted_as_it_was_and_as_it_would_have_been()
    {
        await using var town = await Imported("lambda");
        var position = await town.Get<Journal>().Position(TestContext.Current.CancellationToken);

        var answer = await Tried(town, "lambda", "2 working_days");

        Assert.Equal(4, answer.Cases);
        Assert.Equal([("lights", new Counted(1, 0), new Counted(1, 0)), ("roads", new Counted(3, 2), new Counted(3, 3))], answer.Units.Select(one => (one.Code, one.Was, one.Would)));
        Assert.Equal([("lights", 1L), ("streets", 3L)], answer.Categories.Select(one => (one.Code, one.Would.Clocks)));
        var changed = Assert.Single(Assert.Single(answer.Changed).Clocks);
        Assert.Equal((ClockKind.Handle, false, true), (changed.Kind, changed.Was!.OnTime, changed.Would!.OnTime));
        Assert.Equal((Instant.FromUtc(2024, 3, 11, 20, 0), Instant.FromUtc(2024, 3, 12, 20, 0)), (changed.Was.DueAt, changed.Would.DueAt));
        Assert.Equal(position, await town.Get<Journal>().Position(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Page_by_page_it_comes_to_the_same()
    {
        await using var town = await Imported("mu");
        var (pages, after) = (new List<WhatIfAnswer>(), (long?)0);
        while (after is { } from && pages.Count < 9)
        {
            pages.Add(await town.Get<WhatIf>().Page("mu", Draft(town, "mu", "0.5 working_days"), From, To, from, 3, TestContext.Current.CancellationToken));
            after = pages[^1].Next;
        }
        var whole = await Tried(town, "mu", "0.5 working_days");
        Assert.Equal([3L, 1L], pages.Select(page => page.Cases));
        Assert.Equal(whole.Changed.Select(one => one.Number), pages.SelectMany(page => page.Changed).Select(one => one.Number));
        Assert.Equal(whole.Units.Sum(one => one.Would.OnTime), pages.SelectMany(page => page.Units).Sum(one => one.Would.OnTime));
        Assert.Equal(4, await town.Get<WhatIf>().Count("mu", From, To, TestContext.Current.CancellationToken));
    }

    private async Task<Intake.Town> Imported(string code)
    {
        var town = await Intake.Town.Open(db.ConnectionString, code);
        town.Mapping = town.Mapping.Replace("handle: 5 working_days", "calendar: hours.yaml\n  policy: limits.yaml", StringComparison.Ordinal);
        town.Beside("hours.yaml", """{ version: h1, zone: America/New_York, periods: ["09:00-17:00"], week: [monday, tuesday, wednesday, thursday, friday], holidays: [], make_up_days: [] }""");
        town.Beside("limits.yaml", "{ version: p1, imminent_percent: 80, rules: [{ kind: handle, limit: 1 working_days }] }");
        Assert.Equal(0, (await town.Import(Rows)).Rejected);
        return town;
    }

    private static Task<WhatIfAnswer> Tried(Intake.Town town, string code, string handle) =>
        town.Get<WhatIf>().All(code, Draft(town, code, handle), From, To, 20, new Progress<long>(), TestContext.Current.CancellationToken);

    private static District Draft(Intake.Town town, string code, string handle)
    {
        var limit = LimitText.Read(handle)!;
        var (district, refusal) = CaseFlow.Server.Policies.Draft.In(town.Get<Districts>().Of(code), new Policy("p1", 80, [new(ClockKind.Handle, limit)], []), null);
        Assert.Null(refusal);
        return district!;
    }
}
