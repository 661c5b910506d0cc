namespace CaseFlow.Domain.Directory;

/// <summary>What an item must be before it can stand in the whistle catalogue.</summary>
internal static class Entry
{
    private const int LongestBasis = 300;
    private const int LongestNameEn = 160;
    private const decimal LongestLimit = 1000;

    internal static Rejected? Check(District now, Item wanted) =>
        Wording.CheckCode(wanted.Code)
        ?? Wording.CheckName(wanted.Name)
        ?? Wording.CheckText(wanted.NameEn, LongestNameEn, "English name")
        ?? Wording.CheckText(wanted.LegalBasis, LongestBasis, "legal basis")
        ?? CheckHeading(now, wanted)
        ?? CheckUnits(now, wanted)
        ?? CheckLimits(wanted.Limits);

    private static Rejected? CheckHeading(District now, Item wanted)
    {
        if (!Enum.IsDefined(wanted.Class))
            return Rejected.Invalid("class_unknown", "The class is general, important or urgent.");
        return wanted.Category is not null && now.Category(wanted.Category) is not null
            ? null
            : Rejected.Unknown("category_unknown", $"There is no category {Wording.Shown(wanted.Category)}; list it first or correct the code.");
    }

    private static Rejected? CheckUnits(District now, Item wanted)
    {
        if (!CanAnswer(now, wanted.Lead))
            return Rejected.Unknown("lead_unknown", $"The lead unit {Wording.Shown(wanted.Lead)} is not an open unit of this district, other than a grid.");
        foreach (var unit in wanted.Supporting ?? [])
            if (!CanAnswer(now, unit))
                return Rejected.Unknown("supporting_unknown", $"The supporting unit {Wording.Shown(unit)} is not an open unit of this district, other than a grid.");
        if (wanted.Supporting is null || wanted.Supporting.Distinct(StringComparer.Ordinal).Count() < wanted.Supporting.Length)
            return Rejected.Invalid("supporting_twice", "List the supporting units, each once.");
        return wanted.Supporting.Contains(wanted.Lead)
            ? Rejected.Invalid("lead_supports_itself", $"{wanted.Lead} leads; leave it out of the supporting units.")
            : null;
    }

    private static bool CanAnswer(District now, string? unit) => now.Unit(unit) is { Closed: false, Kind: not UnitKind.Grid };

    private static Rejected? CheckLimits(Limits? limits)
    {
        if (limits is null) return Rejected.Invalid("limit_missing", "Give the item's own limits in 'limits'; without any, the district's policy says how long it may take.");
        Limit?[] all = [limits.Dispatch, limits.Acknowledge, limits.Muster, limits.Handle, limits.Check];
        return all.All(limit => limit is null || IsSound(limit))
            ? null
            : Rejected.Invalid("limit_invalid", $"A limit is more than 0 and at most {LongestLimit} hours or days on a known base.");
    }

    private static bool IsSound(Limit limit) => limit.Amount is > 0 and <= LongestLimit && Enum.IsDefined(limit.Base);
}
