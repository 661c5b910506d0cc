using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Cases;

/// <summary>
/// What the moment asks for: the grab window lapses, a suspension ends, clocks become imminent, are breached and climb the
/// ladder. Given by the server when a moment comes; everything that has come due is noted, in the order in which it did.
/// </summary>
public sealed record KeepTime : CaseCommand
{
    public override Decision Decide(Case now, Facts facts) => Clockwork.CatchUp(now, facts);

    /// <summary>It is the clocks' own.</summary>
    public override Decision DecideInTime(Case now, Facts facts) => Decide(now, facts);
}
