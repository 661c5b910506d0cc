using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;
using File = CaseFlow.Domain.Cases.File;

namespace CaseFlow.Server.Intake;

/// <summary>The centre's dispatcher: files, dispatches, rules, names leaders, checks, tells the reporter, closes.</summary>
internal sealed class DispatcherPart : Part
{
    public override IEnumerable<string> Lists =>
        ((string[])["toRule", "toFile", "toDispatch", "toLead", "toCheck", "toFeedback"]).Select(queue => $"/api/cases?queue={queue}&limit=100");

    public override bool HasInbox => false;

    public override Move? Choose(Look look) =>
        look.May(May.File) ? File(look)
        : look.May(May.Dispatch) ? Dispatch(look)
        : look.May(May.Rule) ? Rule(look)
        : look.Case.Row.Queue == Queue.ToLead && look.May(May.Lead) ? Lead(look)
        : look.May(May.Check) ? Checking.Choose(look)
        : look.Case.Row.Queue == Queue.ToFeedback ? Finish(look)
        : null;

    private static Move? File(Look look)
    {
        if (look.Happens(look.Around.Manners.Habits.Decline, May.Decline)) return new Move(May.Decline, null, new Decline(look.Say("decline")));
        if (look.Case.Row.Item is not null) return new Move(May.File, null, new File());
        var items = look.Around.District.Items.Where(item => !item.Retired).OrderBy(item => item.Code, StringComparer.Ordinal).ToArray();
        return items.Length == 0 ? null : new Move(May.File, null, new File(look.Around.Chance.Pick(items, look.Subject, May.File).Code));
    }

    private static Move? Dispatch(Look look)
    {
        var relieved = look.Case.Orders.Where(order => order.NotItsDuty).Select(order => order.To);
        var (lead, township) = (look.Around.District.Item(look.Case.Row.Item)?.Lead, look.Case.Row.Township);
        string?[] wanted = look.Happens(look.Around.Manners.Habits.DispatchToTownship, May.Dispatch) ? [township, lead] : [lead, township];
        var others = look.Around.District.Units.Where(unit => unit is { Kind: UnitKind.Township, Closed: false }).Select(unit => unit.Code).Order(StringComparer.Ordinal);
        return wanted.OfType<string>().Concat(others).Except(relieved).FirstOrDefault() is { } to
            ? new Move(May.Dispatch, null, new Dispatch(to, look.Say("task")), to)
            : null;
    }

    private static Move Rule(Look look)
    {
        var refused = look.Case.Orders.First(order => order.State == OrderState.Refused);
        if (look.Case.Row.Refusals >= Case.RefusalsUntilForced) return Ruled(Ruling.Force, "force", refused.To);
        // What a whistle or a split asks of a unit stays asked; only the dispatcher's own orders go elsewhere.
        var upheld = refused.Kind == OrderKind.Dispatch && look.Happens(look.Around.Manners.Habits.Uphold, refused.Id, May.Rule);
        return upheld ? Ruled(Ruling.Uphold, "uphold", null) : Ruled(Ruling.Overrule, "overrule", null);

        Move Ruled(Ruling ruling, string topic, string? to) =>
            new(May.Rule, null, new Rule(ruling, look.Say(topic, refused.Id), refused.Id, to), refused.To);
    }

    private static Move? Lead(Look look) => look.Around.Who("leader") is { } leader
        ? new Move(May.Lead, null, new Lead(leader.Account), look.Around.District.Centre.Code)
        : null;

    private static Move? Finish(Look look)
    {
        if (look.May(May.Close) && (look.Case.Reporter is null || look.Case.Feedback is not null || IsUnreachable(look)))
            return new Move(May.Close, null, new Close(Outcome.Resolved, look.Say("close")));
        if (!look.May(May.Feedback)) return null;
        if (IsUnreachable(look)) return new Move(May.Feedback, null, new Feedback(false, look.Say("unreachable")));
        var unhappy = look.Case.Row.Reworks == 0 && look.Happens(look.Around.Manners.Habits.Unhappy, May.Feedback);
        return new Move(May.Feedback, null, unhappy
            ? new Feedback(true, look.Say("unhappy"), false, Satisfaction.Dissatisfied)
            : new Feedback(true, look.Say("reached"), true, look.Happens(0.7, "satisfied") ? Satisfaction.Satisfied : Satisfaction.MostlySatisfied));
    }

    private static bool IsUnreachable(Look look) => look.Happens(look.Around.Manners.Habits.Unreachable, "unreachable");
}
