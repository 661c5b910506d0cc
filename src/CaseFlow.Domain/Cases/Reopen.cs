namespace CaseFlow.Domain.Cases;

/// <summary>重开: a closed case goes back to the dispatcher, a declined one to be filed.</summary>
public sealed record Reopen(string Reason) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (now is { Reopenings: > 0, Stage: Stage.ToDispatch or Stage.Reported }) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        return Wording.Missing("reason", Reason) is { } wrong ? wrong : new CaseReopened(Reason);
    }

    public static Rejected? Barred(Case now, Facts facts) => now.Stage switch
    {
        Stage.Closed or Stage.Declined => null,
        Stage.Voided or Stage.Merged => Refusals.NotGoingOn(now),
        _ => Rejected.Rule("not_closed", "The case is open; there is nothing to reopen."),
    };
}
