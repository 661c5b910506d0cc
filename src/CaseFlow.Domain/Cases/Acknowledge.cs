namespace CaseFlow.Domain.Cases;

/// <summary>签收: the unit has seen its order. The clocks have been running since it was issued.</summary>
public sealed record Acknowledge : OrderCommand
{
    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (order.IsInHand && order.To == facts.By.Unit) return Decision.AlreadyDone;
        return Barred(now, order, facts) is { } barred ? barred : new OrderAcknowledged(order.Id);
    }

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        Refusals.NotYours(order, facts) ?? Refusals.Waiting(now, facts) ?? order switch
        {
            { State: OrderState.Issued, Kind: OrderKind.Return } => Refusals.LeaderNotNamed,
            { State: OrderState.Issued } => null,
            { State: OrderState.Refused } => Refusals.AwaitsRuling(order),
            { IsOpen: true } => Rejected.Rule("already_acknowledged", $"Order {order.Id} has been acknowledged already."),
            _ => Refusals.OrderIsOver(order),
        };
}
