namespace CaseFlow.Domain.Cases;

/// <summary>申诉: after closing, a unit that had an order appeals against what is held against it.</summary>
/// <param name="Order">The unit's order that it is about.</param>
/// <param name="Grounds">Why it should not count.</param>
public sealed record LodgeAppeal(string Order, string Grounds) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (now.Appeals.Any(one => one.Order == Order && one.Unit == facts.By.Unit && one.Upheld is null)) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        if (now.Order(Order ?? "") is not { } order) return Refusals.UnknownOrder(Order);
        if ((Refusals.NotYours(order, facts) ?? Appealed(now, order)) is { } barredOrder) return barredOrder;
        return Wording.Missing("grounds", Grounds) is { } wrong
            ? wrong
            : new AppealLodged($"a{now.Appeals.Length + 1}", facts.By.Unit, order.Id, Grounds);
    }

    public static Rejected? Barred(Case now, Facts facts)
    {
        if (now.Stage != Stage.Closed)
            return Refusals.NotGoingOn(now) ?? Rejected.Rule("not_closed", "A unit can appeal after the case was closed.");
        var own = now.Orders.Where(order => order.To == facts.By.Unit).ToArray();
        if (own.Length == 0)
            return Rejected.NotAllowed("not_your_case", "Your unit had no order in this case, so it has nothing to appeal against.");
        return Array.Exists(own, order => Appealed(now, order) is null) ? null : Appealed(now, own[0]);
    }

    private static Rejected? Appealed(Case now, Order order) =>
        now.Appeals.FirstOrDefault(one => one.Order == order.Id) is { } appeal
            ? Rejected.Rule("appealed_already", appeal.Upheld is null
                ? $"Appeal {appeal.Id} about order {order.Id} waits for its ruling."
                : $"Appeal {appeal.Id} about order {order.Id} has been ruled on; that ruling stands.")
            : null;
}

/// <summary>The appraiser rules on an appeal. What happened stays on record; only the statistics may exempt it.</summary>
/// <param name="Appeal">Which one; needed only when several wait.</param>
/// <param name="Upheld">The unit is right.</param>
/// <param name="Reason">Why.</param>
public sealed record RuleAppeal(bool Upheld, string Reason, string? Appeal = null) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (Appeal is not null && now.Appeals.Any(one => one.Id == Appeal && one.Upheld == Upheld)) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        if (Wording.Missing("reason", Reason) is { } wrong) return wrong;
        return now.Appeals.Where(one => one.Upheld is null && (Appeal is null || one.Id == Appeal)).ToArray() switch
        {
            [var one] => Refusals.OwnAsking(now, facts, DeedKind.Appealed, one.Id) is { } own ? own : new AppealRuled(one.Id, Upheld, Reason),
            [] => Rejected.Unknown("appeal_unknown", $"No appeal '{Wording.Clipped(Appeal)}' waits for a ruling. Take one of those that do."),
            _ => Rejected.Invalid("appeal_ambiguous", "Several appeals wait. Name in 'appeal' which one this rules on."),
        };
    }

    public static Rejected? Barred(Case now, Facts facts) =>
        now.Appeals.Any(one => one.Upheld is null) ? null : Rejected.Rule("no_appeal", "No appeal of this case waits for a ruling.");
}
