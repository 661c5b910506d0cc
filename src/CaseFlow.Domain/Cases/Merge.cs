namespace CaseFlow.Domain.Cases;

/// <summary>What a command about two cases comes to; both or neither are appended.</summary>
public sealed record PairDecision(Decision Duplicate, Decision Kept)
{
    public static implicit operator PairDecision(Rejected refusal) => new(refusal, Decision.AlreadyDone);

    /// <summary>Done before: nothing for either.</summary>
    public static readonly PairDecision AlreadyDone = new(Decision.AlreadyDone, Decision.AlreadyDone);
}

/// <summary>The case is a duplicate and goes on as another one. Nothing is lost; see <see cref="Unmerge"/>.</summary>
/// <param name="Into">Id of the case that is kept.</param>
/// <param name="Reason">Why they are the same incident.</param>
public sealed record Merge(string Into, string? Reason = null)
{
    /// <summary>Decides about both cases at once.</summary>
    /// <param name="id">The duplicate's id.</param>
    /// <param name="duplicate">The case that ends.</param>
    /// <param name="kept">The case that goes on.</param>
    public PairDecision Decide(string id, Case duplicate, Case kept)
    {
        if (string.IsNullOrWhiteSpace(Into)) return Rejected.Invalid("into_missing", "Name in 'into' the case that is kept.");
        if (duplicate.MergedInto == Into) return PairDecision.AlreadyDone;
        if (id == Into) return Rejected.Invalid("merge_into_itself", "A case cannot be merged into itself. Name the other case.");
        if ((Barred(duplicate) ?? Wording.Wrong("reason", Reason)) is { } wrong) return wrong;
        if (Refusals.NotGoingOn(kept) is { } over)
            return kept.Stage == Stage.None ? over : Rejected.Rule("kept_case_over", $"The case to keep does not go on: {over.Sentence}");
        return new PairDecision(new CaseMerged(Into, Reason ?? ""), new DuplicateTaken(id, duplicate.IsAwaited));
    }

    public static Rejected? Barred(Case duplicate) => Refusals.NotGoingOn(duplicate);
}

/// <summary>Undoes a merge: the duplicate goes on where it stood.</summary>
public sealed record Unmerge(string Reason)
{
    /// <summary>Decides about both cases at once.</summary>
    /// <param name="id">The duplicate's id.</param>
    /// <param name="duplicate">The case that was merged away.</param>
    /// <param name="kept">The case it was merged into.</param>
    public PairDecision Decide(string id, Case duplicate, Case kept)
    {
        if (Barred(duplicate) is { } barred) return barred;
        if (Wording.Missing("reason", Reason) is { } wrong) return wrong;
        return new PairDecision(
            new CaseUnmerged(duplicate.MergedInto!, Reason),
            kept.Duplicates.Contains(id) ? new DuplicateReleased(id, duplicate.IsAwaited) : Decision.AlreadyDone);
    }

    public static Rejected? Barred(Case duplicate) =>
        duplicate.Stage == Stage.Merged ? null : Rejected.Rule("not_merged", "The case is not merged into another one, so there is nothing to undo.");
}
