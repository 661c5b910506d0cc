using NodaTime;

namespace CaseFlow.Domain.Cases;

/// <summary>
/// 反馈 before closing, 回访 after it: what the reporter says of the result. An unhappy reporter sends the case back
/// to the unit that handled it, unless <paramref name="Rework"/> is false and the note says why not. The same answer
/// sent again within ten minutes is one.
/// </summary>
/// <param name="Contacted">The reporter was reached.</param>
/// <param name="Note">Their words, or the tries that failed.</param>
/// <param name="Solved">What they say; needed when they were reached.</param>
/// <param name="Satisfaction">How they feel about it.</param>
/// <param name="Rework">Null: decided by the answers.</param>
public sealed record Feedback(
    bool Contacted, string Note, bool? Solved = null, Satisfaction? Satisfaction = null, bool? Rework = null) : CaseCommand
{
    /// <summary>How long the same answer counts as the same call.</summary>
    public static readonly Duration Once = Duration.FromMinutes(10);

    public override Decision Decide(Case now, Facts facts)
    {
        if (IsHeard(now, facts)) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        if (Wrong(now) is { } wrong) return wrong;
        if (now.Stage == Stage.Closed) return new ReturnVisitMade(Contacted, Solved, Satisfaction, Note);
        return Rework ?? IsUnhappy
            ? new CaseEvent[] { Answer, new ReworkOrdered(now.LastRoot!.Id, Note) }
            : Answer;
    }

    private FeedbackGiven Answer => new(Contacted, Solved, Satisfaction, Note);

    private bool IsUnhappy => Solved == false || Satisfaction == Cases.Satisfaction.Dissatisfied;

    private bool IsHeard(Case now, Facts facts) =>
        now.Stage is Stage.ToFeedback or Stage.Closed && now.LastAnswer == Answer && facts.At - now.LastAnswerAt < Once;

    private Rejected? Wrong(Case now) =>
        Wording.Missing("note", Note) ?? this switch
        {
            { Contacted: true, Solved: null } => Rejected.Invalid("solved_missing", "The reporter was reached: say in 'solved' whether it is solved."),
            { Contacted: false, Solved: not null } or { Contacted: false, Satisfaction: not null } =>
                Rejected.Invalid("not_contacted", "The reporter was not reached, so there is no answer to record. Leave 'solved' and 'satisfaction' out."),
            { Contacted: false, Rework: true } => Rejected.Invalid("not_contacted", "The reporter was not reached, so there is nothing to rework."),
            { Rework: true } when now.Stage == Stage.Closed =>
                Rejected.Invalid("rework_after_closing", "The case is closed, so a return visit sends nothing back. Record it without 'rework', then reopen the case."),
            _ => null,
        };

    public static Rejected? Barred(Case now, Facts facts) => now.Stage switch
    {
        Stage.Closed => null,
        Stage.ToFeedback => Refusals.Waiting(now, facts),
        _ => Refusals.NotGoingOn(now) ?? Rejected.Rule("not_checked", "The result has not been checked yet; feedback comes after the check."),
    };
}
