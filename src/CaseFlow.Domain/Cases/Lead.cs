namespace CaseFlow.Domain.Cases;

/// <summary>Names the district leader for what was returned; naming another one later replaces the first.</summary>
/// <param name="Leader">The leader's account.</param>
public sealed record Lead(string Leader) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (Barred(now, facts) is { } barred) return barred;
        if (Wording.Missing("leader", Leader, 100) is { } wrong) return wrong;
        return now.Root!.Leader == Leader ? Decision.AlreadyDone : new LeaderNamed(now.Root.Id, Leader);
    }

    public static Rejected? Barred(Case now, Facts facts) =>
        Refusals.Waiting(now, facts) ?? (now.Root is { Kind: OrderKind.Return }
            ? null
            : Rejected.Rule("not_returned", "The case has not been returned to the district, so no leader is named for it."));
}
