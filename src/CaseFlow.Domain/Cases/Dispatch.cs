using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Cases;

/// <summary>派单: the centre assigns the case to one unit.</summary>
/// <param name="To">A township, community or department.</param>
/// <param name="Task">What is asked of it.</param>
public sealed record Dispatch(string To, string? Task = null) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (now.Root is { Kind: OrderKind.Dispatch, State: not OrderState.Refused } order && order.To == To && order.Task == (Task ?? ""))
            return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        if ((Unsuitable(now, facts) ?? Wording.Wrong("task", Task)) is { } wrong) return wrong;
        return new CaseDispatched(now.NextOrder(), facts.District.Centre.Code, To, Task ?? "");
    }

    private Rejected? Unsuitable(Case now, Facts facts) =>
        Refusals.CannotTake("to", To, facts, Suitable)
        ?? (now.Orders.Any(order => order is { Parent: null, NotItsDuty: true } && order.To == To)
            ? Rejected.Rule("refusal_was_upheld", $"{facts.NameOf(To)} refused this case and the refusal was upheld. Choose another unit.")
            : null);

    public static Rejected? Barred(Case now, Facts facts) => now.Stage switch
    {
        Stage.Reported => Rejected.Rule("not_filed", "The case has not been filed. File it first."),
        Stage.Pooled => Rejected.Rule("in_pool", $"The case is in the pool until {facts.Say(now.PoolUntil!.Value)}. It can be dispatched when the window closes."),
        Stage.ToDispatch => Refusals.Waiting(now, facts),
        _ => Refusals.NotGoingOn(now) ?? (now.Root is { } root
            ? Rejected.Rule("already_in_hand", Held(root, facts))
            : Rejected.Rule("already_handled", "The case has been handled already. Check it; a failed check sends it back.")),
    };

    private static string Held(Order root, Facts facts) => root switch
    {
        { State: OrderState.Refused } => $"{facts.NameOf(root.To)} refused the case. Rule on the refusal first.",
        { Kind: OrderKind.Return } => "The case was returned to the district, and a leader leads it. Name the leader, or let the leader whistle.",
        _ => $"{facts.NameOf(root.To)} has the case. It must refuse or return it before it can go to another unit.",
    };

    internal static UnitKind[] Suitable => [UnitKind.Township, UnitKind.Community, UnitKind.Department];
}
