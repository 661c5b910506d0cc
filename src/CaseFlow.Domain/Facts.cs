using System.Collections.Frozen;
using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain;

/// <summary>Who acts: an account, for a unit, in the roles held there.</summary>
/// <param name="Account">The account's login; <c>system</c> for the server itself.</param>
/// <param name="Unit">The code of the unit acted for.</param>
/// <param name="Roles">The roles held at that unit.</param>
/// <param name="For">The account that is acted for as its deputy, whose unit and roles these are; null in person.</param>
public sealed record Actor(string Account, string Unit, Role Roles, string? For = null)
{
    /// <summary>Whether any of the roles is held.</summary>
    public bool Is(Role any) => (Roles & any) != 0;
}

/// <summary>Everything a decision needs from outside the case, so that deciding stays pure.</summary>
/// <param name="At">The moment of the command, UTC, in whole microseconds.</param>
/// <param name="By">Who acts.</param>
/// <param name="District">Units, grids and catalogue as they are at that moment.</param>
public sealed record Facts(Instant At, Actor By, District District)
{
    /// <summary>By hash: those files that the command names and that who acts uploaded lately, to attach them.</summary>
    public IReadOnlyDictionary<string, Attachment> Uploads { get; init; } = FrozenDictionary<string, Attachment>.Empty;

    /// <summary>The name of a unit for a sentence; its code where the district does not know it.</summary>
    public string NameOf(string unit) => District.Unit(unit)?.Name ?? unit;

    /// <summary>A moment for a sentence, by the clocks of the district, such as <c>2026-03-01 16:00</c>.</summary>
    public string Say(Instant moment) => moment
        .InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(District.TimeZone) ?? DateTimeZone.Utc)
        .ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
