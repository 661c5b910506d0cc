using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Cases;

/// <summary>核查: somebody other than the handler confirms the result, or sends it back to the same unit.</summary>
public sealed record Check(bool Passed, string Note) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (Passed && now.Stage == Stage.ToFeedback) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        if (Wording.Missing("note", Note) is { } wrong) return wrong;
        return Passed
            ? new CheckPassed(Note)
            : new CaseEvent[] { new CheckFailed(Note), new ReworkOrdered(now.LastRoot!.Id, Note) };
    }

    public static Rejected? Barred(Case now, Facts facts) =>
        Refusals.Waiting(now, facts)
        ?? Refusals.NotAt(now, Stage.ToCheck, "not_completed", "There is nothing to check: the case has not been completed, or was checked already.")
        ?? HandledIt(now, facts)
        ?? DidIt(now, facts)
        ?? NotNear(now, facts);

    private static Rejected? HandledIt(Case now, Facts facts) =>
        now.Handlers.Any(unit => unit == facts.By.Unit || (facts.District.Unit(unit)?.Kind != UnitKind.Centre && facts.District.IsWithin(facts.By.Unit, unit)))
            ? Rejected.NotAllowed("handled_it", $"{facts.NameOf(facts.By.Unit)} handled this case or belongs to a unit that did. Another unit checks it.")
            : null;

    private static Rejected? DidIt(Case now, Facts facts) =>
        now.Orders.Skip(now.EarlierOrders).Any(order => order.State == OrderState.Completed && now.DidThemselves(facts.By, DeedKind.Completed, order.Id))
            ? Rejected.NotAllowed("did_it_yourself", "You handled this case yourself, and nobody checks their own work, for whichever unit. Another person checks it.")
            : null;

    private static Rejected? NotNear(Case now, Facts facts) =>
        facts.District.IsWithin(now.Place!.Area, facts.By.Unit) || now.Orders.Any(order => order.To == facts.By.Unit)
            ? null
            : Rejected.NotAllowed("not_your_area", $"The case lies outside the area of {facts.NameOf(facts.By.Unit)}. The centre or a unit of that area checks it.");
}
