using NodaTime;

namespace CaseFlow.Domain.Deputies;

/// <summary>An account of the district that may be covered or stand in: what it is, and what it holds.</summary>
public sealed record Colleague(string Account, Role Roles);

/// <summary>What deciding about a deputyship needs from outside it.</summary>
/// <param name="At">The moment of the command, UTC.</param>
/// <param name="By">Who sends it, always in person.</param>
/// <param name="Covered">The account to be covered; null when the district has none of that name that can be used.</param>
/// <param name="Deputy">The account to stand in; null as above.</param>
public sealed record DeputyFacts(Instant At, Actor By, Colleague? Covered = null, Colleague? Deputy = null);

/// <summary>What a command about a deputyship comes to: an event, nothing because it was done already, or a refusal.</summary>
public readonly record struct DeputyDecision(DeputyEvent? Happened, Rejected? Refusal)
{
    public static DeputyDecision AlreadyDone => default;

    public static implicit operator DeputyDecision(DeputyEvent happened) => new(happened, null);

    public static implicit operator DeputyDecision(Rejected refusal) => new(null, refusal);
}
