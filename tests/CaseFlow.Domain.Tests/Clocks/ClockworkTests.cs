using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Domain.Tests.Cases;
using NodaTime;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Clocks.Hours;
using File = CaseFlow.Domain.Cases.File;
using Rule = CaseFlow.Domain.Cases.Rule;
using Void = CaseFlow.Domain.Cases.Void;

namespace CaseFlow.Domain.Tests.Clocks;

/// <summary>
/// What the clocks add to a command, under <see cref="Policy"/> and <see cref="Calendar"/> of the ground. The case is reported on
/// Monday 2026-03-02 at 09:00, and each step is a minute after the one before it unless told.
/// </summary>
public sealed class ClockworkTests
{
    private static readonly Limits TwoDays = new(new Limit(2, TimeBase.WorkingDays));

    private static readonly Report Heap = new(Channel.Hotline, "垃圾成堆", new PlaceGiven(118.05, 42.05), "01-002", new Reporter("某人"));

    private static readonly LimitsPinned Pinned = new("plain", "plain", TwoDays);

    private static Story Reported => (Story.Given() with { InTime = true }).At(On("2026-03-02 09:00")).Does(Heap, Dispatcher);

    private static Story Pooled => Reported.Does(new File(), Dispatcher);

    private static Story Lapsed => Pooled.At(On("2026-03-02 09:31")).Does(new KeepTime(), Server);

    /// <summary>At 09:32; its handling clock is <c>k5</c>, due on Wednesday at 09:32 and imminent on Tuesday at 16:20.</summary>
    private static Story Dispatched => Lapsed.Does(new Dispatch("t1"), Dispatcher);

    private static Story Acknowledged => Dispatched.Does("o1", new Acknowledge(), At("t1"));

    private static Story Breached => Acknowledged.At(On("2026-03-04 09:32")).Does(new KeepTime(), Server);

    [Fact]
    public void A_report_pins_the_versions_in_force_and_starts_the_centres_first_clock() =>
        Assert.Equal(
            [Started("k1", ClockKind.File, Centre, null, "0.5 urgent_hours", "2026-03-02 09:24", "2026-03-02 09:30")],
            Kept(Reported.Now, ("plain", "plain", null)));

    [Fact]
    public void Filing_in_time_meets_its_clock_and_opens_the_grab_window() => Reported.When(new File(), Dispatcher).Then(
        new CaseFiled("01-002", "01", CaseClass.General, Past.Street with { Address = null }), new CasePooled(On("2026-03-02 09:31")), Pinned, new ClockMet("k1"),
        Started("k2", ClockKind.GrabWindow, Centre, null, "0.5 urgent_hours", "2026-03-02 09:25", "2026-03-02 09:31"));

    [Fact]
    public void A_grab_meets_the_window_and_starts_handling_that_needs_no_acknowledgement() => Pooled.When(new Grab(), At("t1")).Then(
        new CaseGrabbed("o1", Centre, "t1"), new ClockMet("k2"),
        Started("k3", ClockKind.Handle, "t1", "o1", "2 working_days", "2026-03-03 15:50", "2026-03-04 09:02"));

    [Fact]
    public void A_window_that_lapses_breaks_no_promise() => Pooled.At(On("2026-03-02 09:31")).When(new KeepTime(), Server).Then(
        new ClockImminent("k2", On("2026-03-02 09:25")), new GrabWindowLapsed(), new ClockCancelled("k2"),
        Started("k3", ClockKind.Dispatch, Centre, null, "0.25 urgent_hours", "2026-03-02 09:43", "2026-03-02 09:46"));

    [Fact]
    public void Clocks_start_at_dispatch_and_not_at_acknowledgement() => Lapsed.When(new Dispatch("t1"), Dispatcher).Then(
        new CaseDispatched("o1", Centre, "t1", ""), new ClockMet("k3"),
        Started("k4", ClockKind.Acknowledge, "t1", "o1", "1 urgent_hours", "2026-03-02 10:20", "2026-03-02 10:32"),
        Started("k5", ClockKind.Handle, "t1", "o1", "2 working_days", "2026-03-03 16:20", "2026-03-04 09:32"));

    [Fact]
    public void Acknowledging_in_time_meets_its_clock_and_moves_no_other() =>
        Dispatched.When("o1", new Acknowledge(), At("t1")).Then(new OrderAcknowledged("o1"), new ClockMet("k4"));

