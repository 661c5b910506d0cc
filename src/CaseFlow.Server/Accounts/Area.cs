using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Accounts;

/// <summary>
/// What part of a district's cases somebody sees, in lists, on the board and one by one. A case is seen when any of
/// the given parts holds it; <see cref="Whole"/> sees all.
/// </summary>
/// <param name="Unit">Cases in this unit's ground or with an order to it; null for none.</param>
/// <param name="Pool">Cases in the pool, so that a township can grab them.</param>
/// <param name="Account">Cases reported by this account; null for none.</param>
/// <param name="Whole">Every case.</param>
public sealed record Area(string? Unit = null, bool Pool = false, string? Account = null, bool Whole = false)
{
    /// <summary>The name of the scope that holds every case.</summary>
    public const string DistrictScope = "district";

    private const string UnitScope = "unit:";

    private static readonly Area District = new(Whole: true);

    /// <summary>What the caller sees.</summary>
    public static Area Of(Caller caller)
    {
        var actor = caller.Actor;
        if (caller.FromCity || actor.Is(May.Overseers)) return District;
        if (actor.Is(Role.Township | Role.Community | Role.Department | Role.GridMember)) return new Area(actor.Unit, actor.Is(Role.Township));
        return new Area(Account: actor.Account);
    }

    /// <summary>What a board scope holds: <c>district</c> or <c>unit:</c> and a unit's code; null when there is no such scope.</summary>
    public static Area? OfScope(string scope, District district)
    {
        if (scope == DistrictScope) return District;
        return scope.StartsWith(UnitScope, StringComparison.Ordinal) && district.Unit(scope[UnitScope.Length..]) is { } unit
            ? new Area(unit.Code, unit.Kind == UnitKind.Township)
            : null;
    }

    /// <summary>Whether the caller may watch a scope: overseers any, others their own unit and those below it.</summary>
    public static bool MayWatch(Caller caller, Area scope, District district) =>
        caller.May(May.WatchBoard)
        && (caller.Actor.Is(May.Overseers) || (scope.Unit is { } unit && district.IsWithin(unit, caller.Actor.Unit)));

    /// <summary>Whether a case is seen.</summary>
    /// <param name="units">The units of its ground and of its orders.</param>
    /// <param name="queue">Where it stands.</param>
    /// <param name="reportedBy">The account that reported it.</param>
    public bool Sees(IEnumerable<string> units, Queue queue, string? reportedBy) =>
        Whole || (Pool && queue == Queue.Pooled) || (Unit is not null && units.Contains(Unit)) || (Account is not null && Account == reportedBy);
}
