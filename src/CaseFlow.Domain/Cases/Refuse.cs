namespace CaseFlow.Domain.Cases;

/// <summary>退单: "not my duty", with the reason and the legal basis; the dispatcher rules on it.</summary>
public sealed record Refuse(string Reason, string Basis) : OrderCommand
{
    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (order.State == OrderState.Refused && order.To == facts.By.Unit) return Decision.AlreadyDone;
        if (Barred(now, order, facts) is { } barred) return barred;
        return (Wording.Missing("reason", Reason) ?? Wording.Missing("basis", Basis, 500)) is { } wrong
            ? wrong
            : new OrderRefused(order.Id, Reason, Basis);
    }

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        Refusals.NotYours(order, facts) ?? Refusals.Waiting(now, facts) ?? order switch
        {
            { IsOpen: false } => Refusals.OrderIsOver(order),
            { State: OrderState.Refused } => Refusals.AwaitsRuling(order),
            { Kind: OrderKind.Grab } => Rejected.Rule("grabbed_yourself", "Your township grabbed this case itself. Return it up if it is too hard."),
            { Kind: OrderKind.Return } => Rejected.Rule("nobody_above", "What was returned to the district cannot be refused."),
            { RulingStands: true } => Rejected.Rule("ruling_stands", $"The dispatcher ruled that order {order.Id} stays with {facts.NameOf(order.To)}. It cannot be refused again."),
            { State: OrderState.Started } => Rejected.Rule("already_started", $"Work on order {order.Id} has begun; it is too late to refuse it."),
            _ => null,
        };
}
