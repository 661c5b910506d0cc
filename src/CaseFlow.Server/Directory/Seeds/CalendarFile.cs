using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Files;
using NodaTime;
using NodaTime.Text;
using Period = CaseFlow.Domain.Clocks.Period;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>A calendar as a file: its version, zone, periods and week, holidays from day to day, and days made up for them.</summary>
internal static class CalendarFile
{
    /// <summary>The command that puts it in force; null, with the reasons noted, when it cannot be read.</summary>
    public static SeededCommand? Read(SeedFile file)
    {
        var top = file.Fields();
        var (version, zone) = (top.Needed("version"), top.Needed("zone"));
        var (periods, week) = (Periods(top), top.NamesOf<Weekday>("week"));
        if (week is null) top.Wrong("week", "The field is missing.");
        var (holidays, makeUpDays) = (Days(top, "holidays"), Days(top, "make_up_days"));
        top.NothingElse();
        return version is null || zone is null || week is null || Array.Exists(periods, period => period is null)
            ? null
            : top.Say("version", new AdoptCalendar(new WorkCalendar(version, zone, [.. periods.OfType<Period>()], week, [.. holidays.Select(one => one.Day)], [.. makeUpDays.Select(one => one.Day)]))) with
            {
                Field = "", PlaceOf = field => PlaceOf(top, field, holidays, makeUpDays),
            };
    }

    private static Period?[] Periods(YamlFields top) => Array.ConvertAll(top.Texts("periods"), text =>
    {
        var period = Period.Read(text);
        if (period is null) top.Wrong("periods", $"'{text}' is no period of a day; write its opening and closing, such as 08:00-12:00.");
        return period;
    });

    private static List<(SpecialDay Day, YamlFields At)> Days(YamlFields top, string field) =>
        [.. top.Each(field).SelectMany(one => Days(one).Select(day => (day, one)))];

    /// <summary>One day, or all from the one to the other.</summary>
    private static List<SpecialDay> Days(YamlFields one)
    {
        var (from, to, name) = (Date(one, "from"), one.Has("to") ? Date(one, "to") : null, one.Needed("name"));
        if (to is { } end && (end < from || end > from?.PlusYears(1))) one.Wrong("to", "Write a day after 'from', within a year.");
        one.NothingElse();
        var days = new List<SpecialDay>();
        if (from is { } first && name is not null)
            for (var day = first; day <= (to ?? first) && day <= first.PlusYears(1); day = day.PlusDays(1)) days.Add(new SpecialDay(day, name));
        return days;
    }

    private static LocalDate? Date(YamlFields one, string field)
    {
        if (one.Needed(field) is not { } text) return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date }) return date;
        one.Wrong(field, $"'{text}' is no day; write one such as 2026-02-17.");
        return null;
    }

    private static (long Line, string Field) PlaceOf(YamlFields top, string field, List<(SpecialDay, YamlFields At)> holidays, List<(SpecialDay, YamlFields At)> makeUpDays)
    {
        var days = field.StartsWith("holidays[", StringComparison.Ordinal) ? holidays : field.StartsWith("makeUpDays[", StringComparison.Ordinal) ? makeUpDays : null;
        if (days is null) return top.PlaceOf(field == "timeZone" ? "zone" : field);
        var at = days[int.Parse(field.AsSpan(field.IndexOf('[') + 1, field.IndexOf(']') - field.IndexOf('[') - 1), System.Globalization.CultureInfo.InvariantCulture)].At;
        return (at.Line, at.PathOf("from"));
    }
}