    [Fact]
    public void Becoming_imminent_and_breached_are_noted_once_and_not_before()
    {
        Dispatched.At(On("2026-03-02 10:19")).When(new KeepTime(), Server).ThenNothing();
        var imminent = Dispatched.At(On("2026-03-02 10:20")).When(new KeepTime(), Server).Then(new ClockImminent("k4", On("2026-03-02 10:20")));
        imminent.At(On("2026-03-02 10:31")).When(new KeepTime(), Server).ThenNothing();
        var breached = imminent.At(On("2026-03-02 10:32")).When(new KeepTime(), Server).Then(new ClockBreached("k4", On("2026-03-02 10:32"), null));
        breached.At(On("2026-03-02 17:00")).When(new KeepTime(), Server).ThenNothing();
    }

    [Fact]
    public void A_command_that_comes_before_the_server_notes_what_has_come_due_first() =>
        Dispatched.At(On("2026-03-02 10:40")).When("o1", new Acknowledge(), At("t1")).Then(
            new ClockImminent("k4", On("2026-03-02 10:20")), new ClockBreached("k4", On("2026-03-02 10:32"), null),
            new OrderAcknowledged("o1"), new ClockEndedLate("k4"));

    [Fact]
    public void After_an_outage_everything_is_noted_in_the_order_in_which_it_came_due() =>
        Dispatched.At(On("2026-03-04 16:00")).When(new KeepTime(), Server).Then(
            new ClockImminent("k4", On("2026-03-02 10:20")), new ClockBreached("k4", On("2026-03-02 10:32"), null),
            new ClockImminent("k5", On("2026-03-03 16:20")), new ClockBreached("k5", On("2026-03-04 09:32"), On("2026-03-04 15:32")),
            new ClockEscalated("k5", 1, On("2026-03-04 15:32"), On("2026-03-05 09:32")),
            new SupervisionOpened("s1", SupervisionLevel.Centre, "t1", "", On("2026-03-05 16:00"), "k5"),
            Started("k6", ClockKind.Reply, "t1", "s1", "24 urgent_hours", "2026-03-05 11:12", "2026-03-05 16:00"));

    [Fact]
    public void The_ladder_is_climbed_step_by_step_to_its_end()
    {
        var first = Breached.At(On("2026-03-04 15:32")).When(new KeepTime(), Server).Then(
            new ClockEscalated("k5", 1, On("2026-03-04 15:32"), On("2026-03-05 09:32")),
            new SupervisionOpened("s1", SupervisionLevel.Centre, "t1", "", On("2026-03-05 15:32"), "k5"),
            Started("k6", ClockKind.Reply, "t1", "s1", "24 urgent_hours", "2026-03-05 10:44", "2026-03-05 15:32"));
        first.At(On("2026-03-05 09:32")).When(new KeepTime(), Server).Then(
            new ClockEscalated("k5", 2, On("2026-03-05 09:32"), null),
            new SupervisionOpened("s2", SupervisionLevel.Leader, "t1", "", On("2026-03-06 09:32"), "k5"),
            Started("k7", ClockKind.Reply, "t1", "s2", "24 urgent_hours", "2026-03-06 04:44", "2026-03-06 09:32"));
    }

    [Fact]
    public void A_step_opens_no_second_supervision_while_one_of_its_level_waits()
    {
        var supervised = Breached.Does(new Supervise(SupervisionLevel.Centre, "久拖", "t1"), Dispatcher);
        supervised.At(On("2026-03-04 15:32")).When(new KeepTime(), Server).Then(new ClockEscalated("k5", 1, On("2026-03-04 15:32"), On("2026-03-05 09:32")));
    }

    [Fact]
    public void A_reply_ends_the_clock_of_its_supervision_in_time_or_late()
    {
        var supervised = Acknowledged.When(new Supervise(SupervisionLevel.Leader, "久拖", ReplyWithinHours: 2), Leader).Then(
            new SupervisionOpened("s1", SupervisionLevel.Leader, "t1", "久拖", On("2026-03-02 11:34")),
            Started("k6", ClockKind.Reply, "t1", "s1", "2 urgent_hours", "2026-03-02 11:10", "2026-03-02 11:34"));
        supervised.When(new AnswerSupervision("正在办"), At("t1")).Then(new SupervisionAnswered("s1", "正在办"), new ClockMet("k6"));
        supervised.At(On("2026-03-02 12:00")).When(new AnswerSupervision("正在办"), At("t1")).Then(
            new ClockImminent("k6", On("2026-03-02 11:10")), new ClockBreached("k6", On("2026-03-02 11:34"), null),
            new SupervisionAnswered("s1", "正在办"), new ClockEndedLate("k6"));
    }

