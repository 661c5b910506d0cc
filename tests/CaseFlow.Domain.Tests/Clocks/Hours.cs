using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using NodaTime;
using NodaTime.Text;
using Period = CaseFlow.Domain.Clocks.Period;

namespace CaseFlow.Domain.Tests.Clocks;

/// <summary>Calendars that tests reckon with, and moments as a clock on the wall there shows them.</summary>
internal static class Hours
{
    private static readonly Weekday[] Weekdays = [Weekday.Monday, Weekday.Tuesday, Weekday.Wednesday, Weekday.Thursday, Weekday.Friday];

    /// <summary>China around National Day 2025 and Spring Festival 2026: 8 to 12 and 14 to 18.</summary>
    internal static WorkingTime China { get; } = new(new WorkCalendar(
        "cn", "Asia/Shanghai", Day("08:00-12:00", "14:00-18:00"), Weekdays,
        [.. Days("2025-10-01", 8), .. Days("2026-01-01", 3), .. Days("2026-02-15", 9)],
        [.. Days("2025-09-28", 1), .. Days("2025-10-11", 1), .. Days("2026-01-04", 1), .. Days("2026-02-14", 1), .. Days("2026-02-28", 1)]));

    /// <summary>Where clocks change: New York, 9 to 17, with Independence Day 2026 off.</summary>
    internal static WorkingTime NewYork { get; } = new(new WorkCalendar("ny", "America/New_York", Day("09:00-17:00"), Weekdays, [.. Days("2026-07-03", 1)], []));

    /// <summary>Every night of the week over midnight, through the nights in which New York's clocks change.</summary>
    internal static WorkingTime Nights { get; } = new(new WorkCalendar(
        "nights", "America/New_York", Day("00:00-06:00", "22:00-00:00"), [.. Weekdays, Weekday.Saturday, Weekday.Sunday], [], []));

    internal static IEnumerable<WorkingTime> All => [China, NewYork, Nights];

    /// <summary>A moment by the calendar's own clocks, such as <c>2026-02-14 17:00</c>.</summary>
    internal static Instant At(this WorkingTime time, string local) =>
        DateTimeZoneProviders.Tzdb[time.Calendar.TimeZone].AtLeniently(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value).ToInstant();

    internal static string Local(this WorkingTime time, Instant at) =>
        at.InZone(DateTimeZoneProviders.Tzdb[time.Calendar.TimeZone]).ToString("uuuu-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A limit as it is written, such as <c>4 working_hours</c>.</summary>
    internal static Limit Limit(string text) =>
        text.Split(' ') is [var amount, var word] ? new Limit(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), WrittenNames.Read<TimeBase>(word)!.Value) : throw new FormatException(text);

    internal static Period[] Day(params string[] periods) => [.. periods.Select(text => Period.Read(text)!.Value)];

    internal static IEnumerable<SpecialDay> Days(string first, int count) =>
        Enumerable.Range(0, count).Select(n => new SpecialDay(LocalDatePattern.Iso.Parse(first).Value.PlusDays(n), "休"));
}
