using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Domain.Tests.Cases;
using static CaseFlow.Domain.Tests.Clocks.Hours;

namespace CaseFlow.Domain.Tests.Clocks;

/// <summary>Which clocks a case would have, and when they would be due.</summary>
public sealed class ForecastTests
{
    private static readonly Item Heap = Ground.District.Item("01-002")!;

    [Fact]
    public void Every_kind_of_clock_is_foretold_from_its_start() => Assert.Equal(
        [
            "File  0.5 2026-02-14 17:44 2026-02-14 17:50", "GrabWindow  0.5 2026-02-14 17:44 2026-02-14 17:50", "Dispatch  0.25 2026-02-14 17:32 2026-02-14 17:35",
            "Acknowledge Dispatch,Split,Joint 1 2026-02-14 18:08 2026-02-14 18:20", "Muster Joint 3 2026-02-26 10:32 2026-02-26 17:20",
            "Handle Grab,Dispatch,Split,Joint,Return 2 2026-02-25 14:08 2026-02-25 17:20", "Check  0.5 2026-02-14 17:44 2026-02-14 17:50",
            "Feedback  1 2026-02-24 15:44 2026-02-24 17:20",
        ],
        Forecast.Of(new Timetable(Ground.Policy, China), Heap, CaseClass.General, China.At("2026-02-14 17:20"))
            .Select(one => $"{one.Kind} {string.Join(',', one.Orders)} {one.Limit.Amount} {China.Local(one.ImminentAt)} {China.Local(one.DueAt)}"));

    [Fact]
    public void Kinds_of_order_with_limits_of_their_own_stand_apart()
    {
        var policy = new Policy("p", 80, [new(ClockKind.Handle, Limit("5 working_days")), new(ClockKind.Handle, Limit("3 working_days"), Order: OrderKind.Joint)], []);
        Assert.Equal([("Grab,Dispatch,Split,Return", 5m), ("Joint", 3m)],
            Forecast.Of(new Timetable(policy, China), Heap with { Limits = new Limits() }, CaseClass.General, China.At("2026-03-02 09:00")).Select(one => (string.Join(',', one.Orders), one.Limit.Amount)));
    }

    [Fact]
    public void An_urgent_case_has_no_grab_window_and_what_has_no_limit_has_no_clock() => Assert.Equal(
        [ClockKind.Handle],
        Forecast.Of(new Timetable(new Policy("p", 80, [new(ClockKind.GrabWindow, Limit("1 urgent_hours"))], []), China), Heap, CaseClass.Urgent, China.At("2026-03-02 09:00")).Select(one => one.Kind));
}