    [Fact]
    public void Whistled_departments_each_acknowledge_muster_and_handle_on_their_own_clocks()
    {
        var whistled = Acknowledged.When("o1", new Whistle("housing", ["police"], "会商"), At("t1")).Then(
            new DepartmentsWhistled("o1", "会商", [new WhistleCall("o2", "housing", OrderRole.Lead), new WhistleCall("o3", "police", OrderRole.Supporting)]),
            Started("k6", ClockKind.Acknowledge, "housing", "o2", "1 urgent_hours", "2026-03-02 10:22", "2026-03-02 10:34"),
            Started("k7", ClockKind.Muster, "housing", "o2", "3 working_days", "2026-03-04 14:46", "2026-03-05 09:34"),
            Started("k8", ClockKind.Handle, "housing", "o2", "2 working_days", "2026-03-03 16:22", "2026-03-04 09:34"),
            Started("k9", ClockKind.Acknowledge, "police", "o3", "1 urgent_hours", "2026-03-02 10:22", "2026-03-02 10:34"),
            Started("k10", ClockKind.Muster, "police", "o3", "3 working_days", "2026-03-04 14:46", "2026-03-05 09:34"),
            Started("k11", ClockKind.Handle, "police", "o3", "2 working_days", "2026-03-03 16:22", "2026-03-04 09:34"));
        whistled.When("o2", new Muster(), At("housing")).Then(new DepartmentMustered("o2"), new ClockMet("k6"), new ClockMet("k7"));
    }

    [Fact]
    public void An_extension_moves_the_end_by_working_days_and_what_was_imminent_runs_again()
    {
        var asked = Acknowledged.Does("o1", new Extend(2, "雨雪"), At("t1"));
        asked.When("o1", new ApproveExtension(), Dispatcher).Then(
            new ExtensionApproved("o1", 2), new ClockExtended("k5", 2, On("2026-03-05 16:20"), On("2026-03-06 09:32")));
        var late = asked.At(On("2026-03-03 16:30")).When("o1", new ApproveExtension(), Dispatcher).Then(
            new ClockImminent("k5", On("2026-03-03 16:20")), new ExtensionApproved("o1", 2), new ClockExtended("k5", 2, On("2026-03-05 16:20"), On("2026-03-06 09:32")));
        late.At(On("2026-03-05 16:20")).When(new KeepTime(), Server).Then(new ClockImminent("k5", On("2026-03-05 16:20")));
    }

    [Fact]
    public void An_extension_is_refused_after_the_breach_and_a_third_time()
    {
        Acknowledged.At(On("2026-03-04 09:32")).When("o1", new Extend(2, "雨雪"), At("t1")).ThenRefused("clock_breached");
        Acknowledged.Does("o1", new Extend(2, "雨雪"), At("t1")).At(On("2026-03-04 09:32")).When("o1", new ApproveExtension(), Dispatcher).ThenRefused("clock_breached");
        var twice = Acknowledged.Does("o1", new Extend(1, "雨"), At("t1")).Does("o1", new ApproveExtension(), Dispatcher)
            .Does("o1", new Extend(1, "雪"), At("t1")).Does("o1", new ApproveExtension(), Dispatcher);
        Assert.Equal((On("2026-03-06 09:32"), 2), (twice.Now.OpenClock(ClockKind.Handle, "o1")!.DueAt, twice.Now.OpenClock(ClockKind.Handle, "o1")!.ExtendedBy));
        twice.When("o1", new Extend(1, "风"), At("t1")).ThenRefused("extended_twice");
    }

    [Fact]
    public void A_suspension_pauses_and_its_end_resumes_with_the_time_that_was_left()
    {
        var until = On("2026-03-10 13:00");
        var waiting = Acknowledged.When(new Suspend(until, "等待解冻"), Dispatcher).Then(new CaseSuspended(until, "等待解冻"), new ClockPaused("k5"));
        waiting.At(On("2026-03-09 09:00")).When(new KeepTime(), Server).ThenNothing();
        waiting.At(until).When(new KeepTime(), Server).Then(
            new CaseResumed(""), new ClockResumed("k5", On("2026-03-12 08:46"), On("2026-03-12 11:58")));
    }

