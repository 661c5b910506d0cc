using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Inbox;

/// <summary>What a case asks of whom: every task follows from the case alone.</summary>
public static class Asked
{
    /// <summary>The task about a whole case.</summary>
    private const string WholeCase = "case";

    /// <summary>Every task of a case as it stands, in a fixed order. Pure.</summary>
    public static List<InboxTask> Of(Case now)
    {
        var tasks = new List<InboxTask>(2);
        if (now.IsOver)
        {
            if (now.Stage == Stage.Closed) Replies(tasks, now);
            return tasks;
        }
        OfCentre(tasks, now);
        if (now.Stage is Stage.InHand or Stage.ToLead)
            for (var i = 0; i < now.Orders.Length; i++) OfOrder(tasks, now, now.Orders[i], isEarlier: i < now.EarlierOrders);
        Replies(tasks, now);
        return tasks;
    }

    private static void OfCentre(List<InboxTask> tasks, Case now)
    {
        (TaskKind Task, ClockKind Clock)? asked = now.Stage switch
        {
            Stage.Reported => (TaskKind.File, ClockKind.File),
            Stage.ToDispatch => (TaskKind.Dispatch, ClockKind.Dispatch),
            Stage.ToCheck => (TaskKind.Check, ClockKind.Check),
            Stage.ToFeedback => (TaskKind.Feedback, ClockKind.Feedback),
            _ => null,
        };
        if (asked is not var (kind, waits)) return;
        var clock = Running(now, waits, null);
        tasks.Add(new InboxTask(WholeCase, kind, null, Clock: clock));
        if (kind == TaskKind.Check)
            foreach (var unit in NearCheckers(now)) tasks.Add(new InboxTask($"check/{unit}", kind, unit, Clock: clock));
    }

    private static void OfOrder(List<InboxTask> tasks, Case now, Order order, bool isEarlier)
    {
        var handling = Running(now, ClockKind.Handle, order.Id);
        if (order.State == OrderState.Returned && !isEarlier && now.Root is { Kind: OrderKind.Return } root && root.From == order.To)
            tasks.Add(new InboxTask(order.Id, TaskKind.Returned, order.To, order, Running(now, ClockKind.Handle, root.Id)));
        if (!order.IsOpen) return;
        if (order.State == OrderState.Refused) tasks.Add(new InboxTask($"{order.Id}/rule", TaskKind.Rule, null, order, handling));
        if (order.ExtensionAsked is not null) tasks.Add(new InboxTask($"{order.Id}/extend", TaskKind.Extension, null, order, handling));
        tasks.Add(Next(now, order, handling));
    }

    /// <summary>What is asked next of the unit that holds an open order.</summary>
    private static InboxTask Next(Case now, Order order, Clock? handling) => order switch
    {
        { State: OrderState.Refused } => new(order.Id, TaskKind.Refused, order.To, order, handling),
        { Kind: OrderKind.Return, State: OrderState.Issued } => new(order.Id, TaskKind.Lead, null, order, Running(now, ClockKind.Dispatch, order.Id)),
        { Kind: OrderKind.Return } => new(order.Id, TaskKind.InHand, null, order, handling),
        { Kind: OrderKind.Joint, Mustered: false } => new(order.Id, TaskKind.Muster, order.To, order,
            Sooner(Running(now, ClockKind.Acknowledge, order.Id), Running(now, ClockKind.Muster, order.Id))),
        { State: OrderState.Issued } => new(order.Id, TaskKind.Acknowledge, order.To, order, Running(now, ClockKind.Acknowledge, order.Id)),
        _ => new(order.Id, TaskKind.InHand, order.To, order, handling),
    };

    private static void Replies(List<InboxTask> tasks, Case now)
    {
        foreach (var one in now.Supervisions)
            if (!one.Answered)
                tasks.Add(new InboxTask(one.Id, TaskKind.Reply, one.Unit, Clock: Running(now, ClockKind.Reply, one.Id)) { Supervision = one });
    }

    /// <summary>The units of its ground that had no hand in it: as <see cref="Check"/> has it, of those that a place names.</summary>
    private static IEnumerable<string> NearCheckers(Case now)
    {
        var handlers = now.Handlers.ToArray();
        string?[] above = [now.Place!.Township, now.Place.Community, now.Place.Grid];
        foreach (var unit in above)
        {
            if (unit is null) continue;
            if (handlers.Contains(unit)) yield break;
            yield return unit;
        }
    }

    private static Clock? Running(Case now, ClockKind kind, string? about)
    {
        foreach (var clock in now.Clocks)
            if (clock.IsOpen && clock.Kind == kind && clock.About == about) return clock;
        return null;
    }

    private static Clock? Sooner(Clock? one, Clock? other) => one is null || other?.DueAt < one.DueAt ? other : one;
}
