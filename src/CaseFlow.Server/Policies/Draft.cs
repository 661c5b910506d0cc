using CaseFlow.Domain;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Policies;

/// <summary>A district in which a draft is in force instead of what is.</summary>
internal static class Draft
{
    /// <summary>No version that a district takes is so long, so that a draft is never mistaken for what it once adopted.</summary>
    private static readonly string Version = "draft ".PadRight(60, '.');

    /// <summary>The district with the draft, or why that cannot be taken.</summary>
    /// <param name="now">As it is.</param>
    /// <param name="policy">The one in force stays when null.</param>
    /// <param name="calendar">The one in force stays when null.</param>
    public static (District? District, Rejected? Refusal) In(District now, Policy? policy, WorkCalendar? calendar)
    {
        if ((policy?.Wrong(now) ?? calendar?.Wrong()) is { } wrong) return (null, wrong);
        if (policy is not null) now = now.Evolve(new PolicyAdopted(policy with { Version = Version }));
        if (calendar is not null) now = now.Evolve(new CalendarAdopted(calendar with { Version = Version }));
        return now.HasPolicy ? (now, null) : (null, Refusals.NoPolicy);
    }

    /// <summary>What a draft is called by its author.</summary>
    public static string NameOf(string version, string? draft) => version == Version ? draft! : version;
}
