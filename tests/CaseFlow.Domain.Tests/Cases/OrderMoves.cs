using CaseFlow.Domain.Cases;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Every verb on one order.</summary>
internal static class OrderMoves
{
    private const Role Holder = Moves.Handling | Role.Leader;

    internal static readonly Move[] All =
    [
        Of("acknowledge", Holder, 10, Acknowledge.Barred, (_, _, _, _) => new Acknowledge(), _ => new Acknowledge()),
        Of("muster", Holder, 10, Muster.Barred, (_, _, _, _) => new Muster(), _ => new Muster()),
        Of("start", Holder, 4, Start.Barred, (_, _, _, _) => new Start(), _ => new Start()),
        Of("progress", Holder, 1, Progress.Barred, (_, order, _, _) => new Progress($"{order.LastNote}进展"), d => new Progress(Bodies.Text(d))),
        Of("split", Holder, 6, Split.Barred, Bodies.Split, d => new Split([new SplitTask(Bodies.Code(d)!, Bodies.Text(d)), new SplitTask(Bodies.Code(d)!)])),
        Of("whistle", Holder | Role.Dispatcher, 5, Whistle.Barred, Bodies.Whistle, d => new Whistle(Bodies.Code(d), d.Pick<string[]?>([null, [], ["police"], [null!]]), Bodies.Text(d))),
        Of("return", Holder, 3, Return.Barred, (_, _, _, _) => new Return("需区级协调"), d => new Return(Bodies.Text(d))),
        Of("refuse", Holder, 6, Refuse.Barred, (_, _, _, _) => new Refuse("不归我管", "职责清单"), d => new Refuse(Bodies.Text(d), Bodies.Text(d))),
        Of("complete", Holder, 10, Complete.Barred, (_, _, _, _) => new Complete("已办结"), d => new Complete(Bodies.Text(d))),
        Of("extend", Holder, 2, Extend.Barred, (_, _, _, d) => new Extend(1 + d.Below(30), "天气"), d => new Extend(d.Pick([0, 3, 99]), Bodies.Text(d))),
        Of("extend/approve", Role.Dispatcher, 4, ApproveExtension.Barred, (_, _, _, _) => new ApproveExtension(), _ => new ApproveExtension()),
        Of("extend/refuse", Role.Dispatcher, 4, RefuseExtension.Barred, (_, _, _, _) => new RefuseExtension("可按期完成"), d => new RefuseExtension(Bodies.Text(d))),
    ];

    private static Move Of(
        string verb, Role may, int weight, Func<Case, Order, Facts, Rejected?> barred,
        Func<Case, Order, Facts, Dice, OrderCommand?> suitable, Func<Dice, OrderCommand> wild) => new(
        verb, may, weight, (now, order, facts) => barred(now, order!, facts),
        (now, order, facts, dice) => suitable(now, order!, facts, dice) is { } command ? (command with { Order = order!.Id }).DecideInTime : null,
        (dice, order) => (wild(dice) with { Order = order?.Id ?? "o99" }).DecideInTime,
        OfOrder: true);
}
