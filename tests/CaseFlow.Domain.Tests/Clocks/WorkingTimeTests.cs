using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using NodaTime;
using static CaseFlow.Domain.Tests.Clocks.Hours;

namespace CaseFlow.Domain.Tests.Clocks;

/// <summary>Hand-worked cases: start, limit, and the moment by which it has passed.</summary>
public sealed class WorkingTimeTests
{
    [Theory]
    // A day's bounds and its lunch break, on Monday 2026-03-02.
    [InlineData("2026-03-02 09:00", "2 working_hours", "2026-03-02 11:00")]
    [InlineData("2026-03-02 11:00", "1 working_hours", "2026-03-02 12:00")]
    [InlineData("2026-03-02 11:00", "1.5 working_hours", "2026-03-02 14:30")]
    [InlineData("2026-03-02 12:00", "1 working_hours", "2026-03-02 15:00")]
    [InlineData("2026-03-02 13:15", "1 working_hours", "2026-03-02 15:00")]
    [InlineData("2026-03-02 14:00", "1 working_hours", "2026-03-02 15:00")]
    [InlineData("2026-03-02 08:00", "8 working_hours", "2026-03-02 18:00")]
    [InlineData("2026-03-02 08:00", "1 working_days", "2026-03-02 18:00")]
    [InlineData("2026-03-02 18:00", "1 working_days", "2026-03-03 18:00")]
    [InlineData("2026-03-02 17:59", "0.25 working_hours", "2026-03-03 08:14")]
    [InlineData("2026-03-02 00:00", "1 working_hours", "2026-03-02 09:00")]
    [InlineData("2026-03-02 23:59", "1 working_hours", "2026-03-03 09:00")]
    [InlineData("2026-03-02 10:30", "1 working_days", "2026-03-03 10:30")]
    [InlineData("2026-03-02 10:30", "0.5 working_days", "2026-03-02 16:30")]
    // A weekend.
    [InlineData("2026-03-06 16:00", "4 working_hours", "2026-03-09 10:00")]
    [InlineData("2026-03-07 10:00", "1 working_hours", "2026-03-09 09:00")]
    [InlineData("2026-03-05 09:00", "3 working_days", "2026-03-10 09:00")]
    // Spring Festival 2026: Saturday the 14th is worked, the 15th to the 23rd are off, Saturday the 28th is worked.
    [InlineData("2026-02-13 17:00", "2 working_hours", "2026-02-14 09:00")]
    [InlineData("2026-02-14 17:00", "2 working_hours", "2026-02-24 09:00")]
    [InlineData("2026-02-14 18:00", "1 working_hours", "2026-02-24 09:00")]
    [InlineData("2026-02-14 10:00", "3 working_days", "2026-02-26 10:00")]
    [InlineData("2026-02-17 12:00", "1 working_days", "2026-02-24 18:00")]
    [InlineData("2026-02-23 23:59", "1 working_days", "2026-02-24 18:00")]
    [InlineData("2026-02-27 17:30", "1 working_hours", "2026-02-28 08:30")]
    [InlineData("2026-02-28 17:30", "1 working_hours", "2026-03-02 08:30")]
    [InlineData("2026-02-13 09:00", "5 working_days", "2026-02-27 09:00")]
    // New Year 2026: from Thursday to Saturday off, the Sunday worked.
    [InlineData("2025-12-31 16:00", "4 working_hours", "2026-01-04 10:00")]
    // National Day 2025: Sunday 28 September worked, the 1st to the 8th off, Saturday the 11th worked.
    [InlineData("2025-09-26 17:00", "2 working_hours", "2025-09-28 09:00")]
    [InlineData("2025-09-30 17:00", "2 working_hours", "2025-10-09 09:00")]
    [InlineData("2025-09-30 08:00", "2 working_days", "2025-10-09 18:00")]
    [InlineData("2025-10-10 16:00", "1 working_days", "2025-10-11 16:00")]
    [InlineData("2025-10-11 17:00", "2 working_hours", "2025-10-13 09:00")]
    // Round the clock, whatever the calendar says.
    [InlineData("2026-02-14 17:50", "0.5 urgent_hours", "2026-02-14 18:20")]
    [InlineData("2026-02-17 23:30", "2 urgent_hours", "2026-02-18 01:30")]
    [InlineData("2026-02-14 17:50", "3 calendar_days", "2026-02-17 17:50")]
    [InlineData("2026-02-14 17:50", "0.5 calendar_days", "2026-02-15 05:50")]
    public void A_limit_has_passed(string start, string limit, string expected) =>
        Assert.Equal(expected, China.Local(China.Add(China.At(start), Limit(limit))));

