using NodaTime;

namespace CaseFlow.Domain.Deputies;

/// <summary>代理: names who acts for an account for a while.</summary>
/// <param name="Deputy">The account that acts.</param>
/// <param name="Until">When it ends.</param>
/// <param name="From">When it begins; at once when left out.</param>
/// <param name="Covered">The account acted for; the sender's own when left out. Another one takes an administrator.</param>
public sealed record NameDeputy(string Deputy, Instant Until, Instant? From = null, string? Covered = null)
{
    public DeputyDecision Decide(DeputyFacts facts)
    {
        var from = From ?? facts.At;
        if (NotTheirs(facts) is { } barred) return barred;
        if ((Refusals.Unsuitable(facts) ?? Refusals.Time(from, Until, facts.At)) is { } wrong) return wrong;
        return new DeputyNamed(facts.Covered!.Account, facts.Deputy!.Account, from, Until);
    }

    private Rejected? NotTheirs(DeputyFacts facts) => Covered is null || Covered == facts.By.Account || facts.By.Is(Role.Administrator)
        ? null
        : Rejected.NotAllowed("not_yours_to_give", "You name a deputy for yourself only. An administrator names one for another account.");
}
