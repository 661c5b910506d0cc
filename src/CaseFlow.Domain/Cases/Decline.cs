namespace CaseFlow.Domain.Cases;

/// <summary>不予立案: the centre does not accept a report, and says honestly why.</summary>
public sealed record Decline(string Reason) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (now.Stage == Stage.Declined) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        return Wording.Missing("reason", Reason) is { } wrong ? wrong : new CaseDeclined(Reason);
    }

    public static Rejected? Barred(Case now, Facts facts) =>
        Refusals.NotAt(now, Stage.Reported, "already_filed", "The case has been filed already; void it if it should not have been.");
}