    [Theory]
    // Clocks go forward in the night to Sunday 8 March 2026 and back in the night to Sunday 1 November.
    [InlineData("2026-03-06 16:00", "2 working_hours", "2026-03-09 10:00")]
    [InlineData("2026-03-07 12:00", "1 calendar_days", "2026-03-08 13:00")]
    [InlineData("2026-10-31 12:00", "1 calendar_days", "2026-11-01 11:00")]
    [InlineData("2026-03-07 23:30", "3 urgent_hours", "2026-03-08 03:30")]
    [InlineData("2026-07-02 16:00", "2 working_hours", "2026-07-06 10:00")]
    public void Where_clocks_change_a_day_is_still_24_hours_and_working_hours_go_by_the_wall(string start, string limit, string expected) =>
        Assert.Equal(expected, NewYork.Local(NewYork.Add(NewYork.At(start), Limit(limit))));

    [Theory]
    [InlineData("2026-06-01 23:00", "2 working_hours", "2026-06-02 01:00")]
    [InlineData("2026-06-01 05:00", "2 working_hours", "2026-06-01 23:00")]
    [InlineData("2026-06-01 12:00", "1 working_days", "2026-06-02 06:00")]
    // The hour that does not exist is not worked, the one that comes twice is worked twice.
    [InlineData("2026-03-07 22:00", "7 working_hours", "2026-03-08 06:00")]
    [InlineData("2026-10-31 22:00", "8 working_hours", "2026-11-01 05:00")]
    public void Nights_over_midnight_are_one_stretch(string start, string limit, string expected) =>
        Assert.Equal(expected, Nights.Local(Nights.Add(Nights.At(start), Limit(limit))));

    [Theory]
    [InlineData("2026-03-02 07:59", false, "2026-03-02 08:00")]
    [InlineData("2026-03-02 08:00", true, "2026-03-02 08:00")]
    [InlineData("2026-03-02 11:59", true, "2026-03-02 11:59")]
    [InlineData("2026-03-02 12:00", false, "2026-03-02 14:00")]
    [InlineData("2026-03-02 18:00", false, "2026-03-03 08:00")]
    [InlineData("2026-02-14 09:00", true, "2026-02-14 09:00")]
    [InlineData("2026-02-14 18:00", false, "2026-02-24 08:00")]
    public void An_opening_is_worked_and_a_closing_is_not(string at, bool open, string next)
    {
        Assert.Equal(open, China.IsOpen(China.At(at)));
        Assert.Equal(next, China.Local(China.NextOpening(China.At(at))!.Value));
    }

    [Theory]
    [InlineData("2026-03-02 09:00", "2026-03-02 15:00", 4)]
    [InlineData("2026-03-02 12:00", "2026-03-02 14:00", 0)]
    [InlineData("2026-03-02 18:00", "2026-03-03 08:00", 0)]
    [InlineData("2026-02-14 00:00", "2026-02-25 00:00", 16)]
    [InlineData("2026-02-14 12:00", "2026-02-14 09:00", -3)]
    public void What_elapsed_is_working_time_only(string from, string to, int hours)
    {
        Assert.Equal(Duration.FromHours(hours), China.Elapsed(China.At(from), China.At(to), TimeBase.WorkingHours));
        Assert.Equal(China.At(to) - China.At(from), China.Elapsed(China.At(from), China.At(to), TimeBase.UrgentHours));
    }

    [Theory]
    [InlineData("2026-03-02 18:00", 8, "2026-03-02 08:00")]
    [InlineData("2026-03-02 15:00", 1, "2026-03-02 14:00")]
    [InlineData("2026-03-02 14:30", 1, "2026-03-02 11:30")]
    [InlineData("2026-02-24 09:00", 2, "2026-02-14 17:00")]
    [InlineData("2026-03-02 13:00", 4, "2026-03-02 08:00")]
    public void Counting_back_finds_the_last_moment_from_which_so_much_passes(string end, int hours, string expected) =>
        Assert.Equal(expected, China.Local(China.Subtract(China.At(end), Duration.FromHours(hours), TimeBase.WorkingHours)));

    [Fact]
    public void Closed_stretches_join_over_nights_weekends_and_holidays() => Assert.Equal(
        ["2026-02-14 12:00/2026-02-14 14:00", "2026-02-14 18:00/2026-02-24 08:00", "2026-02-24 12:00/2026-02-24 13:00"],
        China.ClosedBetween(China.At("2026-02-14 09:00"), China.At("2026-02-24 13:00")).Select(one => $"{China.Local(one.Start)}/{China.Local(one.End)}"));

    [Fact]
    public void Nothing_is_closed_within_an_open_stretch()
    {
        Assert.Empty(China.ClosedBetween(China.At("2026-03-02 08:00"), China.At("2026-03-02 12:00")));
        Assert.Empty(Nights.ClosedBetween(Nights.At("2026-06-01 22:00"), Nights.At("2026-06-02 06:00")));
    }

    [Fact]
    public void Beyond_the_years_laid_out_nothing_is_worked()
    {
        var last = Instant.FromUtc(WorkingTime.LastYear + 1, 1, 1, 0, 0);
        Assert.Null(China.NextOpening(last));
        Assert.False(China.IsOpen(last));
        Assert.True(China.Add(last, Limit("1 working_days")) < last);
        Assert.Equal(Duration.Zero, China.Elapsed(last, last + Duration.FromDays(9), TimeBase.WorkingDays));
    }
}