    [Fact]
    public void What_the_server_notes_late_is_counted_from_the_end_of_the_suspension()
    {
        var until = On("2026-03-10 13:00");
        var waiting = Acknowledged.Does(new Suspend(until, "等待解冻"), Dispatcher);
        waiting.At(On("2026-03-10 17:00")).When(new KeepTime(), Server).Then(
            new CaseResumed(""), new ClockResumed("k5", On("2026-03-12 08:46"), On("2026-03-12 11:58")));
        waiting.At(On("2026-03-02 11:33")).When(new Resume("已解冻"), Dispatcher).Then(
            new CaseResumed("已解冻"), new ClockResumed("k5", On("2026-03-04 08:19"), On("2026-03-04 11:31")));
    }

    [Fact]
    public void A_suspension_holds_the_ladder_of_a_breached_clock_too()
    {
        var until = On("2026-03-10 13:00");
        var waiting = Breached.At(On("2026-03-04 10:32")).When(new Suspend(until, "等待解冻"), Dispatcher).Then(new CaseSuspended(until, "等待解冻"), new ClockPaused("k5"));
        Assert.True(waiting.Now.OpenClock(ClockKind.Handle, "o1")!.IsBreached);
        waiting.At(On("2026-03-09 09:00")).When(new KeepTime(), Server).ThenNothing();
        waiting.At(until).When(new KeepTime(), Server).Then(
            new CaseResumed(""), new ClockResumed("k5", null, On("2026-03-04 09:32"), On("2026-03-10 17:00")));
        waiting.When(new Domain.Cases.Void("误报"), Dispatcher).Happens();
    }

    [Fact]
    public void A_reply_is_owed_while_the_case_waits()
    {
        var waiting = Acknowledged.Does(new Supervise(SupervisionLevel.Leader, "久拖", ReplyWithinHours: 2), Leader).Does(new Suspend(On("2026-03-10 13:00"), "等待"), Dispatcher);
        waiting.At(On("2026-03-02 11:34")).When(new KeepTime(), Server).Then(
            new ClockImminent("k6", On("2026-03-02 11:10")), new ClockBreached("k6", On("2026-03-02 11:34"), null));
    }

    [Fact]
    public void A_merged_case_holds_its_clocks_and_an_unmerged_one_goes_on()
    {
        var start = Acknowledged;
        var merged = start.And([.. new Merge("other", "同一事件").Decide("self", start.Now, Moves.Other).Duplicate.InTime(start.Now, Facts(start)).Events]);
        Assert.Equal(ClockState.Paused, merged.Now.OpenClock(ClockKind.Handle, "o1")!.State);
        Assert.Null(merged.Now.NextAt);
        var later = merged.At(On("2026-03-09 09:34"));
        var unmerged = new Unmerge("不同事件").Decide("self", later.Now, Moves.Other).Duplicate.InTime(later.Now, Facts(later)).Events;
        Assert.Equal(new ClockResumed("k5", On("2026-03-10 16:20"), On("2026-03-11 09:32")), unmerged[^1]);
    }

    [Fact]
    public void Late_is_late_and_rework_is_given_time_of_its_own()
    {
        var completed = Breached.When("o1", new Complete("已清理"), At("t1")).Then(
            new OrderCompleted("o1", "已清理"), new ClockEndedLate("k5"),
            Started("k6", ClockKind.Check, Centre, null, "0.5 urgent_hours", "2026-03-04 09:57", "2026-03-04 10:03"));
        Assert.Equal(ClockState.Breached, completed.Now.Clocks[4].State);
        completed.When(new Domain.Cases.Check(false, "仍有垃圾"), Dispatcher).Then(
            new CheckFailed("仍有垃圾"), new ReworkOrdered("o1", "仍有垃圾"), new ClockMet("k6"),
            Started("k7", ClockKind.Handle, "t1", "o1", "2 working_days", "2026-03-05 16:22", "2026-03-06 09:34"));
    }

    [Fact]
    public void A_checked_result_is_taken_to_the_reporter_and_the_last_clock_met() =>
        Acknowledged.Does("o1", new Complete("已清理"), At("t1")).When(new Domain.Cases.Check(true, "属实"), Dispatcher).Then(
            new CheckPassed("属实"), new ClockMet("k6"), Started("k7", ClockKind.Feedback, Centre, null, "1 working_days", "2026-03-02 17:59", "2026-03-03 09:35"))
            .When(new Feedback(true, "满意", true, Satisfaction.Satisfied), Dispatcher).Then(
                new FeedbackGiven(true, true, Satisfaction.Satisfied, "满意"), new ClockMet("k7"));

