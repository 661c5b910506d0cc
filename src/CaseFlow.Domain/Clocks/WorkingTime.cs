using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain.Clocks;

/// <summary>
/// Arithmetic on the four time bases under one calendar. Open time is half-open: a moment of opening is worked, one of
/// closing is not. Adding an amount gives the first moment by which that much open time has passed since the start, so that
/// what is due at the end of a day is due at its closing, not at the next opening. A working day is as much working time as
/// one day of the calendar has; a calendar day is 24 hours.
/// </summary>
public sealed class WorkingTime
{
    /// <summary>The years that the calendar is laid out for; outside of them nothing is worked.</summary>
    public const int FirstYear = 2000, LastYear = 2060;

    private readonly long[] opens, closes, before;
    private readonly long total;

    /// <summary>Lays a calendar out once; looking something up then takes two searches.</summary>
    public WorkingTime(WorkCalendar calendar)
    {
        Calendar = calendar;
        DayLength = calendar.DayLength;
        (opens, closes) = LayOut(calendar, DateTimeZoneProviders.Tzdb[calendar.TimeZone]);
        before = new long[opens.Length];
        for (var i = 0; i < opens.Length; i++)
        {
            before[i] = total;
            total += closes[i] - opens[i];
        }
    }

    public WorkCalendar Calendar { get; }

    /// <summary>The working time of one working day.</summary>
    public Duration DayLength { get; }

    /// <summary>How much open time of its base a limit is.</summary>
    public Duration LengthOf(Limit limit) => limit.Base switch
    {
        TimeBase.WorkingDays => Times(DayLength, limit.Amount),
        TimeBase.CalendarDays => Times(Duration.FromDays(1), limit.Amount),
        _ => Times(Duration.FromHours(1), limit.Amount),
    };

    /// <summary>The first moment by which the limit's time has passed since <paramref name="start"/>.</summary>
    public Instant Add(Instant start, Limit limit) => Add(start, LengthOf(limit), limit.Base);

    /// <summary>As <see cref="Add(Instant, Limit)"/>, for an amount of open time; none gives the start itself.</summary>
    public Instant Add(Instant start, Duration open, TimeBase @base)
    {
        if (IsRoundTheClock(@base) || open <= Duration.Zero) return open <= Duration.Zero ? start : start + open;
        var target = OpenBefore(start.ToUnixTimeTicks()) + open.BclCompatibleTicks;
        if (target > total) return Instant.FromUnixTimeTicks(closes[^1]);
        var at = FirstAtLeast(before, target) - 1;
        return Instant.FromUnixTimeTicks(opens[at] + target - before[at]);
    }

    /// <summary>The last moment from which the amount of open time passes until <paramref name="end"/>.</summary>
    public Instant Subtract(Instant end, Duration open, TimeBase @base)
    {
        if (IsRoundTheClock(@base) || open <= Duration.Zero) return open <= Duration.Zero ? end : end - open;
        var target = OpenBefore(end.ToUnixTimeTicks()) - open.BclCompatibleTicks;
        if (target < 0) return Instant.FromUnixTimeTicks(opens[0]);
        var at = FirstAtLeast(before, target + 1) - 1;
        return Instant.FromUnixTimeTicks(opens[at] + target - before[at]);
    }

    /// <summary>The open time between two moments; negative when the second is the earlier.</summary>
    public Duration Elapsed(Instant from, Instant to, TimeBase @base) => IsRoundTheClock(@base)
        ? to - from
        : Duration.FromTicks(OpenBefore(to.ToUnixTimeTicks()) - OpenBefore(from.ToUnixTimeTicks()));

    /// <summary>Whether working time runs at that moment.</summary>
    public bool IsOpen(Instant at)
    {
        var i = FirstAtLeast(closes, at.ToUnixTimeTicks() + 1);
        return i < opens.Length && opens[i] <= at.ToUnixTimeTicks();
    }

    /// <summary>The moment itself when it is worked, else the next opening; null when there is none.</summary>
    public Instant? NextOpening(Instant at)
    {
        var i = FirstAtLeast(closes, at.ToUnixTimeTicks() + 1);
        return i < opens.Length ? Instant.FromUnixTimeTicks(Math.Max(opens[i], at.ToUnixTimeTicks())) : null;
    }

    /// <summary>The stretches within [from, to) that are not worked, in order.</summary>
    public IEnumerable<Interval> ClosedBetween(Instant from, Instant to)
    {
        var at = from;
        for (var i = FirstAtLeast(closes, from.ToUnixTimeTicks() + 1); i < opens.Length && at < to; i++)
        {
            var opening = Instant.FromUnixTimeTicks(opens[i]);
            if (opening > at) yield return new Interval(at, Instant.Min(opening, to));
            at = Instant.FromUnixTimeTicks(closes[i]);
        }
        if (at < to) yield return new Interval(at, to);
    }

    private static bool IsRoundTheClock(TimeBase @base) => @base is TimeBase.UrgentHours or TimeBase.CalendarDays;

    private static Duration Times(Duration unit, decimal amount) => Duration.FromTicks((long)(unit.BclCompatibleTicks * amount));

    private long OpenBefore(long tick)
    {
        var i = FirstAtLeast(closes, tick);
        return i == opens.Length ? total : before[i] + Math.Max(0, tick - opens[i]);
    }

    private static int FirstAtLeast(long[] sorted, long value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static (long[] Opens, long[] Closes) LayOut(WorkCalendar calendar, DateTimeZone zone)
    {
        var (opens, closes) = (new List<long>(40_000), new List<long>(40_000));
        var (holidays, makeUps) = (calendar.Holidays.Select(day => day.Date).ToHashSet(), calendar.MakeUpDays.Select(day => day.Date).ToHashSet());
        var week = calendar.Week.ToHashSet();
        for (var day = new LocalDate(FirstYear, 1, 1); day.Year <= LastYear; day = day.PlusDays(1))
        {
            if (!makeUps.Contains(day) && (!week.Contains((Weekday)(int)day.DayOfWeek) || holidays.Contains(day))) continue;
            foreach (var period in calendar.Periods)
            {
                var (from, to) = (Ticks(day + period.From, zone), Ticks((period.To == LocalTime.Midnight ? day.PlusDays(1) : day) + period.To, zone));
                // A change of the clocks can swallow a period whole.
                if (to <= from) continue;
                opens.Add(from);
                closes.Add(to);
            }
        }
        return ([.. opens], [.. closes]);
    }

    private static long Ticks(LocalDateTime local, DateTimeZone zone) => zone.AtLeniently(local).ToInstant().ToUnixTimeTicks();
}
