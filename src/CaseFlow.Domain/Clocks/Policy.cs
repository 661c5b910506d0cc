using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Clocks;

/// <summary>A limit for one kind of clock; the narrower the conditions, the stronger the rule.</summary>
/// <param name="Kind">Which clocks.</param>
/// <param name="Limit">How long.</param>
/// <param name="Class">Only for cases of this class.</param>
/// <param name="Item">Only for cases of this catalogue item; stronger than the catalogue's own limits.</param>
/// <param name="Order">Only for orders of this kind.</param>
/// <param name="ImminentPercent">From which share of its time such a clock is imminent; the policy's own when null.</param>
public sealed record PolicyRule(
    ClockKind Kind, Limit Limit, CaseClass? Class = null, string? Item = null, OrderKind? Order = null, int? ImminentPercent = null)
{
    internal bool Fits(ClockKind kind, CaseClass @class, string? item, OrderKind? order) =>
        Kind == kind && (Class ?? @class) == @class && (Item is null || Item == item) && (Order is null || Order == order);

    internal int Strength => (Item is null ? 0 : 4) + (Order is null ? 0 : 2) + (Class is null ? 0 : 1);
}

/// <summary>A step of the escalation ladder after the breach: a supervision is opened over the late unit.</summary>
/// <param name="After">How long after the breach.</param>
/// <param name="Supervise">At which level.</param>
/// <param name="ReplyWithinHours">When the unit owes its reply: 1 to 720 hours round the clock.</param>
/// <param name="Kinds">Which clocks; all but replies when null.</param>
public sealed record LadderStep(Limit After, SupervisionLevel Supervise, int ReplyWithinHours, ClockKind[]? Kinds = null)
{
    internal bool Fits(ClockKind kind) => Kinds?.Contains(kind) ?? kind != ClockKind.Reply;

    public bool Equals(LadderStep? other) => other is not null
        && After == other.After && Supervise == other.Supervise && ReplyWithinHours == other.ReplyWithinHours
        && (Kinds is null ? other.Kinds is null : other.Kinds is not null && Kinds.SequenceEqual(other.Kinds));

    public override int GetHashCode() => After.GetHashCode();
}

/// <summary>
/// How long everything may take, and who hears of it when it takes longer: data that is published under a version and never
/// changed afterwards. A case keeps the version it started under.
/// </summary>
/// <param name="Version">Its name, unique in the district.</param>
/// <param name="ImminentPercent">From which share of its time a clock is imminent: 1 to 99.</param>
/// <param name="Rules">The limits; a kind of clock for which none fits does not run.</param>
/// <param name="Ladder">The steps after a breach, in order. Before them: imminent tells the unit, breached the unit and the centre.</param>
public sealed partial record Policy(string Version, int ImminentPercent, PolicyRule[] Rules, LadderStep[] Ladder)
{
    /// <summary>The limit of a clock, and its imminent share in percent; null when no such clock runs.</summary>
    /// <param name="item">The case's catalogue item; null until it is known.</param>
    /// <param name="own">The catalogue's limits of that item, which stand between the rules for it and those for all.</param>
    public (Limit Limit, int ImminentPercent)? LimitOf(ClockKind kind, CaseClass @class, string? item, Limits? own, OrderKind? order)
    {
        PolicyRule? best = null;
        foreach (var rule in Rules)
            if (rule.Fits(kind, @class, item, order) && rule.Strength > (best?.Strength ?? -1)) best = rule;
        var limit = best is not { Item: not null } && own?.Of(kind) is { } catalogued ? catalogued : best?.Limit;
        return limit is null ? null : (limit, best?.ImminentPercent ?? ImminentPercent);
    }

    /// <summary>The ladder's steps for a kind of clock, in order.</summary>
    public IEnumerable<LadderStep> LadderOf(ClockKind kind) => Ladder.Where(step => step.Fits(kind));

    public bool Equals(Policy? other) => other is not null
        && Version == other.Version && ImminentPercent == other.ImminentPercent && Rules.SequenceEqual(other.Rules) && Ladder.SequenceEqual(other.Ladder);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Version);
}
