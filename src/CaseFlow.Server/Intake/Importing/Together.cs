using CaseFlow.Domain;
using CaseFlow.Domain.Cases;

namespace CaseFlow.Server.Intake;

/// <summary>Several commands of one person at one moment: each is decided on what those before it led to, and all happen or none.</summary>
public sealed record Together(params CaseCommand[] Commands) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        var happened = new List<CaseEvent>();
        foreach (var command in Commands)
        {
            var decision = command.Decide(now, facts);
            if (decision.Refusal is { } refusal) return refusal;
            foreach (var one in decision.Events) now = now.Evolve(one, facts.At);
            happened.AddRange(decision.Events);
        }
        return happened.ToArray();
    }
}
