using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain.Clocks;

/// <summary>The policy and the calendar that a case's clocks go by.</summary>
public sealed record Timetable(Policy Policy, WorkingTime Time)
{
    /// <summary>
    /// The versions that the case started under; the district's present ones for a case that has none yet. Null where the
    /// district had none: then no clock runs.
    /// </summary>
    public static Timetable? Of(Case now, District district) =>
        (now.PinnedPolicy is { } policy ? district.Policy(policy) : district.Policy()) is { } rules
        && (now.PinnedCalendar is { } calendar ? district.WorkingTime(calendar) : district.WorkingTime()) is { } time
            ? new Timetable(rules, time)
            : null;

    /// <summary>How long a case of that class and item stays in the pool; null when it never goes there.</summary>
    public Limit? GrabWindow(CaseClass @class, string? item) =>
        @class != CaseClass.Urgent && Policy.LimitOf(ClockKind.GrabWindow, @class, item, null, null) is { Limit: { Amount: > 0 } window } ? window : null;

    /// <summary>The limit of a clock that a case asks for, and its imminent share in percent; null when no such clock runs.</summary>
    internal (Limit Limit, int ImminentPercent)? LimitOf(WantedClock wanted, Case now) => wanted switch
    {
        { Kind: ClockKind.Reply, Within: { } within } => (new Limit((decimal)within.TotalHours, TimeBase.UrgentHours), Policy.ImminentPercent),
        _ => Policy.LimitOf(wanted.Kind, now.Class, now.Item, now.ItemLimits, wanted.Order),
    };

    /// <summary>When a clock becomes imminent and when it is due.</summary>
    public (Instant ImminentAt, Instant DueAt) Moments(Instant start, Limit limit, int imminentPercent)
    {
        var length = Time.LengthOf(limit);
        return (Time.Add(start, Share(length, imminentPercent), limit.Base), Time.Add(start, length, limit.Base));
    }

    /// <summary>When a clock becomes imminent that was moved to a later end: as long before it as it would have been.</summary>
    internal Instant ImminentBefore(Instant due, Limit limit, int imminentPercent) =>
        Time.Subtract(due, Share(Time.LengthOf(limit), 100 - imminentPercent), limit.Base);

    private static Duration Share(Duration whole, int percent) => Duration.FromTicks(whole.BclCompatibleTicks * percent / 100);
}
