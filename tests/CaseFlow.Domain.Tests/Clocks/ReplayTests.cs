using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Domain.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CaseFlow.Domain.Tests.Clocks.Hours;
using File = CaseFlow.Domain.Cases.File;

namespace CaseFlow.Domain.Tests.Clocks;

/// <summary>A case's life run again under another policy or calendar, and what would have been different.</summary>
public sealed class ReplayTests
{
    /// <summary>Reported on a Monday at 9, dispatched at once, done on the Wednesday at 10 and checked within the hour.</summary>
    private static readonly (CaseCommand Command, Actor By, string At)[] Life =
    [
        (new Report(Channel.Hotline, "垃圾成堆", new PlaceGiven(118.05, 42.05), "01-001", new Reporter("某人")), Ground.Dispatcher, "2026-03-02 09:00"),
        (new File(), Ground.Dispatcher, "2026-03-02 09:10"),
        (new Dispatch("t1"), Ground.Dispatcher, "2026-03-02 09:20"),
        (new Acknowledge { Order = "o1" }, Ground.At("t1"), "2026-03-02 11:00"),
        (new Complete("已清理") { Order = "o1" }, Ground.At("t1"), "2026-03-04 10:00"),
        (new Domain.Cases.Check(true, "属实"), Ground.Dispatcher, "2026-03-04 11:00"),
        (new Feedback(true, "满意", true, Satisfaction.Satisfied), Ground.Dispatcher, "2026-03-04 11:10"),
        (new Close(Domain.Cases.Outcome.Resolved), Ground.Dispatcher, "2026-03-04 11:10"),
    ];

    [Fact]
    public void Under_its_own_policy_it_is_as_it_was()
    {
        var (events, was) = Lived();
        Assert.Equal(was.Clocks, Clockwork.Replay(events, Ground.District).Clocks);
    }

    [Fact]
    public void Under_a_wider_policy_what_was_late_would_have_been_in_time_and_nothing_else_changes()
    {
        var (events, was) = Lived();
        var would = Clockwork.Replay(events, Draft(Ground.Policy with { Rules = [.. Ground.Policy.Rules.Select(rule => rule.Kind == ClockKind.Acknowledge ? rule with { Limit = Limit("2 urgent_hours") } : rule)] }));
        var changed = Assert.Single(Verdict.Of(was, would), verdict => verdict.Differs);
        Assert.Equal((ClockKind.Acknowledge, "t1", false, true), (changed.Kind, changed.Unit, changed.Was!.OnTime, changed.Would!.OnTime));
        Assert.Equal((China.At("2026-03-02 10:20"), China.At("2026-03-02 11:20")), (changed.Was.DueAt, changed.Would.DueAt));
        Assert.Equal(was with { Clocks = [], PinnedPolicy = null }, would with { Clocks = [], PinnedPolicy = null, Orders = was.Orders });
    }

    [Fact]
    public void A_limit_of_the_draft_for_its_item_is_stronger_than_the_catalogues_as_it_was_at_its_filing()
    {
        var (events, was) = Lived();
        var strict = Ground.Policy with { Rules = [.. Ground.Policy.Rules, new(ClockKind.Handle, Limit("1 working_days"), Item: "01-001")] };
        Assert.Equal(China.At("2026-03-03 09:20"), DueOfHandling(Clockwork.Replay(events, Draft(strict))));
        var relisted = Draft(Ground.Policy).Evolve(new ItemRelisted("01-001", "01", "井盖缺失", "", CaseClass.Urgent, "housing", [], new Limits(Limit("1 urgent_hours")), ""));
        Assert.Equal(DueOfHandling(was), DueOfHandling(Clockwork.Replay(events, relisted)));
    }

    [Fact]
    public void Under_a_calendar_with_a_holiday_more_there_is_a_day_more()
    {
        var (events, was) = Lived();
        var holiday = Ground.District.Evolve(new CalendarAdopted(Ground.Calendar with { Version = "draft", Holidays = [.. Days("2026-03-03", 1)] }));
        Assert.Equal((China.At("2026-03-04 09:20"), China.At("2026-03-05 09:20")), (DueOfHandling(was), DueOfHandling(Clockwork.Replay(events, holiday))));
    }

    [Fact]
    public void A_kind_that_had_no_clock_is_shown_as_it_would_have_been()
    {
        var (events, _) = Lived();
        var bare = Clockwork.Replay(events, Draft(new Policy("x", 80, [new(ClockKind.File, Limit("1 urgent_hours"))], [])));
        var verdict = Assert.Single(Verdict.Of(bare, Clockwork.Replay(events, Ground.District)), one => one.Kind == ClockKind.Check);
        Assert.Equal((null, false), (verdict.Was, verdict.Would?.OnTime));
        Assert.False(verdict.Differs);
    }

    [Fact]
    public void Every_life_run_again_under_its_own_policy_ends_its_clocks_as_they_ended() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40),
        Prop.ForAll(Arb.From(Gen.Choose(0, 1_000_000).ArrayOf().Resize(80), ArbMap.Default.ArbFor<int[]>().Shrinker), numbers =>
        {
            var steps = Walk.Of(numbers).ToArray();
            if (steps.Length == 0) return;
            var events = Past.Reported.Select(one => (one, Story.Morning)).Concat(steps.SelectMany(step => step.Decision.Events.Select(one => (one, step.Facts.At)))).ToArray();
            var (was, would) = (steps[^1].After, Clockwork.Replay(events, Ground.District));
            Assert.Equal(was.Stage, would.Stage);
            // A walk begins with a report that started no clock.
            Assert.DoesNotContain(Verdict.Of(was, would), verdict => verdict.Differs && verdict.Kind != ClockKind.File);
        }));

    private static (List<(CaseEvent, Instant)> Events, Case Now) Lived()
    {
        var (events, now) = (new List<(CaseEvent, Instant)>(), Case.Unborn);
        foreach (var (command, by, local) in Life)
        {
            var at = China.At(local);
            var decision = command.DecideInTime(now, new Facts(at, by, Ground.District));
            Assert.Null(decision.Refusal);
            events.AddRange(decision.Events.Select(one => (one, at)));
            now = decision.Events.Aggregate(now, (case_, one) => case_.Evolve(one, at));
        }
        return (events, now);
    }

    private static District Draft(Policy policy) => Ground.District.Evolve(new PolicyAdopted(policy with { Version = "draft" }));

    private static Instant DueOfHandling(Case now) => Assert.Single(now.Clocks, clock => clock.Kind == ClockKind.Handle).DueAt;
}
