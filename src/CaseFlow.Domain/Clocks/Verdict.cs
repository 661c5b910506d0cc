using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Domain.Clocks;

/// <summary>How a clock of a case ended, as it was and as it would have been.</summary>
/// <param name="Kind">What it waited for.</param>
/// <param name="Unit">Whose clock it is.</param>
/// <param name="About">The order; null when it is about the whole case.</param>
/// <param name="Was">As it was; null where no such clock ran.</param>
/// <param name="Would">As it would have been; null where no such clock would have run.</param>
public sealed record Verdict(ClockKind Kind, string Unit, string? About, Ending? Was, Ending? Would)
{
    /// <summary>In time in one and late in the other.</summary>
    public bool Differs => Was is { } was && Would is { } would && was.OnTime != would.OnTime;

    /// <summary>
    /// Every clock that tells whether something was done in time. Not counted: what was no longer asked for, grab windows, which
    /// nobody owes, replies, whose time the supervision gives, and what was done the moment it was asked.
    /// </summary>
    public static List<Verdict> Of(Case was, Case would)
    {
        var verdicts = new List<Verdict>();
        var others = Counted(would).ToList();
        foreach (var clock in Counted(was))
        {
            var other = others.Find(one => one.Kind == clock.Kind && one.Unit == clock.Unit && one.About == clock.About);
            if (other is not null) others.Remove(other);
            verdicts.Add(new Verdict(clock.Kind, clock.Unit, clock.About, Ending.Of(clock), Ending.Of(other)));
        }
        verdicts.AddRange(others.Select(other => new Verdict(other.Kind, other.Unit, other.About, null, Ending.Of(other))));
        return verdicts;
    }

    private static IEnumerable<Clock> Counted(Case now) => now.Clocks.Where(clock => clock is
        { Kind: not (ClockKind.GrabWindow or ClockKind.Reply), State: ClockState.Met or ClockState.Breached } && clock.EndedAt > clock.StartedAt);
}

/// <summary>When something was due, when it was done, and whether that was in time.</summary>
public sealed record Ending(Instant DueAt, Instant EndedAt, bool OnTime)
{
    internal static Ending? Of(Clock? clock) => clock is null ? null : new(clock.DueAt, clock.EndedAt!.Value, clock.State == ClockState.Met);
}
