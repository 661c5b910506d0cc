using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Directory;

/// <summary>
/// Puts a calendar in force for the cases reported from now on; those under way keep theirs. An earlier version can be put in
/// force again, unchanged.
/// </summary>
public sealed record AdoptCalendar(WorkCalendar Calendar) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (Calendar is null) return Rejected.Invalid("calendar_invalid", "Give the calendar in 'calendar'.");
        if (Calendar.Wrong() is { } wrong) return wrong;
        if (now.WorkingTime(Calendar.Version)?.Calendar is { } known && !known.Equals(Calendar))
            return Rejected.Rule("version_taken", $"Calendar {Calendar.Version} was adopted with other content. Give the changed one a new version.");
        return Calendar.Equals(now.WorkingTime()?.Calendar) ? DirectoryDecision.AlreadyDone : new CalendarAdopted(Calendar);
    }
}
