using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain.Clocks;

/// <summary>
/// What happens to a case's clocks when something happens to the case. The case says which clocks it asks for
/// (<see cref="WantedClock"/>); those that run and are no longer asked for end, new ones start. Verbs know nothing of clocks.
/// </summary>
public sealed partial class Clockwork
{
    private readonly Facts facts;
    private readonly List<CaseEvent> events = [];
    private Case now;
    private Timetable? table;

    private Clockwork(Case now, Facts facts) => (this.now, this.facts, table) = (now, facts, Timetable.Of(now, facts.District));

    /// <summary>The events of an accepted command with what the clocks add: before them what they show by now, after them what changes. Pure.</summary>
    public static CaseEvent[] Attend(Case now, IReadOnlyList<CaseEvent> happened, Facts facts)
    {
        if (now.Clocks.IsEmpty && !facts.District.HasPolicy) return [.. happened];
        var work = new Clockwork(now, facts);
        while (work.NextMark() is { } clock) work.Add(work.Mark(clock));
        work.Go(happened);
        return [.. work.events];
    }

    /// <summary>Everything that has come due by now, in the order in which it did: the server's own work. Pure.</summary>
    public static CaseEvent[] CatchUp(Case now, Facts facts)
    {
        var work = new Clockwork(now, facts);
        while (work.now.NextAt is { } next && next <= facts.At) work.Go(work.Due(next));
        return [.. work.events];
    }

    private void Add(CaseEvent happened)
    {
        events.Add(happened);
        now = now.Evolve(happened, facts.At);
    }

    private void Go(IReadOnlyList<CaseEvent> happened)
    {
        var before = now;
        foreach (var one in happened) Add(one);
        Settle(before, happened);
    }

    private CaseEvent[] Due(Instant next)
    {
        if (now.SuspendedUntil == next) return [new CaseResumed("")];
        if (now.PoolUntil == next) return [new GrabWindowLapsed()];
        var clock = now.Clocks.First(clock => now.NextAtOf(clock) == next);
        return clock.State == ClockState.Breached ? Escalate(clock) : [Mark(clock)];
    }

    /// <summary>The clock that shows something new by now, the earliest first; not one that climbs the ladder, which is the server's to say.</summary>
    private Clock? NextMark()
    {
        Clock? first = null;
        foreach (var clock in now.Clocks)
            if (clock.State != ClockState.Breached && now.NextAtOf(clock) is { } at && at <= facts.At && !(first?.NextAt <= at)) first = clock;
        return first;
    }

    private CaseEvent Mark(Clock clock) => clock is { State: ClockState.Running, ImminentAt: { } imminent }
        ? new ClockImminent(clock.Id, imminent)
        : new ClockBreached(clock.Id, clock.DueAt, EscalatesAt(clock, 0));

    private CaseEvent[] Escalate(Clock clock)
    {
        var climbed = new ClockEscalated(clock.Id, clock.Steps + 1, clock.EscalatesAt!.Value, EscalatesAt(clock, clock.Steps + 1));
        if (StepAfter(clock) is not { } step
            || now.Supervisions.Any(one => !one.Answered && one.Unit == clock.Unit && one.Level == step.Supervise)) return [climbed];
        return
        [
            climbed,
            new SupervisionOpened(now.NextSupervision, step.Supervise, clock.Unit, "", facts.At + Duration.FromHours(step.ReplyWithinHours), clock.Id),
        ];
    }

    /// <summary>The next step of the clock's ladder; null when there is none.</summary>
    private LadderStep? StepAfter(Clock clock) => table?.Policy.LadderOf(clock.Kind).ElementAtOrDefault(clock.Steps);

    /// <summary>When the step of the ladder is due that comes after so many taken; null when there is none.</summary>
    private Instant? EscalatesAt(Clock clock, int taken) =>
        table?.Policy.LadderOf(clock.Kind).ElementAtOrDefault(taken) is { } step ? table.Time.Add(clock.DueAt, step.After) : null;
}
