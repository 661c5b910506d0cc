namespace CaseFlow.Domain.Deputies;

/// <summary>Ends a deputyship, or takes back a handover: by either of the two, or by an administrator.</summary>
public sealed record WithdrawDeputy
{
    public static DeputyDecision Decide(Deputyship now, DeputyFacts facts)
    {
        if (now.WithdrawnAt is not null) return DeputyDecision.AlreadyDone;
        return now.IsOver(facts.At) ? Refusals.Over : new DeputyWithdrawn();
    }
}
