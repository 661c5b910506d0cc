using NodaTime;
using Wording = CaseFlow.Domain.Cases.Wording;

namespace CaseFlow.Domain.Clocks;

public sealed partial record WorkCalendar
{
    private const int LongestName = 50, MostPeriods = 12, MostDays = 5_000;

    /// <summary>Why it cannot be taken; null when it can.</summary>
    public Rejected? Wrong() => Flaw.Refusal("calendar_invalid", Flaws());

    /// <summary>Everything in it that cannot be taken.</summary>
    public IEnumerable<Flaw> Flaws()
    {
        if (Wording.Missing("version", Version, LongestName) is not null) yield return new("version", $"a name of 1 to {LongestName} characters");
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone ?? "") is null)
            yield return new("timeZone", $"an IANA time zone such as Asia/Shanghai, which '{Wording.Clipped(TimeZone)}' is not");
        foreach (var flaw in FlawsOfPeriods()) yield return flaw;
        if (Week is null or { Length: 0 } || Week.Distinct().Count() < Week.Length || Array.Exists(Week, day => !Enum.IsDefined(day)))
            yield return new("week", "each working day of the week once, at least one");
        foreach (var flaw in FlawsOf("holidays", Holidays)) yield return flaw;
        foreach (var flaw in FlawsOf("makeUpDays", MakeUpDays)) yield return flaw;
        foreach (var flaw in FlawsOfMakeUpDays()) yield return flaw;
    }

    private IEnumerable<Flaw> FlawsOfPeriods()
    {
        if (Periods is null or { Length: 0 or > MostPeriods })
        {
            yield return new("periods", $"1 to {MostPeriods} working periods of a day, such as 08:00-12:00");
            yield break;
        }
        for (var i = 0; i < Periods.Length; i++)
            if (Periods[i].Length <= Duration.Zero)
                yield return new($"periods[{i}]", $"a period that ends after it begins, which {Periods[i]} does not");
            else if (i > 0 && (Periods[i - 1].To == LocalTime.Midnight || Periods[i].From < Periods[i - 1].To))
                yield return new($"periods[{i}]", $"a period that begins when {Periods[i - 1]} has ended, or later; {Periods[i]} does not");
    }

    private static IEnumerable<Flaw> FlawsOf(string field, SpecialDay[]? days)
    {
        if (days is null or { Length: > MostDays } || Array.Exists(days, day => day is null))
        {
            yield return new(field, $"a list of at most {MostDays} days, each with its date and name; it may be empty");
            yield break;
        }
        var seen = new HashSet<LocalDate>();
        for (var i = 0; i < days.Length; i++)
        {
            var at = $"{field}[{i}]";
            if (Wording.Missing("name", days[i].Name, LongestName) is not null) yield return new(at, $"a name of 1 to {LongestName} characters");
            if (!seen.Add(days[i].Date)) yield return new(at, $"each day once; {days[i].Date:uuuu-MM-dd} stands there twice");
            if (days[i].Date.Year is < WorkingTime.FirstYear or > WorkingTime.LastYear)
                yield return new(at, $"a day of the years {WorkingTime.FirstYear} to {WorkingTime.LastYear}, not {days[i].Date:uuuu-MM-dd}");
        }
    }

    private IEnumerable<Flaw> FlawsOfMakeUpDays()
    {
        if (MakeUpDays is null || Holidays is null || Week is null) yield break;
        var holidays = Holidays.OfType<SpecialDay>().Select(day => day.Date).ToHashSet();
        for (var i = 0; i < MakeUpDays.Length; i++)
        {
            if (MakeUpDays[i] is not { Date: var date }) continue;
            if (holidays.Contains(date)) yield return new($"makeUpDays[{i}]", $"a day that is no holiday; {date:uuuu-MM-dd} is one too");
            else if (Week.Contains((Weekday)(int)date.DayOfWeek)) yield return new($"makeUpDays[{i}]", $"a day that the week has off; {date:uuuu-MM-dd} is worked as it is");
        }
    }
}
