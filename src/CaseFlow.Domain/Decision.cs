using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain;

/// <summary>What a command comes to: the events to append, nothing because it was done already, or a refusal.</summary>
public readonly struct Decision
{
    private readonly CaseEvent[]? events;

    private Decision(CaseEvent[]? events, Rejected? refusal) => (this.events, Refusal) = (events, refusal);

    /// <summary>The command was already carried out: there is nothing to append.</summary>
    public static Decision AlreadyDone => default;

    /// <summary>The events to append in this order; empty when refused or already done.</summary>
    public IReadOnlyList<CaseEvent> Events => events ?? [];

    /// <summary>Why not; null when the command may go ahead.</summary>
    public Rejected? Refusal { get; }

    /// <summary>The same with what the case's clocks add to it.</summary>
    public Decision InTime(Case now, Facts facts) =>
        Refusal is null && events is { Length: > 0 } ? new(Clockwork.Attend(now, events, facts), null) : this;

    public static implicit operator Decision(CaseEvent happened) => new([happened], null);
    public static implicit operator Decision(CaseEvent[] happened) => new(happened, null);
    public static implicit operator Decision(Rejected refusal) => new(null, refusal);
}
