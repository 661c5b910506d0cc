using System.Text.Json.Serialization;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Cases;

/// <summary>How the dispatcher rules on a refusal.</summary>
[JsonConverter(typeof(WrittenName<Ruling>))]
public enum Ruling
{
    /// <summary>The unit is right; the order is withdrawn.</summary>
    Uphold,
    /// <summary>The unit is wrong; the order stands.</summary>
    Overrule,
    /// <summary>The ping-pong ends: the named unit takes it and cannot refuse.</summary>
    Force,
}

/// <summary>Rules on a refused order. From the third refusal of a case on, the ruling must be a forced one.</summary>
/// <param name="Ruling">How.</param>
/// <param name="Reason">Why, for both units to read.</param>
/// <param name="Order">Which refused order; needed only when several wait.</param>
/// <param name="To">Who takes it, for a forced ruling.</param>
public sealed record Rule(Ruling Ruling, string Reason, string? Order = null, string? To = null) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (Barred(now, facts) is { } barred) return barred;
        var (refused, unclear) = Meant(now);
        if (refused is null) return unclear!;
        if (Refusals.OwnAsking(now, facts, DeedKind.Refused, refused.Id) is { } own) return own;
        if (Wording.Missing("reason", Reason) is { } wrong) return wrong;
        return Ruling switch
        {
            Ruling.Force => Force(now, refused, facts),
            _ when now.RulingMustBeForced => Rejected.Rule("ruling_must_be_forced",
                $"The case has been refused {now.Refusals} times. Force the ruling and name the unit that must take it."),
            Ruling.Uphold => new RefusalUpheld(refused.Id, Reason),
            _ => new RefusalOverruled(refused.Id, Reason),
        };
    }

    private (Order? Refused, Rejected? Unclear) Meant(Case now)
    {
        if (Order is null)
            return now.Orders.Where(order => order.State == OrderState.Refused).ToArray() is [var only]
                ? (only, null)
                : (null, Rejected.Invalid("order_ambiguous", "Several refusals wait. Name in 'order' which one this rules on."));
        return now.Order(Order) switch
        {
            null => (null, Refusals.UnknownOrder(Order)),
            { State: OrderState.Refused } refused => (refused, null),
            { } other => (null, Rejected.Rule("nothing_refused", $"Order {other.Id} does not wait for a ruling.")),
        };
    }

    private Decision Force(Case now, Order refused, Facts facts)
    {
        if (!now.RulingMustBeForced)
            return Rejected.Rule("ruling_not_yet_forced", $"A ruling is forced from refusal {Case.RefusalsUntilForced} on; this is number {now.Refusals}. Uphold or overrule it.");
        if (Refusals.CannotTake("to", To, facts, Takers(refused)) is { } wrong) return wrong;
        if (refused.Kind == OrderKind.Split && (To == refused.From || !facts.District.IsWithin(To!, refused.From)))
            return Rejected.Invalid("outside_own_area", $"{facts.NameOf(To!)} does not lie within {facts.NameOf(refused.From)}, which split the order.");
        if (To != refused.To && now.Orders.Any(other => other.IsOpen && other.Parent == refused.Parent && other.To == To))
            return Rejected.Rule("already_in_hand", $"{facts.NameOf(To!)} has an order on this already. Name another unit.");
        return new RulingForced(refused.Id, To == refused.To ? refused.Id : now.NextOrder(), To!, Reason);
    }

    private static UnitKind[] Takers(Order refused) => refused.Kind switch
    {
        OrderKind.Joint => [UnitKind.Department],
        OrderKind.Split => [UnitKind.Community, UnitKind.Grid],
        _ => Dispatch.Suitable,
    };

    public static Rejected? Barred(Case now, Facts facts) =>
        Refusals.Waiting(now, facts) ?? (now.AwaitsRuling
            ? null
            : Rejected.Rule("nothing_refused", "No order of this case waits for a ruling."));
}
