using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain.Cases;

/// <summary>督办: opens a supervision over a unit, which owes a written reply.</summary>
/// <param name="Level">Who stands behind it.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Unit">Which unit; the one that has the case when null.</param>
/// <param name="ReplyWithinHours">1 to 720 hours, round the clock.</param>
public sealed record Supervise(SupervisionLevel Level, string Reason, string? Unit = null, int ReplyWithinHours = 24) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (Barred(now, facts) is { } barred) return barred;
        if (Wording.Missing("reason", Reason) is { } wrong) return wrong;
        if (ReplyWithinHours is < 1 or > 720)
            return Rejected.Invalid("hours_out_of_range", "'replyWithinHours' goes from 1 to 720.");
        if ((Unit ?? now.Root?.To) is not { } unit)
            return Rejected.Invalid("unit_missing", "No unit has the case now: name in 'unit' which one is supervised.");
        if (Refusals.CannotTake("unit", unit, facts, Enum.GetValues<UnitKind>()) is { } unsuitable) return unsuitable;
        return now.Supervisions.Any(one => !one.Answered && one.Unit == unit && one.Level == Level)
            ? Decision.AlreadyDone
            : new SupervisionOpened(now.NextSupervision, Level, unit, Reason, facts.At + Duration.FromHours(ReplyWithinHours));
    }

    public static Rejected? Barred(Case now, Facts facts) => Refusals.NotGoingOn(now);
}

/// <summary>The supervised unit replies.</summary>
/// <param name="Reply">What it has to say.</param>
/// <param name="Supervision">Which one; needed only when several wait for this unit.</param>
public sealed record AnswerSupervision(string Reply, string? Supervision = null) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (now.Supervisions.Any(one => one.Answered && one.Unit == facts.By.Unit && one.Id == Supervision)) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        if (Wording.Missing("reply", Reply) is { } wrong) return wrong;
        return Waiting(now, facts).Where(one => Supervision is null || one.Id == Supervision).ToArray() is [var one]
            ? new SupervisionAnswered(one.Id, Reply)
            : Rejected.Invalid("supervision_ambiguous", "Name in 'supervision' which open supervision of your unit this answers.");
    }

    /// <summary>A reply is owed after closing too, but not for a case that goes on elsewhere or never was one.</summary>
    public static Rejected? Barred(Case now, Facts facts) =>
        (now.Stage == Stage.Closed ? null : Refusals.NotGoingOn(now))
        ?? (Waiting(now, facts).Any() ? null : Rejected.Rule("not_supervised", "No supervision of this case waits for your unit's reply."));

    private static IEnumerable<Supervision> Waiting(Case now, Facts facts) =>
        now.Supervisions.Where(one => !one.Answered && one.Unit == facts.By.Unit);
}
