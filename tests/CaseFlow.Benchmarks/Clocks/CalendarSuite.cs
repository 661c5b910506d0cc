using System.Diagnostics;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using NodaTime;
using Period = CaseFlow.Domain.Clocks.Period;

namespace CaseFlow.Benchmarks.Clocks;

/// <summary>
/// How many limits one core adds in a second: starts and amounts spread over three years of a calendar with two periods a day,
/// holidays and make-up days. The floor is the plain addition of a duration to an instant, in the same loop.
/// </summary>
internal static class CalendarSuite
{
    private const int Sums = 1 << 16;
    private const int Rounds = 9;

    private static readonly WorkingTime Time = new(new WorkCalendar(
        "benchmark", "Asia/Shanghai", [new Period(new(8, 0), new(12, 0)), new Period(new(14, 0), new(18, 0))],
        [Weekday.Monday, Weekday.Tuesday, Weekday.Wednesday, Weekday.Thursday, Weekday.Friday],
        [.. Enumerable.Range(0, 9).Select(day => new SpecialDay(new LocalDate(2026, 2, 15).PlusDays(day), "Spring Festival"))],
        [new SpecialDay(new(2026, 2, 14), "Spring Festival"), new SpecialDay(new(2026, 2, 28), "Spring Festival")]));

    public static Task Run(Figures figures, string[] args)
    {
        var random = new Random(7);
        var starts = Array.ConvertAll(new int[Sums], _ => Instant.FromUtc(2025, 1, 1, 0, 0) + Duration.FromSeconds(random.Next(3 * 365 * 86_400)));
        var lengths = Array.ConvertAll(new int[Sums], _ => Duration.FromMinutes(random.Next(1, 60 * 8 * 30)));
        var floor = figures.Add("instant + duration, one core", Speed(i => starts[i] + lengths[i]), "1/s");
        figures.Add("working time added, one core", Speed(i => Time.Add(starts[i], lengths[i], TimeBase.WorkingHours)), "1/s", floor);
        figures.Add("a limit in working days added, one core", Speed(i => Time.Add(starts[i], Limits[i & 15])), "1/s", floor);
        figures.Add("working time elapsed, one core", Speed(i => starts[i] + Time.Elapsed(starts[i], starts[i] + lengths[i], TimeBase.WorkingHours)), "1/s", floor);
        return Task.CompletedTask;
    }

    private static readonly Limit[] Limits = [.. Enumerable.Range(1, 16).Select(days => new Limit(days, TimeBase.WorkingDays))];

    /// <summary>The median of the rounds, after one that warms up.</summary>
    private static double Speed(Func<int, Instant> sum)
    {
        var speeds = Enumerable.Range(0, Rounds + 1).Select(_ => Round(sum)).Skip(1).Order().ToArray();
        return speeds[Rounds / 2];
    }

    private static double Round(Func<int, Instant> sum)
    {
        var (began, done, kept) = (Stopwatch.GetTimestamp(), 0L, 0L);
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromMilliseconds(300))
        {
            for (var i = 0; i < Sums; i++) kept ^= sum(i).ToUnixTimeTicks();
            done += Sums;
        }
        GC.KeepAlive(kept);
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
