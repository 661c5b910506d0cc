using NodaTime;

namespace CaseFlow.Domain.Cases;

/// <summary>催办: reminds the unit that holds an order. A second reminder within ten minutes is the same one.</summary>
/// <param name="Order">Which order; the case's root when null.</param>
/// <param name="Note">What to say.</param>
public sealed record Urge(string? Order = null, string? Note = null) : CaseCommand
{
    /// <summary>How long a reminder counts as the same one.</summary>
    public static readonly Duration Once = Duration.FromMinutes(10);

    public override Decision Decide(Case now, Facts facts)
    {
        if (Barred(now, facts) is { } barred) return barred;
        var order = Order is null ? now.Root! : now.Order(Order);
        if (order is null) return Refusals.UnknownOrder(Order!);
        if (!order.IsOpen) return Refusals.OrderIsOver(order);
        if (Wording.Wrong("note", Note) is { } wrong) return wrong;
        return facts.At - order.UrgedAt < Once ? Decision.AlreadyDone : new OrderUrged(order.Id, Note ?? "");
    }

    public static Rejected? Barred(Case now, Facts facts) =>
        Refusals.Waiting(now, facts) ?? (now.Root is null
            ? Rejected.Rule("nobody_to_urge", "No unit has the case now, so there is nobody to urge.")
            : null);
}
