using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Cases;

/// <summary>返单: a township passes a hard case up to the district, where a leader will lead it.</summary>
public sealed record Return(string Reason) : OrderCommand
{
    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (order.State == OrderState.Returned && order.To == facts.By.Unit) return Decision.AlreadyDone;
        if (Barred(now, order, facts) is { } barred) return barred;
        return Wording.Missing("reason", Reason) is { } wrong
            ? wrong
            : new CaseReturned(order.Id, now.NextOrder(), facts.District.Centre.Code, Reason);
    }

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        Refusals.NotInHand(now, order, facts)
        ?? (order.Parent is null && facts.District.Unit(order.To)?.Kind == UnitKind.Township
            ? null
            : Rejected.Rule("cannot_return", "Only a township can return the case up, and only its own whole order, not a part."))
        ?? Refusals.ChildrenOpen(now, order, facts);
}
