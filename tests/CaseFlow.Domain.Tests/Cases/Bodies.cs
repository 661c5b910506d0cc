using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using Rule = CaseFlow.Domain.Cases.Rule;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Bodies for verbs that ask for more than a sentence.</summary>
internal static class Bodies
{
    private static readonly string[] Departments = [.. Open(UnitKind.Department)];

    private static readonly string?[] Codes =
        [null, "", "nowhere", "shut", "\ud800", new string('x', 5000), "01-001", "01-003", .. Ground.District.Units.Select(unit => unit.Code)];

    private static readonly string[] Texts = ["", " ", "一句话", "tab\tand\nline", "\u0000", "\udc00", new string('长', 4001), "o1"];

    internal static string Code(Dice dice) => dice.Pick(Codes)!;

    internal static string Text(Dice dice) => dice.Chance(60) ? "一句话" : dice.Pick(Texts);

    internal static Rejected? NothingDue(Case now, Facts facts) => now.NextAt <= facts.At
        ? null
        : Rejected.Rule("nothing_due", "Nothing has come due.");

    internal static CaseCommand? Dispatch(Case now, Facts facts, Dice dice) =>
        Open(UnitKind.Township, UnitKind.Community, UnitKind.Department)
            .Where(code => !now.Orders.Any(order => order is { Parent: null, NotItsDuty: true } && order.To == code)).ToArray() is { Length: > 0 } left
            ? new Dispatch(dice.Pick(left), "清理")
            : null;

    internal static CaseCommand Rule(Case now, Facts facts, Dice dice)
    {
        var refused = dice.Pick(now.Orders.Where(order => order.State == OrderState.Refused).ToArray());
        if (!now.RulingMustBeForced)
            return new Rule(dice.Pick([Ruling.Uphold, Ruling.Overrule]), "查阅职责清单", refused.Id);
        string[] takers = refused.Kind switch
        {
            OrderKind.Joint => Departments,
            OrderKind.Split => [.. Open(UnitKind.Community, UnitKind.Grid).Where(code => code != refused.From && facts.District.IsWithin(code, refused.From))],
            _ => [.. Open(UnitKind.Township, UnitKind.Community, UnitKind.Department)],
        };
        return new Rule(Ruling.Force, "到此为止", refused.Id, dice.Pick([refused.To, .. takers.Where(code => IsFree(now, refused.Parent, code))]));
    }

    internal static CaseCommand Feedback(Case now, Facts facts, Dice dice) => dice.Below(4) switch
    {
        0 => new Feedback(false, "无人接听" + facts.At),
        1 => new Feedback(true, "没有解决" + facts.At, false, Satisfaction.Dissatisfied),
        _ => new Feedback(true, "解决了" + facts.At, true, Satisfaction.MostlySatisfied),
    };

    internal static CaseCommand? Urge(Case now, Facts facts, Dice dice) =>
        now.Orders.Where(order => order.IsOpen && !(facts.At - order.UrgedAt < Domain.Cases.Urge.Once)).ToArray() is { Length: > 0 } open
            ? new Urge(dice.Pick(open).Id)
            : null;

    internal static CaseCommand? Supervise(Case now, Facts facts, Dice dice) =>
        Open(UnitKind.Township, UnitKind.Department).Where(code => !now.Supervisions.Any(one => one.Unit == code)).ToArray() is { Length: > 0 } free
            ? new Supervise(dice.Pick(Enum.GetValues<SupervisionLevel>()), "久拖不决", dice.Pick(free))
            : null;

    internal static OrderCommand? Split(Case now, Order order, Facts facts, Dice dice) =>
        Open(UnitKind.Community, UnitKind.Grid)
            .Where(code => code != order.To && facts.District.IsWithin(code, order.To) && IsFree(now, order.Id, code)).ToArray() is { Length: > 0 } below
            ? new Split([.. dice.Some(below, 3).Select(code => new SplitTask(code, "一段"))])
            : null;

    internal static OrderCommand? Whistle(Case now, Order order, Facts facts, Dice dice) =>
        Departments.Where(code => IsFree(now, order.Id, code) && !now.Orders.Any(one => one.NotItsDuty && one.Parent == order.Id && one.To == code)).ToArray() is { Length: > 0 } free
            && dice.Some(free, 3) is [var lead, .. var supporting]
            ? new Whistle(lead, supporting, "会商")
            : null;

    private static bool IsFree(Case now, string? parent, string code) =>
        !now.Orders.Any(order => order.IsOpen && order.Parent == parent && order.To == code);

    private static IEnumerable<string> Open(params UnitKind[] kinds) =>
        Ground.District.Units.Where(unit => !unit.Closed && kinds.Contains(unit.Kind)).Select(unit => unit.Code).Order();
}
