using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CaseFlow.Domain.Tests.Clocks;

/// <summary>What holds for the clocks of every case, whatever happens to it in whatever order.</summary>
public sealed class ClockWalkTests
{
    private static readonly Arbitrary<int[]> Numbers =
        Arb.From(Gen.Choose(0, 1_000_000).ArrayOf().Resize(80), ArbMap.Default.ArbFor<int[]>().Shrinker);

    [Fact]
    public void A_clocks_events_come_in_a_legal_order() => EveryWalk(steps =>
    {
        foreach (var life in steps.SelectMany(step => step.Decision.Events).OfType<ClockEvent>().GroupBy(IdOf)) Legal(Letters(life));
    });

    [Fact]
    public void A_breach_is_noted_once_and_becoming_imminent_once_for_each_end_it_is_given() => EveryWalk(steps =>
    {
        foreach (var life in steps.SelectMany(step => step.Decision.Events).OfType<ClockEvent>().GroupBy(IdOf))
        {
            Assert.True(life.Count(one => one is ClockBreached) <= 1, Letters(life));
            Assert.True(life.Count(one => one is ClockImminent) <= 1 + life.Count(one => one is ClockExtended), Letters(life));
        }
    });

    [Fact]
    public void Nothing_is_noted_before_its_moment() => Always(step =>
    {
        foreach (var happened in step.Decision.Events)
            if (DueOf(happened) is { } due) Assert.True(due <= step.Facts.At, $"{happened} noted at {step.Facts.At}");
    });

    [Fact]
    public void A_clock_is_open_exactly_where_the_case_asks_for_one() => Always(step =>
    {
        if (step.Decision.Events.Count == 0) return;
        var open = step.After.Clocks.Where(clock => clock.IsOpen).Select(clock => (clock.Kind, clock.Unit, clock.About)).ToArray();
        var asked = Duties(step.After).ToArray();
        Assert.Equal(open.Length, open.Distinct().Count());
        Assert.Subset(asked.ToHashSet(), open.ToHashSet());
        // What is first asked for while the case waits starts when it goes on.
        if (step.After is { SuspendedUntil: null, Stage: not Stage.Merged }) Assert.Equal(asked.Length, open.Length);
    });

    [Fact]
    public void A_clock_waits_exactly_while_its_case_does() => Always(step => Assert.All(
        step.After.Clocks.Where(clock => clock.IsOpen),
        clock => Assert.True(
            clock.State == ClockState.Breached || (clock.State == ClockState.Paused) == (step.After.Stage == Stage.Merged || (step.After.SuspendedUntil is not null && clock.Kind != ClockKind.Reply)),
            $"{clock} in {step.After.Stage}")));

    [Fact]
    public void Once_time_was_kept_nothing_is_due_any_more_and_keeping_it_again_adds_nothing() => Always(step =>
    {
        var facts = step.Facts with { By = Ground.Server };
        var kept = new KeepTime().DecideInTime(step.After, facts).Events.Aggregate(step.After, (now, happened) => now.Evolve(happened, facts.At));
        Assert.True(kept.NextAt is not { } next || next > facts.At, $"{kept.NextAt} at {facts.At}");
        Assert.Empty(new KeepTime().DecideInTime(kept, facts).Events);
    });

    [Fact]
    public void What_was_late_when_it_ended_is_breached_and_nothing_else_is() => Always(step => Assert.All(
        step.After.Clocks.Where(clock => clock is { IsOpen: false, Kind: not ClockKind.GrabWindow }),
        clock => Assert.True(clock.State switch
        {
            ClockState.Met => clock.EndedAt < clock.DueAt,
            ClockState.Breached => clock.EndedAt >= clock.DueAt,
            _ => clock.State == ClockState.Cancelled,
        }, clock.ToString())));

    [Fact]
    public void A_grab_window_is_never_breached_and_a_case_without_clocks_left_has_no_moment() => Always(step =>
    {
        Assert.DoesNotContain(step.After.Clocks, clock => clock is { Kind: ClockKind.GrabWindow, State: ClockState.Breached });
        if (step.After is { SuspendedUntil: null, PoolUntil: null } && step.After.Clocks.All(clock => !clock.IsOpen)) Assert.Null(step.After.NextAt);
    });

