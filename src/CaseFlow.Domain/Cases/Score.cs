namespace CaseFlow.Domain.Cases;

/// <summary>考评: overrides the score given by rule at closing, with a reason; without points, goes back to the rule's.</summary>
/// <param name="Points">0 to 110, at most two decimals.</param>
/// <param name="Reason">Needed with points.</param>
public sealed record Score(decimal? Points = null, string? Reason = null) : CaseCommand
{
    /// <summary>The most points an override can give: full marks and a bonus.</summary>
    public const decimal MostPoints = 110;

    public override Decision Decide(Case now, Facts facts)
    {
        if (Barred(now, facts) is { } barred) return barred;
        if (Wrong() is { } wrong) return wrong;
        var scored = Points is { } points ? new CaseScored(points, [new("overridden", points)], Reason) : ScoreRule.Score(now);
        return now.Score == scored.Points ? Decision.AlreadyDone : scored;
    }

    private Rejected? Wrong() => Points switch
    {
        null => Wording.Wrong("reason", Reason),
        < 0 or > MostPoints => Rejected.Invalid("points_out_of_range", $"Points go from 0 to {MostPoints}."),
        { } points when decimal.Round(points, 2) != points => Rejected.Invalid("points_too_fine", "Points have at most two decimals."),
        _ => Wording.Missing("reason", Reason),
    };

    public static Rejected? Barred(Case now, Facts facts) =>
        now.Stage == Stage.Closed ? null : Rejected.Rule("not_closed", "A case is scored after it was closed.");
}
