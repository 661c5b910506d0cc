namespace CaseFlow.Domain.Deputies;

/// <summary>接班: the arriving person takes the shift.</summary>
public sealed record AcceptHandover
{
    public static DeputyDecision Decide(Deputyship now, DeputyFacts facts)
    {
        if (now.Deputy != facts.By.Account)
            return Rejected.NotAllowed("not_yours_to_accept", $"This shift was handed to '{now.Deputy}'; only that account accepts it.");
        if (now.IsOver(facts.At)) return Refusals.Over;
        return now.AcceptedAt is not null ? DeputyDecision.AlreadyDone : new HandoverAccepted();
    }
}