    /// <summary>Who owes what to a case, told apart from the way in which the domain finds it out.</summary>
    private static IEnumerable<(ClockKind Kind, string Unit, string? About)> Duties(Case now)
    {
        var stage = now.Stage == Stage.Merged ? now.StageBeforeMerge : now.Stage;
        if (stage is Stage.Voided or Stage.Declined) yield break;
        if (stage == Stage.Reported) yield return (ClockKind.File, Ground.Centre, null);
        if (stage == Stage.Pooled) yield return (ClockKind.GrabWindow, Ground.Centre, null);
        if (stage == Stage.ToDispatch) yield return (ClockKind.Dispatch, Ground.Centre, null);
        if (stage == Stage.ToLead) yield return (ClockKind.Dispatch, Ground.Centre, now.Root!.Id);
        if (stage == Stage.ToCheck) yield return (ClockKind.Check, Ground.Centre, null);
        if (stage == Stage.ToFeedback && (now.FeedbackTries == 0 || !now.IsAwaited)) yield return (ClockKind.Feedback, Ground.Centre, null);
        foreach (var order in now.Orders.Where(order => order.IsOpen))
        {
            if (order.State == OrderState.Issued && order.Kind != OrderKind.Return) yield return (ClockKind.Acknowledge, order.To, order.Id);
            if (order.Kind == OrderKind.Joint && !order.Mustered) yield return (ClockKind.Muster, order.To, order.Id);
            yield return (ClockKind.Handle, order.To, order.Id);
        }
        foreach (var one in now.Supervisions.Where(one => !one.Answered)) yield return (ClockKind.Reply, one.Unit, one.Id);
    }

    /// <summary>Follows a clock's events through the states that they may come in.</summary>
    private static void Legal(string letters)
    {
        var state = ' ';
        foreach (var letter in letters)
        {
            Assert.True((state, letter) switch
            {
                (' ', 'S') => true,
                ('S' or 'R' or 'E', 'I' or 'B' or 'P' or 'E' or 'M' or 'X') => true,
                ('I', 'B' or 'P' or 'E' or 'M' or 'X') => true,
                ('P', 'R' or 'M' or 'X') => true,
                ('B' or 'G', 'G' or 'L' or 'X' or 'P') => true,
                ('p', 'R' or 'L' or 'X') => true,
                _ => false,
            }, letters);
            // A breached clock that waits is still a breached one.
            state = (state, letter) switch { ('B' or 'G', 'P') => 'p', ('p', 'R') => 'B', _ => letter };
        }
    }

    private static string Letters(IEnumerable<ClockEvent> life) => string.Concat(life.Select(one => one switch
    {
        ClockStarted => 'S', ClockImminent => 'I', ClockBreached => 'B', ClockEscalated => 'G', ClockMet => 'M', ClockEndedLate => 'L',
        ClockCancelled => 'X', ClockPaused => 'P', ClockResumed => 'R', ClockExtended => 'E', _ => '?',
    }));

    private static string IdOf(ClockEvent happened) => happened switch
    {
        ClockStarted e => e.Clock, ClockImminent e => e.Clock, ClockBreached e => e.Clock, ClockEscalated e => e.Clock, ClockMet e => e.Clock,
        ClockEndedLate e => e.Clock, ClockCancelled e => e.Clock, ClockPaused e => e.Clock, ClockResumed e => e.Clock, ClockExtended e => e.Clock,
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    private static Instant? DueOf(CaseEvent happened) => happened switch
    {
        ClockImminent e => e.Due, ClockBreached e => e.Due, ClockEscalated e => e.Due, _ => null,
    };

    private static void Always(Action<Step> holds) => EveryWalk(steps => Array.ForEach(steps, holds));

    private static void EveryWalk(Action<Step[]> holds) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Numbers, numbers => holds([.. Walk.Of(numbers)])));
}
