namespace CaseFlow.Domain.Cases;

/// <summary>作废: it should never have been a case. Its open orders are withdrawn; nothing is deleted.</summary>
public sealed record Void(string Reason) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (now.Stage == Stage.Voided) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        return Wording.Missing("reason", Reason) is { } wrong ? wrong : new CaseVoided(Reason);
    }

    public static Rejected? Barred(Case now, Facts facts) => Refusals.NotGoingOn(now);
}
