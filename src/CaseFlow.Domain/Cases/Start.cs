namespace CaseFlow.Domain.Cases;

/// <summary>Work on an order begins.</summary>
public sealed record Start : OrderCommand
{
    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (order.State == OrderState.Started && order.To == facts.By.Unit) return Decision.AlreadyDone;
        return Barred(now, order, facts) is { } barred ? barred : new OrderStarted(order.Id);
    }

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        Refusals.NotInHand(now, order, facts)
        ?? (order.State == OrderState.Started ? Rejected.Rule("already_started", $"Work on order {order.Id} has begun already.") : null)
        ?? NotMustered(order, facts);

    /// <summary>A whistled department reports in before it works; null when it has, or need not.</summary>
    internal static Rejected? NotMustered(Order order, Facts facts) =>
        order is { Kind: OrderKind.Joint, Mustered: false }
            ? Rejected.Rule("not_mustered", $"{facts.NameOf(order.To)} has not reported in to the whistle. Muster first.")
            : null;
}
