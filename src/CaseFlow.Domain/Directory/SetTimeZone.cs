using NodaTime;

namespace CaseFlow.Domain.Directory;

/// <summary>Says by which clock the district lives: an IANA zone, such as Asia/Shanghai.</summary>
public sealed record SetTimeZone(string TimeZone) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (TimeZone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) is null)
            return Rejected.Invalid("time_zone_unknown", "Name a time zone of the IANA list, such as Asia/Shanghai.");
        return now.TimeZone == TimeZone ? DirectoryDecision.AlreadyDone : new TimeZoneSet(TimeZone);
    }
}
