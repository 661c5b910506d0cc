using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Domain.Clocks;

public sealed partial class Clockwork
{
    /// <summary>Brings the clocks in line with the case as it stands now.</summary>
    private void Settle(Case before, IReadOnlyList<CaseEvent> happened)
    {
        Pin(happened);
        if (table is null && now.Clocks.IsEmpty) return;
        var wanted = WantedClock.Of(now, facts.District.Centre.Code, facts.At);
        var since = before.SuspendedUntil is { } until ? Instant.Min(until, facts.At) : facts.At;
        for (var i = 0; i < now.Clocks.Length; i++)
            if (now.Clocks[i] is { IsOpen: true } clock) Adjust(clock, wanted, since);
        foreach (var one in happened)
            if (one is ExtensionApproved approved) Extend(approved);
        foreach (var one in wanted)
            if (!now.Clocks.Any(clock => clock.IsOpen && one.Is(clock))) Start(one);
    }

    /// <summary>The case keeps what it started under: the versions from its report on, the catalogue's limits from its filing on.</summary>
    private void Pin(IReadOnlyList<CaseEvent> happened)
    {
        if (table is null || happened.Any(one => one is LimitsPinned)) return;
        var filed = happened.OfType<CaseFiled>().LastOrDefault();
        if (now.PinnedPolicy is not null && filed is null) return;
        Add(new LimitsPinned(table.Policy.Version, table.Time.Calendar.Version, filed is null ? null : facts.District.Item(filed.Item)?.Limits));
    }

    private void Adjust(Clock clock, List<WantedClock> wanted, Instant since)
    {
        var at = wanted.FindIndex(one => one.Is(clock));
        if (at < 0) Add(End(clock));
        else if (wanted[at].Held && clock.NextAt is not null) Add(new ClockPaused(clock.Id));
        else if (!wanted[at].Held && clock.State == ClockState.Paused) Add(Resume(clock, since));
    }

    /// <summary>Done in time, done late, or no longer asked.</summary>
    private CaseEvent End(Clock clock) => !IsDone(clock) ? new ClockCancelled(clock.Id)
        : clock.IsBreached ? new ClockEndedLate(clock.Id)
        : new ClockMet(clock.Id);

    private bool IsDone(Clock clock) => now.Stage != Stage.Voided && clock.Kind switch
    {
        ClockKind.GrabWindow => now.LastRoot is { Kind: OrderKind.Grab },
        ClockKind.Acknowledge => now.Order(clock.About!)!.State != OrderState.Withdrawn,
        ClockKind.Muster => now.Order(clock.About!)!.Mustered,
        ClockKind.Handle => now.Order(clock.About!)!.State == OrderState.Completed,
        ClockKind.Reply => now.Supervisions.Any(one => one.Id == clock.About && one.Answered),
        _ => true,
    };

    private ClockResumed Resume(Clock clock, Instant since)
    {
        if (clock.IsBreached)
            return new ClockResumed(clock.Id, null, clock.DueAt, clock.EscalatesAt is { } step && StepAfter(clock)?.After is { } after ? Moved(step, after.Base) : null);
        return new ClockResumed(clock.Id, clock.ImminentAt is { } imminent ? Moved(imminent, clock.Limit.Base) : null, Moved(clock.DueAt, clock.Limit.Base));

        Instant Moved(Instant moment, Directory.TimeBase @base) =>
            table!.Time.Add(since, table.Time.Elapsed(clock.PausedAt!.Value, moment, @base), @base);
    }

    /// <summary>Later by the working days given, and imminent as long before the new end as it was before the old one.</summary>
    private void Extend(ExtensionApproved approved)
    {
        if (now.OpenClock(ClockKind.Handle, approved.Order) is not { State: ClockState.Running or ClockState.Imminent } clock) return;
        var due = table!.Time.Add(clock.DueAt, new Directory.Limit(approved.WorkingDays, Directory.TimeBase.WorkingDays));
        var percent = Policy(clock)?.ImminentPercent ?? table.Policy.ImminentPercent;
        var imminent = table.ImminentBefore(due, clock.Limit, percent);
        Add(new ClockExtended(clock.Id, approved.WorkingDays, imminent > facts.At ? imminent : null, due));
    }

    private (Directory.Limit Limit, int ImminentPercent)? Policy(Clock clock) =>
        table!.Policy.LimitOf(clock.Kind, now.Class, now.Item, now.ItemLimits, now.Order(clock.About!)?.Kind);

    private void Start(WantedClock wanted)
    {
        if (wanted.Held || table is null || table.LimitOf(wanted, now) is not { } limit) return;
        var (imminent, due) = wanted.Kind == ClockKind.GrabWindow && now.PoolUntil is { } until
            ? (table.Moments(facts.At, limit.Limit, limit.ImminentPercent).ImminentAt, until)
            : table.Moments(facts.At, limit.Limit, limit.ImminentPercent);
        Add(new ClockStarted(now.NextClock, wanted.Kind, wanted.Unit, wanted.About, limit.Limit, imminent, due));
    }
}
