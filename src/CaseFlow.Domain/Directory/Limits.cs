using System.Text.Json.Serialization;
using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Directory;

/// <summary>The time a limit is counted in.</summary>
[JsonConverter(typeof(WrittenName<TimeBase>))]
public enum TimeBase
{
    /// <summary>Hours round the clock.</summary>
    [JsonStringEnumMemberName("urgent_hours")] UrgentHours,

    /// <summary>Hours in which the district works.</summary>
    [JsonStringEnumMemberName("working_hours")] WorkingHours,

    [JsonStringEnumMemberName("working_days")] WorkingDays,

    [JsonStringEnumMemberName("calendar_days")] CalendarDays,
}

/// <summary>An amount of time on a base; half an urgent hour is 0.5.</summary>
public sealed record Limit(decimal Amount, TimeBase Base);

/// <summary>What an item allows for each stage; a stage without a limit follows the district's policy.</summary>
public sealed record Limits(
    Limit? Handle = null,
    Limit? Dispatch = null,
    Limit? Acknowledge = null,
    Limit? Muster = null,
    Limit? Check = null)
{
    /// <summary>The limit for a kind of clock; null when it has none of its own.</summary>
    internal Limit? Of(ClockKind kind) => kind switch
    {
        ClockKind.Dispatch => Dispatch,
        ClockKind.Acknowledge => Acknowledge,
        ClockKind.Muster => Muster,
        ClockKind.Handle => Handle,
        ClockKind.Check => Check,
        _ => null,
    };
}
