namespace CaseFlow.Domain.Cases;

/// <summary>报到: a department reports in to the whistle. It counts as acknowledgement too.</summary>
public sealed record Muster : OrderCommand
{
    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (order.Mustered && order.To == facts.By.Unit) return Decision.AlreadyDone;
        return Barred(now, order, facts) is { } barred ? barred : new DepartmentMustered(order.Id);
    }

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        Refusals.NotYours(order, facts) ?? Refusals.Waiting(now, facts) ?? order switch
        {
            { Kind: not OrderKind.Joint } => Rejected.Rule("not_whistled", $"Order {order.Id} is no whistle; only departments that were whistled for report in."),
            { Mustered: true } => Rejected.Rule("already_mustered", $"{facts.NameOf(order.To)} has reported in already."),
            { State: OrderState.Refused } => Refusals.AwaitsRuling(order),
            { IsOpen: true } => null,
            _ => Refusals.OrderIsOver(order),
        };
}
