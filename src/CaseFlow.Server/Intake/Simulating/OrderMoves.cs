using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Intake;

/// <summary>How a unit deals with an order: sees it, refuses it now and then, hands it down, calls departments, or does it itself.</summary>
internal static class OrderMoves
{
    /// <summary>The most units one order is split to.</summary>
    private const int MostParts = 3;

    public static Move? Choose(Look look, Order order) =>
        Refuse(look, order) ?? Begin(look, order) ?? Pass(look, order) ?? Work(look, order);

    private static Move? Refuse(Look look, Order order) =>
        look.May(May.Refuse, order.Id) && look.Happens(look.Around.Manners.Habits.Refuse, order.Id, May.Refuse)
            ? new Move(May.Refuse, order.Id, new Refuse(look.Say("refuse", order.Id), look.Say("basis")))
            : null;

    private static Move? Begin(Look look, Order order) =>
        look.May(May.Muster, order.Id) ? new Move(May.Muster, order.Id, new Muster())
        : look.May(May.Acknowledge, order.Id) ? new Move(May.Acknowledge, order.Id, new Acknowledge())
        : null;

    /// <summary>Hands an order on that nothing was handed on of before.</summary>
    private static Move? Pass(Look look, Order order)
    {
        if (order.Role == OrderRole.Supporting || look.Case.Orders.Any(child => child.Parent == order.Id)) return null;
        var habits = look.Around.Manners.Habits;
        if (order.Kind == OrderKind.Return) return Whistle(look, order);
        if (order.Kind == OrderKind.Split) return look.Happens(habits.SplitFurther, order.Id, May.Split) ? Split(look, order) : null;
        var drawn = look.Around.Chance.Of(look.Subject, order.Id, "plan");
        if (look.May(May.Return, order.Id) && drawn < habits.Return) return new Move(May.Return, order.Id, new Return(look.Say("return", order.Id)), look.Around.District.Centre.Code);
        if (drawn < habits.Return + habits.Whistle && Whistle(look, order) is { } whistle) return whistle;
        return drawn < habits.Return + habits.Whistle + habits.Split ? Split(look, order) : null;
    }

    private static Move? Whistle(Look look, Order order) =>
        look.May(May.Whistle, order.Id) && look.Around.District.Item(look.Case.Row.Item) is { } item && look.Around.District.Unit(item.Lead)?.Kind == UnitKind.Department
            ? new Move(May.Whistle, order.Id, new Whistle(Task: look.Say("task", order.Id)), [item.Lead, .. item.Supporting])
            : null;

    private static Move? Split(Look look, Order order)
    {
        if (!look.May(May.Split, order.Id)) return null;
        var near = look.Around.Below(order.To).OrderByDescending(unit => unit.Code == look.Case.Place.Community || unit.Code == look.Case.Place.Grid)
            .ThenBy(unit => look.Around.Chance.Of(look.Subject, order.Id, unit.Code)).ToArray();
        if (near.Length == 0) return null;
        var parts = near.Take(1 + (int)(look.Around.Chance.Of(look.Subject, order.Id, "parts") * MostParts)).ToArray();
        return new Move(May.Split, order.Id, new Split([.. parts.Select(unit => new SplitTask(unit.Code, look.Say("task", unit.Code)))]), [.. parts.Select(unit => unit.Code)]);
    }

    private static Move? Work(Look look, Order order) =>
        order.State == OrderState.Acknowledged && look.May(May.Start, order.Id) ? new Move(May.Start, order.Id, new Start())
        : order.LastNote is null && look.May(May.Progress, order.Id) && look.Happens(look.Around.Manners.Habits.Progress, order.Id, May.Progress)
            ? new Move(May.Progress, order.Id, new Progress(look.Say("progress", order.Id)))
        : order.Role == OrderRole.Lead && look.May(May.Complete, order.Id) ? new Move(May.Complete, order.Id, new Complete(look.Say("complete", order.Id)))
        : null;
}
