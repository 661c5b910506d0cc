using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Intake;

/// <summary>A department, community or grid member: deals with the orders it gets.</summary>
internal sealed class HandlerPart : Part
{
    public override IEnumerable<string> Lists => [];

    public override Move? Choose(Look look) => null;
}

/// <summary>A district leader: leads what was returned to the district.</summary>
internal sealed class LeaderPart : Part
{
    public override IEnumerable<string> Lists => [];

    public override Move? Choose(Look look) => null;
}

/// <summary>A township: also grabs from the pool, its own ground's cases first, and checks what others handled there.</summary>
internal sealed class TownshipPart(string unit) : Part
{
    public override IEnumerable<string> Lists => ["/api/cases?queue=pooled&limit=100", "/api/cases?queue=toCheck&limit=50"];

    public override Move? Choose(Look look) =>
        look.May(May.Grab) ? Grab(look)
        : look.May(May.Check) && look.Case.Orders.Any(order => order.Kind == OrderKind.Return) ? Checking.Choose(look)
        : null;

    private Move? Grab(Look look)
    {
        var habits = look.Around.Manners.Habits;
        var share = look.Case.Row.Township == unit ? habits.GrabOwn : habits.GrabOther;
        return look.Happens(share, unit, May.Grab) ? new Move(May.Grab, null, new Grab()) : null;
    }
}

/// <summary>核查, by whoever may: passes, or now and then sends back once.</summary>
internal static class Checking
{
    public static Move Choose(Look look)
    {
        var fails = look.Case.Row.Reworks == 0 && look.Happens(look.Around.Manners.Habits.FailCheck, May.Check);
        return new Move(May.Check, null, new Check(!fails, look.Say(fails ? "fail" : "pass")));
    }
}