    [Fact]
    public void A_refusal_answers_the_order_and_its_handling_goes_on_while_the_centre_rules()
    {
        var refused = Dispatched.When("o1", new Refuse("不归我管", "清单"), At("t1")).Then(new OrderRefused("o1", "不归我管", "清单"), new ClockMet("k4"));
        refused.When(new Rule(Ruling.Overrule, "属地"), Dispatcher).Then(
            new RefusalOverruled("o1", "属地"), Started("k6", ClockKind.Acknowledge, "t1", "o1", "1 urgent_hours", "2026-03-02 10:22", "2026-03-02 10:34"));
        refused.When(new Rule(Ruling.Uphold, "在理"), Dispatcher).Then(
            new RefusalUpheld("o1", "在理"), new ClockCancelled("k5"),
            Started("k6", ClockKind.Dispatch, Centre, null, "0.25 urgent_hours", "2026-03-02 09:46", "2026-03-02 09:49"));
    }

    [Fact]
    public void What_is_returned_waits_for_a_leader_on_the_centres_clock() =>
        Acknowledged.When("o1", new Return("需区级协调"), At("t1")).Then(
            new CaseReturned("o1", "o2", Centre, "需区级协调"), new ClockCancelled("k5"),
            Started("k6", ClockKind.Dispatch, Centre, "o2", "0.25 urgent_hours", "2026-03-02 09:46", "2026-03-02 09:49"),
            Started("k7", ClockKind.Handle, Centre, "o2", "2 working_days", "2026-03-03 16:22", "2026-03-04 09:34"))
            .When(new Lead("leader"), Dispatcher).Then(new LeaderNamed("o2", "leader"), new ClockMet("k6"));

    [Fact]
    public void Voiding_cancels_what_waits_and_a_breach_stays()
    {
        Acknowledged.When(new Void("误报"), Dispatcher).Then(new CaseVoided("误报"), new ClockCancelled("k5"));
        var late = Breached.When(new Void("误报"), Dispatcher).Then(new CaseVoided("误报"), new ClockCancelled("k5"));
        Assert.Equal((ClockState.Breached, null), (late.Now.Clocks[4].State, late.Now.NextAt));
    }

    [Fact]
    public void A_case_keeps_the_versions_it_started_under()
    {
        var stricter = Ground.District.Evolve(new PolicyAdopted(Ground.Policy with { Version = "stricter", Rules = [new(ClockKind.File, Limit("0.1 urgent_hours")), new(ClockKind.Dispatch, Limit("0.1 urgent_hours"))] }));
        Lapsed.When(new Dispatch("t1"), Dispatcher, stricter).Then(
            new CaseDispatched("o1", Centre, "t1", ""), new ClockMet("k3"),
            Started("k4", ClockKind.Acknowledge, "t1", "o1", "1 urgent_hours", "2026-03-02 10:20", "2026-03-02 10:32"),
            Started("k5", ClockKind.Handle, "t1", "o1", "2 working_days", "2026-03-03 16:20", "2026-03-04 09:32"));
        var newer = (Story.Given() with { InTime = true }).At(On("2026-03-02 09:00")).When(Heap, Dispatcher, stricter).Happens();
        Assert.Equal(("stricter", On("2026-03-02 09:06")), (newer.Now.PinnedPolicy, newer.Now.Clocks[0].DueAt));
    }

    [Fact]
    public void Without_a_policy_nothing_is_pinned_and_no_clock_runs()
    {
        var bare = Domain.Directory.District.Empty(Centre).Evolve([new UnitOpened(Centre, "中心", UnitKind.Centre, null)]);
        var story = Story.Given() with { InTime = true };
        var reported = story.When(Heap with { Item = null, Place = new PlaceGiven(Area: Centre) }, Dispatcher, bare).Happens();
        Assert.Equal((0, null, null), (reported.Now.Clocks.Length, reported.Now.PinnedPolicy, reported.Now.NextAt));
    }

    private static Instant On(string local) => China.At(local);

    private static Facts Facts(Story story) => new(story.Clock, Dispatcher, Ground.District);

    private static ClockStarted Started(string id, ClockKind kind, string unit, string? about, string limit, string imminent, string due) =>
        new(id, kind, unit, about, Limit(limit), On(imminent), On(due));

    /// <summary>The clocks as the events that started them, and the versions that are kept.</summary>
    private static IEnumerable<ClockStarted> Kept(Case now, (string Policy, string Calendar, Limits? Item) pinned)
    {
        Assert.Equal(pinned, (now.PinnedPolicy, now.PinnedCalendar, now.ItemLimits));
        return now.Clocks.Select(clock => new ClockStarted(clock.Id, clock.Kind, clock.Unit, clock.About, clock.Limit, clock.ImminentAt, clock.DueAt));
    }
}
