using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Cases;

/// <summary>延期: a unit asks for more time on its order.</summary>
/// <param name="WorkingDays">1 to 30.</param>
/// <param name="Reason">Why.</param>
public sealed record Extend(int WorkingDays, string Reason) : OrderCommand
{
    /// <summary>How many extensions one order can get.</summary>
    public const int MostApprovals = 2;

    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (order.ExtensionAsked == WorkingDays && order.To == facts.By.Unit) return Decision.AlreadyDone;
        if (Barred(now, order, facts) is { } barred) return barred;
        if (WorkingDays is < 1 or > 30) return Rejected.Invalid("days_out_of_range", "'workingDays' goes from 1 to 30.");
        return Wording.Missing("reason", Reason) is { } wrong ? wrong : new ExtensionAsked(order.Id, WorkingDays, Reason);
    }

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        Refusals.NotInHand(now, order, facts) ?? order switch
        {
            { ExtensionAsked: not null } => Rejected.Rule("extension_waits", $"An extension of order {order.Id} has been asked for and waits for an answer."),
            _ when ApproveExtension.Late(now, order, facts) is { } late => late,
            { ExtensionsApproved: >= MostApprovals } => Rejected.Rule("extended_twice", $"Order {order.Id} was extended {MostApprovals} times; that is the most."),
            _ => null,
        };
}

/// <summary>The dispatcher gives the time asked for, unless the order is late by now.</summary>
public sealed record ApproveExtension : OrderCommand
{
    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (order is { ExtensionAsked: null, ExtensionGiven: true }) return Decision.AlreadyDone;
        return Barred(now, order, facts) is { } barred ? barred : new ExtensionApproved(order.Id, order.ExtensionAsked!.Value);
    }

    public static Rejected? Barred(Case now, Order order, Facts facts) => RefuseExtension.Barred(now, order, facts) ?? Late(now, order, facts);

    /// <summary>Time is never added after the breach.</summary>
    internal static Rejected? Late(Case now, Order order, Facts facts) =>
        now.OpenClock(ClockKind.Handle, order.Id) is { } clock && clock.DueAt <= facts.At
            ? Rejected.Rule("clock_breached", $"Order {order.Id} was due at {facts.Say(clock.DueAt)} and is late: no time can be added. Finish it; an appeal can be lodged after closing.")
            : null;
}

/// <summary>The dispatcher does not give the time asked for.</summary>
public sealed record RefuseExtension(string Reason) : OrderCommand
{
    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (order is { ExtensionAsked: null, ExtensionGiven: false }) return Decision.AlreadyDone;
        if (Barred(now, order, facts) is { } barred) return barred;
        return Wording.Missing("reason", Reason) is { } wrong ? wrong : new ExtensionRefused(order.Id, Reason);
    }

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        Refusals.Waiting(now, facts) ?? order switch
        {
            { IsOpen: false } => Refusals.OrderIsOver(order),
            { ExtensionAsked: null } => Rejected.Rule("extension_not_asked", $"No extension of order {order.Id} waits for an answer."),
            _ => Refusals.OwnAsking(now, facts, DeedKind.AskedExtension, order.Id),
        };
}
