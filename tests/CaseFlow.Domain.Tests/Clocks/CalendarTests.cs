using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Domain.Tests.Cases;
using static CaseFlow.Domain.Tests.Clocks.Hours;
using Period = CaseFlow.Domain.Clocks.Period;

namespace CaseFlow.Domain.Tests.Clocks;

/// <summary>Which calendars are taken.</summary>
public sealed class CalendarTests
{
    private static readonly WorkCalendar Sound = China.Calendar;

    public static TheoryData<string, WorkCalendar> Wrong => new()
    {
        { "version", Sound with { Version = "" } },
        { "timeZone", Sound with { TimeZone = "Asia/Chifeng" } },
        { "timeZone", Sound with { TimeZone = null! } },
        { "periods", Sound with { Periods = [] } },
        { "periods[0]", Sound with { Periods = Day("12:00-08:00") } },
        { "periods[0]", Sound with { Periods = Day("08:00-08:00") } },
        { "periods[1]", Sound with { Periods = Day("08:00-12:00", "11:59-18:00") } },
        { "periods[1]", Sound with { Periods = Day("22:00-00:00", "23:00-23:30") } },
        { "week", Sound with { Week = [] } },
        { "week", Sound with { Week = [Weekday.Monday, Weekday.Monday] } },
        { "week", Sound with { Week = [(Weekday)8] } },
        { "holidays", Sound with { Holidays = null! } },
        { "holidays", Sound with { Holidays = [null!] } },
        { "holidays[1]", Sound with { Holidays = [.. Days("2026-05-01", 1), .. Days("2026-05-01", 1)] } },
        { "holidays[0]", Sound with { Holidays = [.. Days("1999-12-31", 1)] } },
        { "holidays[0]", Sound with { Holidays = [new SpecialDay(new(2026, 5, 1), "")] } },
        { "makeUpDays[0]", Sound with { MakeUpDays = [.. Days("2026-02-15", 1)] } },
        { "makeUpDays[0]", Sound with { MakeUpDays = [.. Days("2026-03-02", 1)] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_calendar_is_refused_whole_by_its_field(string field, WorkCalendar calendar)
    {
        Assert.Equal(field, Assert.Single(calendar.Flaws()).Field);
        var refusal = new AdoptCalendar(calendar).Decide(Ground.District).Refusal;
        Assert.Equal(("calendar_invalid", RejectedKind.Invalid), (refusal?.Code, refusal?.Kind));
        Assert.StartsWith($"'{field}': expected ", refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Periods_may_touch_and_end_at_midnight() => Assert.Empty((Sound with { Periods = Day("00:00-06:00", "06:00-12:00", "22:00-00:00") }).Flaws());

    [Fact]
    public void A_calendar_is_put_in_force_once_and_never_changed()
    {
        var decision = new AdoptCalendar(Sound).Decide(Ground.District);
        var next = Ground.District.Evolve(decision.Events);
        Assert.Equal("cn", next.WorkingTime()?.Calendar.Version);
        Assert.Equal(["plain", "cn"], next.Calendars.Select(one => one.Version));
        Assert.Empty(new AdoptCalendar(Sound with { Holidays = [.. Sound.Holidays] }).Decide(next).Events);
        Assert.Equal("version_taken", new AdoptCalendar(Sound with { Periods = Day("09:00-17:00") }).Decide(next).Refusal?.Code);
        Assert.Equal("plain", next.WorkingTime("plain")?.Calendar.Version);
    }

    [Theory]
    [InlineData("08:00-12:00", "08:00-12:00")]
    [InlineData("22:00 - 00:00", "22:00-00:00")]
    [InlineData("8:00-12:00", null)]
    [InlineData("08:00", null)]
    [InlineData("08:00-24:00", null)]
    public void A_period_is_written_as_its_opening_and_closing(string text, string? read) => Assert.Equal(read, Period.Read(text)?.ToString());
}
