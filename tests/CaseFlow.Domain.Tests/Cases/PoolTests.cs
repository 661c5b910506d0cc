using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using NodaTime;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>The grab window and dispatching.</summary>
public sealed class PoolTests
{
    private static readonly Duration Window = Duration.FromMinutes(30);

    private static readonly LimitsPinned Pinned = new("plain", "plain", null);

    private static readonly ClockStarted DispatchStarted = new(
        "k1", ClockKind.Dispatch, Centre, null, new Limit(0.25m, TimeBase.UrgentHours), Morning + Duration.FromMinutes(43), Morning + Duration.FromMinutes(46));

    [Fact]
    public void A_township_grabs_from_the_pool() =>
        Given(Past.Pooled).When(new Grab(), At("t2")).Then(new CaseGrabbed("o1", Centre, "t2")).Stands(Stage.InHand);

    [Fact]
    public void The_second_township_is_told_who_was_first() =>
        Assert.Contains("东城街道", Given(Past.Grabbed).When(new Grab(), At("t2")).ThenRefused("already_grabbed").Sentence, StringComparison.Ordinal);

    [Fact]
    public void Only_an_open_township_grabs()
    {
        Given(Past.Pooled).When(new Grab(), At("police")).ThenRefused("not_a_township");
        Given(Past.Pooled).When(new Grab(), At("t9")).ThenRefused("not_a_township");
        Given(Past.Pooled).When(new Grab(), Dispatcher).ThenRefused("not_a_township");
    }

    [Fact]
    public void Only_cases_in_the_pool_are_grabbed_and_only_in_the_window()
    {
        Given(Past.Reported).When(new Grab(), At("t1")).ThenRefused("not_in_pool");
        Given(Past.Merged).When(new Grab(), At("t1")).ThenRefused("case_merged");
        Given(Past.Pooled).Later(Window).When(new Grab(), At("t1")).ThenRefused("window_lapsed");
    }

    [Fact]
    public void The_window_lapses_when_its_time_has_come_and_not_before()
    {
        Given(Past.Pooled).Later(Window).When(new KeepTime(), Server).Then(new GrabWindowLapsed(), Pinned, DispatchStarted).Stands(Stage.ToDispatch);
        Given(Past.Grabbed).Later(Window).When(new KeepTime(), Server).ThenNothing();
        Given(Past.Pooled).When(new KeepTime(), Server).ThenNothing();
    }

    [Fact]
    public void The_centre_dispatches_what_nobody_grabbed() => Given(Past.Lapsed).When(new Dispatch("t1", "清理"), Dispatcher)
        .Then(new CaseDispatched("o1", Centre, "t1", "清理")).Stands(Stage.InHand);

    [Fact]
    public void A_case_is_dispatched_when_it_waits_for_that()
    {
        Given(Past.Reported).When(new Dispatch("t1"), Dispatcher).ThenRefused("not_filed");
        Given(Past.Pooled).When(new Dispatch("t1"), Dispatcher).ThenRefused("in_pool");
        Given(Past.Dispatched).When(new Dispatch("t2"), Dispatcher).ThenRefused("already_in_hand");
        Given(Past.Dispatched).When(new Dispatch("t1", "另一件事"), Dispatcher).ThenRefused("already_in_hand");
        Given(Past.Refused).When(new Dispatch("t2"), Dispatcher).ThenRefused("already_in_hand");
        Given(Past.Returned).When(new Dispatch("t2"), Dispatcher).ThenRefused("already_in_hand");
        Given(Past.Completed).When(new Dispatch("t2"), Dispatcher).ThenRefused("already_handled");
        Given(Past.Closed).When(new Dispatch("t2"), Dispatcher).ThenRefused("case_closed");
    }

    [Theory]
    [InlineData("unit_missing", "")]
    [InlineData("unit_missing", null)]
    [InlineData("unit_unknown", "nowhere")]
    [InlineData("unit_closed", "t9")]
    [InlineData("unit_unsuitable", "g1")]
    [InlineData("unit_unsuitable", Centre)]
    public void A_case_is_dispatched_to_an_open_township_community_or_department(string code, string? to) =>
        Given(Past.Lapsed).When(new Dispatch(to!), Dispatcher).ThenRefused(code);

    [Fact]
    public void A_sentence_quotes_only_the_beginning_of_a_wrong_code() =>
        Assert.True(Given(Past.Lapsed).When(new Dispatch(new string('x', 9000)), Dispatcher).ThenRefused("unit_unknown").Sentence.Length < 200);

    [Fact]
    public void A_suspended_case_is_not_dispatched() =>
        Given(Past.Lapsed, new CaseSuspended(Morning + Duration.FromDays(1), "等待")).When(new Dispatch("t1"), Dispatcher).ThenRefused("case_suspended");
}
