using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Acknowledging, starting, reporting progress and completing an order.</summary>
public sealed class HandlingTests
{
    [Fact]
    public void A_unit_acknowledges_its_order() =>
        Given(Past.Dispatched).When("o1", new Acknowledge(), At("t1")).Then(new OrderAcknowledged("o1"));

    [Fact]
    public void A_grabbed_order_needs_no_acknowledgement() => Given(Past.Grabbed).When("o1", new Acknowledge(), At("t1")).ThenNothing();

    [Fact]
    public void Acknowledging_is_for_an_order_that_was_just_issued()
    {
        Given(Past.Refused).When("o1", new Acknowledge(), At("t1")).ThenRefused("awaits_ruling");
        Given(Past.Completed).When("o1", new Acknowledge(), At("t1")).ThenRefused("order_over");
        Given(Past.Returned).When("o2", new Acknowledge(), Leader).ThenRefused("leader_not_named");
        Assert.Equal("already_acknowledged", Barred(Past.Acknowledged, Acknowledge.Barred));
    }

    [Fact]
    public void Work_begins_once()
    {
        Given(Past.Acknowledged).When("o1", new Start(), At("t1")).Then(new OrderStarted("o1"));
        Given(Past.Dispatched).When("o1", new Start(), At("t1")).ThenRefused("not_acknowledged");
        Given(Past.Returned).When("o2", new Start(), Leader).ThenRefused("leader_not_named");
        Assert.Equal("already_started", Barred([.. Past.Acknowledged, new OrderStarted("o1")], Start.Barred));
    }

    [Fact]
    public void Progress_is_told_and_the_same_note_is_one()
    {
        Given(Past.Acknowledged).When("o1", new Progress("清了一半"), At("t1")).Then(new ProgressReported("o1", "清了一半"));
        Given(Past.Acknowledged).When("o1", new Progress(""), At("t1")).ThenRefused("text_missing");
        Given(Past.Refused).When("o1", new Progress("清了一半"), At("t1")).ThenRefused("awaits_ruling");
    }

    [Fact]
    public void Completing_the_root_sends_the_case_to_be_checked()
    {
        Given(Past.Acknowledged).When("o1", new Complete("已清理"), At("t1")).Then(new OrderCompleted("o1", "已清理")).Stands(Stage.ToCheck);
        Given(Past.Acknowledged).When("o1", new Complete(" "), At("t1")).ThenRefused("text_missing");
        Given(Past.Dispatched).When("o1", new Complete("已清理"), At("t1")).ThenRefused("not_acknowledged");
    }

    public static TheoryData<OrderCommand> OfTheHolder =>
    [
        new Acknowledge(), new Start(), new Progress("半"), new Complete("完"), new Muster(), new Split([]), new Return("难"),
        new Refuse("不", "据"), new Extend(3, "雨"), new Whistle(),
    ];

    [Theory]
    [MemberData(nameof(OfTheHolder))]
    public void Only_the_unit_that_holds_an_order_works_on_it(OrderCommand command)
    {
        Given(Past.Dispatched).When("o1", command, At("t2")).ThenRefused("not_your_order");
        Given(Past.Dispatched).When("o9", command, At("t1")).ThenRefused("order_unknown");
    }

    [Theory]
    [MemberData(nameof(OfTheHolder))]
    public void No_order_is_worked_on_while_its_case_does_not_go_on(OrderCommand command)
    {
        Given(Past.Merged).When("o1", command, At("t1")).ThenRefused("case_merged");
        Given(Past.Dispatched, new CaseSuspended(Morning + NodaTime.Duration.FromDays(1), "等待")).When("o1", command, At("t1")).ThenRefused("case_suspended");
    }

    private static string? Barred(CaseEvent[] past, Func<Case, Order, Facts, Rejected?> barred)
    {
        var now = Given(past).Now;
        return barred(now, now.Order("o1")!, new Facts(Morning, At("t1"), District))?.Code;
    }
}
