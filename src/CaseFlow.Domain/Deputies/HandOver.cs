using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Domain.Deputies;

/// <summary>交接班: hands the sender's shift to another person, with a note that stays in the log.</summary>
/// <param name="To">The arriving account; it takes the shift by accepting.</param>
/// <param name="Until">When its shift ends.</param>
/// <param name="Note">What is open and what to watch.</param>
/// <param name="From">When its shift begins; at once when left out.</param>
public sealed record HandOver(string To, Instant Until, string Note, Instant? From = null)
{
    public DeputyDecision Decide(DeputyFacts facts)
    {
        var from = From ?? facts.At;
        if ((Refusals.Unsuitable(facts) ?? Refusals.Time(from, Until, facts.At) ?? Wording.Missing("note", Note)) is { } wrong) return wrong;
        return new ShiftHandedOver(facts.Covered!.Account, facts.Deputy!.Account, from, Until, Note);
    }
}
