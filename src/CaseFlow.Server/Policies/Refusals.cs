using CaseFlow.Domain;

namespace CaseFlow.Server.Policies;

/// <summary>Why there is nothing to foretell.</summary>
internal static class Refusals
{
    public static Rejected NoPolicy => Rejected.Rule(
        "no_policy", "The district has no policy and no calendar in force, so no clock runs. Adopt both, or give both as drafts.");

    public static Rejected ItemUnknown(string? item) => Rejected.Unknown(
        "item_unknown", $"The catalogue has no item '{Domain.Cases.Wording.Clipped(item)}'. Look it up in /api/directory/items.");

    public static Rejected VersionUnknown(string field) => Rejected.Unknown(
        "version_unknown", $"The district never adopted that version of '{field}'. The versions are listed in /api/directory/policies and /api/directory/calendars.");

    public static Rejected MomentFar => Rejected.Invalid("moment_invalid", "'at' lies between the years 1900 and 3000.");

    public static Rejected PeriodEmpty => Rejected.Invalid("period_invalid", "'from' lies before 'to', and both between the years 1900 and 3000.");
}
