using System.Collections.Immutable;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain.Cases;

public sealed partial record Case
{
    /// <summary>Every clock that ever started, in that order.</summary>
    public ImmutableArray<Clock> Clocks { get; init; } = [];

    /// <summary>The version of the policy that it started under; null where its district had none.</summary>
    public string? PinnedPolicy { get; init; }

    /// <summary>The version of the calendar that it started under.</summary>
    public string? PinnedCalendar { get; init; }

    /// <summary>The catalogue's limits for its item, as they were when it was filed.</summary>
    public Limits? ItemLimits { get; init; }

    /// <summary>The next moment at which the server has to note something; null when there is none.</summary>
    public Instant? NextAt
    {
        get
        {
            if (Stage == Stage.Merged) return null;
            var next = Earlier(SuspendedUntil, PoolUntil);
            foreach (var clock in Clocks) next = Earlier(next, NextAtOf(clock));
            return next;
        }
    }

    /// <summary>The clock that presses most: the breached ones first, then what is due next; null when none runs.</summary>
    public Clock? WorstClock
    {
        get
        {
            Clock? worst = null;
            foreach (var clock in Clocks)
                if (clock.IsOpen && (worst is null || Presses(clock, worst))) worst = clock;
            return worst;
        }
    }

    /// <summary>The id the next clock will get.</summary>
    internal string NextClock => $"k{Clocks.Length + 1}";

    /// <summary>The clock of that kind that still waits for something about an order; null when none does.</summary>
    public Clock? OpenClock(ClockKind kind, string about)
    {
        foreach (var clock in Clocks)
            if (clock.IsOpen && clock.Kind == kind && clock.About == about) return clock;
        return null;
    }

    /// <summary>Whether such clocks wait with the case: while it is suspended (a reply is owed all the same) or goes on as another.</summary>
    internal bool Holds(ClockKind kind) => Stage == Stage.Merged || (SuspendedUntil is not null && kind != ClockKind.Reply);

    /// <summary>The next moment of one clock; none while it waits with the case, nor of a grab window's end, which is the pool's.</summary>
    internal Instant? NextAtOf(Clock clock) =>
        Holds(clock.Kind) || (clock.Kind == ClockKind.GrabWindow && clock.State != ClockState.Running) ? null : clock.NextAt;

    private static bool Presses(Clock clock, Clock other)
    {
        var (one, two) = (Rank(clock), Rank(other));
        return one != two ? one < two : clock.DueAt < other.DueAt;

        static int Rank(Clock clock) => clock.State switch { ClockState.Breached => 0, ClockState.Paused => 2, _ => 1 };
    }

    private static Instant? Earlier(Instant? one, Instant? other) => one is null || other < one ? other ?? one : one;

    private Case Pin(LimitsPinned e) => this with { PinnedPolicy = e.Policy, PinnedCalendar = e.Calendar, ItemLimits = e.Item ?? ItemLimits };

    private Case Tick(string id, Func<Clock, Clock> change)
    {
        for (var i = 0; i < Clocks.Length; i++)
            if (Clocks[i].Id == id) return this with { Clocks = Clocks.SetItem(i, change(Clocks[i])) };
        throw new InvalidOperationException($"The history of the case names a clock '{id}' that never started.");
    }

    private Case EvolveClock(ClockEvent happened, Instant at) => happened switch
    {
        ClockStarted e => this with { Clocks = Clocks.Add(new Clock(e.Clock, e.Kind, e.Unit, e.About, e.Limit, at, e.ImminentAt, e.DueAt)) },
        ClockImminent e => Tick(e.Clock, clock => clock with { State = ClockState.Imminent, ImminentAt = null }),
        ClockBreached e => Tick(e.Clock, clock => clock with { State = ClockState.Breached, ImminentAt = null, EscalatesAt = e.EscalatesAt }),
        ClockEscalated e => Tick(e.Clock, clock => clock with { Steps = e.Step, EscalatesAt = e.EscalatesAt }),
        ClockMet e => Tick(e.Clock, clock => clock.Ended(ClockState.Met, at)),
        ClockEndedLate e => Tick(e.Clock, clock => clock.Ended(ClockState.Breached, at)),
        ClockCancelled e => Tick(e.Clock, clock => clock.Ended(ClockState.Cancelled, at)),
        ClockPaused e => Tick(e.Clock, clock => clock with { State = ClockState.Paused, StateBeforePause = clock.State, PausedAt = at }),
        ClockResumed e => Tick(e.Clock, clock => clock with
        {
            State = clock.StateBeforePause, StateBeforePause = default, PausedAt = null, ImminentAt = e.ImminentAt, DueAt = e.DueAt, EscalatesAt = e.EscalatesAt,
        }),
        ClockExtended e => Tick(e.Clock, clock => clock with
        {
            State = e.ImminentAt is null ? ClockState.Imminent : ClockState.Running, ImminentAt = e.ImminentAt, DueAt = e.DueAt, ExtendedBy = clock.ExtendedBy + e.WorkingDays,
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "An event that a clock does not know."),
    };
}
