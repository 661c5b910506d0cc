using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Cases;

/// <summary>抢单: a township takes a filed case from the pool; the first one has it.</summary>
public sealed record Grab : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (now.Root is { Kind: OrderKind.Grab } won && won.To == facts.By.Unit) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        return new CaseGrabbed(now.NextOrder(), facts.District.Centre.Code, facts.By.Unit);
    }

    public static Rejected? Barred(Case now, Facts facts)
    {
        if (facts.District.Unit(facts.By.Unit) is not { Kind: UnitKind.Township, Closed: false })
            return Rejected.NotAllowed("not_a_township", "Only a township that is open can grab a case.");
        if (now.Root is { Kind: OrderKind.Grab } won)
            return Rejected.Rule("already_grabbed", $"{facts.NameOf(won.To)} grabbed it first. Take another case from the pool.");
        return Refusals.NotAt(now, Stage.Pooled, "not_in_pool", "The case is not in the pool. Only cases in the pool can be grabbed.")
            ?? (facts.At >= now.PoolUntil ? Rejected.Rule("window_lapsed", "The grab window has closed; the centre dispatches it now.") : null);
    }
}
