using NodaTime;

namespace CaseFlow.Domain.Cases;

/// <summary>What the events about orders do to them.</summary>
public sealed partial record Case
{
    private Case HandDown(OrderSplit e, Instant at)
    {
        var parent = At(e.Order);
        return Put(parent with { State = OrderState.Started }).Issue(Array.ConvertAll(e.Parts, part =>
            new Order(part.Order, OrderKind.Split, OrderRole.Lead, parent.To, part.To, parent.Id, part.Task, at)));
    }

    private Case Summon(DepartmentsWhistled e, Instant at)
    {
        var parent = At(e.Order);
        var whistle = LeaderlessWhistle(parent.Id) ?? e.Calls[0].Order;
        return Put(parent with { State = OrderState.Started }).Issue(Array.ConvertAll(e.Calls, call =>
            new Order(call.Order, OrderKind.Joint, call.Role, parent.To, call.To, parent.Id, e.Task, at) { Whistle = whistle }));
    }

    /// <summary>The whistle whose lead was withdrawn while others still support it; a new lead takes it over.</summary>
    private string? LeaderlessWhistle(string parent)
    {
        foreach (var order in Orders)
            if (order is { IsOpen: true, Role: OrderRole.Supporting } && order.Parent == parent && !IsLed(order.Whistle))
                return order.Whistle;
        return null;
    }

    private bool IsLed(string? whistle) =>
        Orders.Any(order => order is { IsOpen: true, Role: OrderRole.Lead } && order.Whistle == whistle);

    private Case ReturnUp(CaseReturned e, Instant at)
    {
        var order = At(e.Order);
        return Put(order.Ended(OrderState.Returned)).Issue(
            new Order(e.ReturnOrder, OrderKind.Return, OrderRole.Lead, order.To, e.To, null, e.Reason, at))
            with { Stage = Stage.ToLead };
    }

    private Case Withdraw(Order order) => Put(
        order.Ended(OrderState.Withdrawn) with { NotItsDuty = true }, order.Parent is null ? Stage.ToDispatch : Stage);

    private Case Stand(Order order) =>
        Put(order with { State = OrderState.Issued, RulingStands = true }) with { RefusalsOverruled = RefusalsOverruled + 1 };

    private Case Force(Order order, RulingForced e, Instant at) => Put(order.Ended(OrderState.Withdrawn)).Issue(
        new Order(e.NewOrder, order.Kind, order.Role, order.From, e.To, order.Parent, order.Task, at)
        {
            RulingStands = true, Whistle = order.Whistle,
        });

    private Case Complete(Order order) =>
        Put(order.Ended(OrderState.Completed), order.Parent is null ? Stage.ToCheck : Stage);

    private Case Approve(Order order) => Put(order with
    {
        ExtensionAsked = null, ExtensionGiven = true, ExtensionsApproved = order.ExtensionsApproved + 1,
    });
}
