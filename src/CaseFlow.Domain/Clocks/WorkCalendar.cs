using System.Text.Json.Serialization;
using NodaTime;

namespace CaseFlow.Domain.Clocks;

[JsonConverter(typeof(WrittenName<Weekday>))]
public enum Weekday
{
    Monday = 1,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// <summary>A day that is not as its weekday says, and why: a holiday, or a weekend day that is worked for one (调休).</summary>
public sealed record SpecialDay([property: JsonConverter(typeof(DateJson))] LocalDate Date, string Name);

/// <summary>
/// When a district works: data that is published under a version and never changed afterwards. A case keeps the version
/// it started under.
/// </summary>
/// <param name="Version">Its name, unique in the district, such as <c>2026-1</c>.</param>
/// <param name="TimeZone">An IANA zone, such as Asia/Shanghai: whose clocks the periods are read by.</param>
/// <param name="Periods">The working periods of a working day, in order, without overlap.</param>
/// <param name="Week">The ordinary working days of a week.</param>
/// <param name="Holidays">Days off, whatever the week says.</param>
/// <param name="MakeUpDays">Days worked that the week would have off.</param>
public sealed partial record WorkCalendar(
    string Version, string TimeZone, Period[] Periods, Weekday[] Week, SpecialDay[] Holidays, SpecialDay[] MakeUpDays)
{
    /// <summary>The working time of one working day: what a limit of one working day amounts to.</summary>
    [JsonIgnore]
    public Duration DayLength => Periods.Aggregate(Duration.Zero, static (sum, period) => sum + period.Length);

    public bool Equals(WorkCalendar? other) => other is not null
        && Version == other.Version && TimeZone == other.TimeZone && Periods.SequenceEqual(other.Periods) && Week.SequenceEqual(other.Week)
        && Holidays.SequenceEqual(other.Holidays) && MakeUpDays.SequenceEqual(other.MakeUpDays);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Version);
}
