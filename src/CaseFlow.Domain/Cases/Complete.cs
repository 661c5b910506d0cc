namespace CaseFlow.Domain.Cases;

/// <summary>办结: an order was handled, with this result. The lead of a whistle completes for all who reported in.</summary>
public sealed record Complete(string Result, AttachmentGiven[]? Attachments = null) : OrderCommand, ICarriesAttachments
{
    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (order.State == OrderState.Completed && order.To == facts.By.Unit) return Decision.AlreadyDone;
        if (Barred(now, order, facts) is { } barred) return barred;
        if (Wording.Missing("result", Result) is { } wrong) return wrong;
        var (attachments, refused) = AttachmentGiven.Find(Attachments, now, facts);
        if (refused is not null) return refused;
        return (CaseEvent[])[.. Supporters(now, order).Select(other => new SupportReleased(other.Id)), new OrderCompleted(order.Id, Result, attachments)];
    }

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        Refusals.NotInHand(now, order, facts)
        ?? Start.NotMustered(order, facts)
        ?? Refusals.ChildrenOpen(now, order, facts)
        ?? (Supporters(now, order).FirstOrDefault(other => !other.Mustered || other.State == OrderState.Refused) is { } absent
            ? Rejected.Rule("supporting_not_mustered", $"{facts.NameOf(absent.To)} (order {absent.Id}) has not reported in. Urge it, or have its refusal ruled on.")
            : null);

    /// <summary>The open supporting orders of the whistle that this order leads.</summary>
    private static IEnumerable<Order> Supporters(Case now, Order order) =>
        order is { Kind: OrderKind.Joint, Role: OrderRole.Lead }
            ? now.Orders.Where(other => other is { Role: OrderRole.Supporting, IsOpen: true } && other.Whistle == order.Whistle)
            : [];
}
