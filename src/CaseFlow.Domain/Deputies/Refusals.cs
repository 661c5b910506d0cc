using NodaTime;

namespace CaseFlow.Domain.Deputies;

/// <summary>Refusals that more than one command about deputyships gives.</summary>
internal static class Refusals
{
    /// <summary>The longest deputyship, in days.</summary>
    public const int MostDays = 31;

    private const int FurthestDays = 366;

    /// <summary>The sender's clock may be so much behind.</summary>
    private static readonly Duration Slack = Duration.FromMinutes(5);

    public static readonly Rejected Over =
        Rejected.Rule("deputyship_over", "This deputyship has ended or was withdrawn. Name a deputy anew if one is needed.");

    /// <summary>Who cannot be covered by whom; null when they can.</summary>
    public static Rejected? Unsuitable(DeputyFacts facts) => facts switch
    {
        { Covered: null } => Rejected.Invalid("covered_unknown", "'covered': your district has no account of this name that can be used. Check how it is spelt."),
        { Deputy: null } => Rejected.Invalid("deputy_unknown", "Your district has no account of the deputy's name that can be used. Check how it is spelt."),
        { Covered: var covered, Deputy: var deputy } when covered.Account == deputy.Account =>
            Rejected.Invalid("deputy_is_covered", "Nobody is their own deputy. Name another account."),
        { Covered: var covered } when (covered.Roles & Deputyship.HandedOn) == 0 =>
            Rejected.Rule("nothing_to_hand_on", $"'{covered.Account}' holds no role that a deputy could act with: administering and reporting are done in person."),
        { Deputy: var deputy } when (deputy.Roles & (Deputyship.HandedOn | Role.Administrator)) == 0 =>
            Rejected.Invalid("deputy_unsuitable", $"'{deputy.Account}' only reports and cannot stand in for staff. Name a colleague."),
        _ => null,
    };

    /// <summary>A time that cannot be; null when it can.</summary>
    public static Rejected? Time(Instant from, Instant until, Instant now) => true switch
    {
        _ when from < now - Slack => Rejected.Invalid("from_past", "'from' has passed. Leave it out to begin at once."),
        _ when until <= from || until <= now => Rejected.Invalid("until_too_early", "'until' lies before the beginning or has passed. Choose a later moment."),
        _ when until - from > Duration.FromDays(MostDays) => Rejected.Invalid("until_too_late", $"It lasts {MostDays} days at most. Choose an earlier 'until', and name a deputy again then."),
        _ when from > now + Duration.FromDays(FurthestDays) => Rejected.Invalid("from_too_late", "'from' lies more than a year ahead. Name the deputy nearer to the time."),
        _ => null,
    };
}
