using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Cases;

/// <summary>
/// 吹哨: summons departments to an order, one to lead and others to support. Where an earlier lead was relieved by a
/// ruling, the new one also leads those who still support it.
/// </summary>
/// <param name="Lead">The leading department; the catalogue's when null.</param>
/// <param name="Supporting">The supporting ones; the catalogue's when null and no lead is named either.</param>
/// <param name="Task">What is asked of them together.</param>
public sealed record Whistle(string? Lead = null, string[]? Supporting = null, string? Task = null) : OrderCommand
{
    /// <summary>The most departments of one whistle.</summary>
    public const int MostDepartments = 20;

    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (Barred(now, order, facts) is { } barred) return barred;
        var item = now.Item is null ? null : facts.District.Item(now.Item);
        if ((Lead ?? item?.Lead) is not { } lead)
            return Rejected.Invalid("lead_missing", "The catalogue names no lead for this case. Name the leading department in 'lead'.");
        string[] called = [lead, .. Supporting ?? (Lead is null ? item?.Supporting : null) ?? []];
        if (Wrong(called, facts) is { } wrong) return wrong;
        var open = now.ChildrenOf(order).Where(child => child is { Kind: OrderKind.Joint, IsOpen: true }).ToArray();
        if (called.All(to => open.Any(child => child.To == to && child.Task == (Task ?? "") && (child.Role == OrderRole.Lead) == (to == lead))))
            return Decision.AlreadyDone;
        return (Busy(open, called, facts) ?? NotTheirDuty(now, order, called, facts)) is { } unsuitable ? unsuitable : new DepartmentsWhistled(order.Id, Task ?? "",
            [.. called.Select((to, i) => new WhistleCall(now.NextOrder(i), to, i == 0 ? OrderRole.Lead : OrderRole.Supporting))]);
    }

    private Rejected? Wrong(string[] called, Facts facts)
    {
        if (called.Length > MostDepartments)
            return Rejected.Invalid("departments_too_many", $"A whistle calls at most {MostDepartments} departments.");
        if (called.Distinct().Count() < called.Length)
            return Rejected.Invalid("departments_repeated", "A department is called twice. Name each once, as lead or as supporting.");
        foreach (var to in called)
            if (Refusals.CannotTake("lead or supporting", to, facts, UnitKind.Department) is { } wrong)
                return wrong;
        return Wording.Wrong("task", Task);
    }

    private static Rejected? Busy(Order[] open, string[] called, Facts facts) =>
        open.Length == 0 ? null
        : Array.Find(open, child => called.Contains(child.To)) is { } again
            ? Rejected.Rule("already_whistled", $"{facts.NameOf(again.To)} has been whistled for already and has not finished (order {again.Id}).")
            : null;

    private static Rejected? NotTheirDuty(Case now, Order order, string[] called, Facts facts) =>
        now.Orders.FirstOrDefault(child => child.NotItsDuty && child.Parent == order.Id && called.Contains(child.To)) is { } relieved
            ? Rejected.Rule("refusal_was_upheld", $"{facts.NameOf(relieved.To)} refused this whistle and the refusal was upheld. Name other departments in 'lead' and 'supporting'.")
            : null;

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        facts.District.Unit(order.To)?.Kind is UnitKind.Township or UnitKind.Centre
            ? order.To == facts.By.Unit || facts.By.Unit != facts.District.Centre.Code
                ? Refusals.NotInHand(now, order, facts)
                : Refusals.NotInHand(now, order, facts with { By = facts.By with { Unit = order.To } })
            : Rejected.Rule("cannot_whistle", $"{facts.NameOf(order.To)} cannot whistle for departments; a township or the centre can.");
}
