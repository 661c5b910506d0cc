using NodaTime;

namespace CaseFlow.Domain.Deputies;

/// <summary>One account acts for another for a while, as its events left it.</summary>
/// <param name="Covered">The account acted for.</param>
/// <param name="Deputy">The account that acts.</param>
/// <param name="Note">What was written down at a change of shift; null for a deputyship without one.</param>
/// <param name="GivenBy">The account that gave it: the covered one or an administrator.</param>
/// <param name="AcceptedAt">From when on it can be in force; null for a handover that waits for the arriving person.</param>
public sealed record Deputyship(
    string Covered, string Deputy, Instant From, Instant Until, string? Note, Instant GivenAt, string GivenBy,
    Instant? AcceptedAt = null, Instant? WithdrawnAt = null, string? WithdrawnBy = null)
{
    /// <summary>What a deputy gets of the covered roles. Administering is never handed on, and nobody reports in another's name.</summary>
    public const Role HandedOn = Role.GridMember | Role.Township | Role.Community | Role.Department | Role.Dispatcher | Role.Leader | Role.Auditor | Role.Appraiser;

    /// <summary>Whether the deputy may act at this moment.</summary>
    public bool IsInForce(Instant now) => AcceptedAt is not null && WithdrawnAt is null && From <= now && now < Until;

    /// <summary>Withdrawn, or its time has passed.</summary>
    public bool IsOver(Instant now) => WithdrawnAt is not null || Until <= now;

    /// <summary>The deputyship after one more event; null before its first. Pure; never refuses what has happened.</summary>
    public static Deputyship? Evolve(Deputyship? now, DeputyEvent happened, Instant at, string by) => happened switch
    {
        DeputyNamed e => new(e.Covered, e.Deputy, e.From, e.Until, null, at, by, at),
        ShiftHandedOver e => new(e.Leaving, e.Arriving, e.From, e.Until, e.Note, at, by),
        HandoverAccepted => now! with { AcceptedAt = at },
        DeputyWithdrawn => now! with { WithdrawnAt = at, WithdrawnBy = by },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "An event that a deputyship does not know."),
    };
}
