namespace CaseFlow.Domain.Cases;

/// <summary>结案, with an honest outcome; the case is scored by rule in the same breath.</summary>
public sealed record Close(Outcome Outcome, string? Note = null) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (now.Stage == Stage.Closed) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        if (Wrong(now) is { } wrong) return wrong;
        return new CaseEvent[] { new CaseClosed(Outcome, Note ?? ""), ScoreRule.Score(now) };
    }

    private Rejected? Wrong(Case now) =>
        Wording.Wrong("note", Note) ?? (string.IsNullOrWhiteSpace(Note) && (Outcome != Outcome.Resolved || now.Feedback?.Solved == false)
            ? Rejected.Invalid("note_missing", "The case is not wholly resolved: tell the reporter in 'note' why it is closed all the same.")
            : null);

    public static Rejected? Barred(Case now, Facts facts) =>
        Refusals.Waiting(now, facts)
        ?? Refusals.NotAt(now, Stage.ToFeedback, "not_checked", "A case is closed after its result was checked and the reporter heard of it.")
        ?? (now is { IsAwaited: true, FeedbackTries: 0 }
            ? Rejected.Rule("no_feedback", "The reporter has not been told. Give feedback first, or record that they could not be reached.")
            : null);
}
