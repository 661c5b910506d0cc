namespace CaseFlow.Domain.Cases;

/// <summary>The score of one case by rule: 100 points, less what went wrong, plus a bonus for a grab.</summary>
public static class ScoreRule
{
    /// <summary>Full marks before bonus.</summary>
    public const decimal FullMarks = 100;

    private const decimal PerRework = -10, PerOverruledRefusal = -5, PerReopening = -10, PerSupervision = -5, ForGrab = 2;

    /// <summary>The points and the lines they come from; never below zero.</summary>
    public static CaseScored Score(Case now)
    {
        ScorePart[] parts = [.. Lines(now).Where(part => part.Points != 0)];
        return new CaseScored(Math.Max(0, FullMarks + parts.Sum(part => part.Points)), parts, null);
    }

    private static IEnumerable<ScorePart> Lines(Case now) =>
    [
        new("grabbed", now.Orders.Any(order => order is { Kind: OrderKind.Grab, State: OrderState.Completed }) ? ForGrab : 0),
        new("reworked", PerRework * now.Reworks),
        new("refusalOverruled", PerOverruledRefusal * now.RefusalsOverruled),
        new("reopened", PerReopening * now.Reopenings),
        new("supervised", PerSupervision * now.Supervisions.Length),
    ];
}
