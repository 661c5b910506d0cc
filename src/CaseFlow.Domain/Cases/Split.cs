using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Cases;

/// <summary>分单: hands parts of an order down to units within the own area; the order waits for them.</summary>
public sealed record Split(SplitTask[] Parts) : OrderCommand
{
    /// <summary>The most parts of one split.</summary>
    public const int MostParts = 50;

    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (Barred(now, order, facts) is { } barred) return barred;
        if (Wrong(order, facts) is { } wrong) return wrong;
        var open = now.ChildrenOf(order).Where(child => child is { Kind: OrderKind.Split, IsOpen: true }).ToLookup(child => child.To);
        if (Parts.All(part => open[part.To].Any(child => child.Task == (part.Task ?? "")))) return Decision.AlreadyDone;
        if (Array.Find(Parts, part => open.Contains(part.To)) is { } again)
            return Rejected.Rule("already_split", $"{facts.NameOf(again.To)} still has a part of order {order.Id}. Wait for it, or choose another unit.");
        return new OrderSplit(order.Id, [.. Parts.Select((part, i) => new SplitPart(now.NextOrder(i), part.To, part.Task ?? ""))]);
    }

    private Rejected? Wrong(Order order, Facts facts)
    {
        if (Parts is null or { Length: 0 or > MostParts } || Array.Exists(Parts, part => part is null))
            return Rejected.Invalid("parts_missing", $"Name between 1 and {MostParts} parts, each with the unit that gets it.");
        if (Parts.DistinctBy(part => part.To).Count() < Parts.Length)
            return Rejected.Invalid("parts_repeated", "A unit stands in the parts twice. Give each unit one part.");
        foreach (var part in Parts)
            if (Wrong(part, order, facts) is { } wrong) return wrong;
        return null;
    }

    private static Rejected? Wrong(SplitTask part, Order order, Facts facts) =>
        Wording.Wrong("parts.task", part.Task)
        ?? Refusals.CannotTake("parts.to", part.To, facts, UnitKind.Community, UnitKind.Grid)
        ?? (part.To != order.To && facts.District.IsWithin(part.To, order.To)
            ? null
            : Rejected.Invalid("outside_own_area", $"{facts.NameOf(part.To)} does not lie within {facts.NameOf(order.To)}. A split goes down, not across; whistle for a department."));

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        Refusals.NotInHand(now, order, facts)
        ?? (facts.District.Unit(order.To) is { Kind: UnitKind.Township or UnitKind.Community }
            ? null
            : Rejected.Rule("nothing_below", $"{facts.NameOf(order.To)} has no communities or grids to split down to."));
}

/// <summary>A part asked for: the unit, and what it should do.</summary>
public sealed record SplitTask(string To, string? Task = null);
