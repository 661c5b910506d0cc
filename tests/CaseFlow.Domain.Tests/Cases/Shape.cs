using CaseFlow.Domain.Cases;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>How a case must look at any moment.</summary>
internal static class Shape
{
    internal static void OfOrders(Case now)
    {
        Assert.Equal(Enumerable.Range(1, now.Orders.Length).Select(number => $"o{number}"), now.Orders.Select(order => order.Id));
        Assert.InRange(now.Orders.Count(order => order is { Parent: null, IsOpen: true }), 0, 1);
        foreach (var order in now.Orders)
            if (order is { IsOpen: true, Parent: { } parent }) Assert.True(now.Order(parent)!.IsOpen, $"{order.Id} is open, its parent is not");
    }

    internal static void OfStage(Case now)
    {
        if (now.Stage == Stage.Merged) now = now with { Stage = now.StageBeforeMerge };
        Assert.Equal(now.Stage == Stage.Pooled, now.PoolUntil is not null);
        Assert.Equal(now.Stage is Stage.InHand or Stage.ToLead, now.Root is not null);
        Assert.Equal(now.Stage is Stage.InHand or Stage.ToLead, now.Orders.Any(order => order.IsOpen));
        Assert.Equal(now.Stage == Stage.ToLead, now.Root is { Kind: OrderKind.Return, State: OrderState.Issued });
        Assert.Equal(now.Queue == Queue.ToRule, now.Orders.Any(order => order.State == OrderState.Refused));
        if (now.Stage is Stage.ToCheck or Stage.ToFeedback or Stage.Closed) Assert.Equal(OrderState.Completed, now.LastRoot!.State);
        if (now.IsOver) Assert.Null(now.SuspendedUntil);
    }
}
