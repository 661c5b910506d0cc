namespace CaseFlow.Domain.Cases;

/// <summary>Refusals that more than one verb gives, so that each has one code and one sentence.</summary>
internal static class Refusals
{
    public static Rejected UnknownOrder(string? order) =>
        Rejected.Unknown("order_unknown", $"The case has no order '{Wording.Clipped(order)}'. Look at its orders and take one of those ids.");

    /// <summary>The case is over, or does not go on now; null when it does.</summary>
    public static Rejected? NotGoingOn(Case now) => now.Stage switch
    {
        Stage.None => Rejected.Unknown("case_unknown", "There is no such case. Check its number."),
        Stage.Merged => Rejected.Rule("case_merged", $"The case was merged into {now.MergedInto} and goes on there. Undo the merge first."),
        Stage.Voided => Rejected.Rule("case_voided", "The case was voided and does not go on. Report it anew if it is real after all."),
        Stage.Declined => Rejected.Rule("case_declined", "The case was declined. Reopen it first."),
        Stage.Closed => Rejected.Rule("case_closed", "The case is closed. Reopen it first."),
        _ => null,
    };

    /// <summary>As <see cref="NotGoingOn"/>, and also while it is suspended.</summary>
    public static Rejected? Waiting(Case now, Facts facts) =>
        NotGoingOn(now) ?? (now.SuspendedUntil is { } until
            ? Rejected.Rule("case_suspended", $"The case is suspended until {facts.Say(until)}. The centre can resume it before.")
            : null);

    /// <summary>The case is not where the verb needs it.</summary>
    public static Rejected? NotAt(Case now, Stage stage, string code, string sentence) =>
        now.Stage == stage ? null : NotGoingOn(now) ?? Rejected.Rule(code, sentence);

    /// <summary>Somebody else's order.</summary>
    public static Rejected? NotYours(Order order, Facts facts) =>
        order.To == facts.By.Unit
            ? null
            : Rejected.NotAllowed("not_your_order", $"Order {order.Id} is with {facts.NameOf(order.To)}; only that unit can do this.");

    /// <summary>Whoever asked for something does not decide on it, for whichever unit they act; null when it was somebody else.</summary>
    public static Rejected? OwnAsking(Case now, Facts facts, DeedKind kind, string about) =>
        now.DidThemselves(facts.By, kind, about)
            ? Rejected.NotAllowed("asked_it_yourself", "You asked for this yourself, and nobody rules on what they asked for, for whichever unit. Another person decides.")
            : null;

    /// <summary>An own order that is acknowledged or under way; the gate of most order verbs.</summary>
    public static Rejected? NotInHand(Case now, Order order, Facts facts) =>
        NotYours(order, facts) ?? Waiting(now, facts) ?? order.State switch
        {
            OrderState.Issued when order.Kind == OrderKind.Return => LeaderNotNamed,
            OrderState.Issued => Rejected.Rule("not_acknowledged", $"Order {order.Id} has not been acknowledged. Acknowledge it first."),
            OrderState.Refused => AwaitsRuling(order),
            _ when !order.IsOpen => OrderIsOver(order),
            _ => null,
        };

    public static Rejected LeaderNotNamed =>
        Rejected.Rule("leader_not_named", "What was returned to the district begins by naming a leader. Use 'lead'.");

    public static Rejected AwaitsRuling(Order order) =>
        Rejected.Rule("awaits_ruling", $"Order {order.Id} was refused and waits for the dispatcher's ruling.");

    public static Rejected OrderIsOver(Order order) =>
        Rejected.Rule("order_over", $"Order {order.Id} is {order.State.ToString().ToLowerInvariant()} and takes nothing more.");

    /// <summary>Children that the parent still has to wait for; null when none.</summary>
    public static Rejected? ChildrenOpen(Case now, Order order, Facts facts)
    {
        var open = now.ChildrenOf(order).Where(child => child.IsOpen).ToArray();
        return open.Length == 0
            ? null
            : Rejected.Rule("children_open",
                $"Order {order.Id} waits for {string.Join(", ", open.Select(child => $"{child.Id} ({facts.NameOf(child.To)})"))}. Let them finish first.");
    }

    /// <summary>A unit that can take orders, of one of the kinds; or why not.</summary>
    public static Rejected? CannotTake(string field, string? code, Facts facts, params Directory.UnitKind[] kinds) =>
        facts.District.Unit(code) switch
        {
            null when string.IsNullOrWhiteSpace(code) => Rejected.Invalid("unit_missing", $"Name a unit by its code in '{field}'."),
            null => Rejected.Invalid("unit_unknown", $"'{field}': there is no unit '{Wording.Clipped(code)}'. See /api/directory/units for the codes."),
            { Closed: true } unit => Rejected.Invalid("unit_closed", $"'{field}': {unit.Name} is closed and takes no new orders. Choose another unit."),
            { } unit when !kinds.Contains(unit.Kind) => Rejected.Invalid("unit_unsuitable",
                $"'{field}': {unit.Name} is a {unit.Kind.ToString().ToLowerInvariant()}; this takes a {string.Join(" or a ", kinds.Select(kind => kind.ToString().ToLowerInvariant()))}."),
            _ => null,
        };
}
