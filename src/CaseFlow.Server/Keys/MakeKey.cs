using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Keys;

/// <summary>Makes a key.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Scopes">What it is for.</param>
/// <param name="Days">How many days it lasts.</param>
/// <param name="Unit">The unit that it acts for and sees for; the whole district when left out.</param>
public sealed record MakeKey(string Name, KeyScope[] Scopes, int Days, string? Unit = null)
{
    private const int LongestName = 60;

    /// <summary>Two years.</summary>
    private const int MostDays = 730;

    internal Rejected? Wrong(District district) => Wording.Missing("name", Name, LongestName) ?? WrongName() ?? WrongScopes() ?? WrongDays() ?? WrongUnit(district);

    private Rejected? WrongName() => Name.Trim() == Name && !Name.Any(char.IsControl)
        ? null
        : Rejected.Invalid("name_invalid", "'name' is one line without spaces at its ends. Shorten it to that.");

    private Rejected? WrongScopes() => Scopes.Length > 0
        ? null
        : Rejected.Invalid("scopes_missing", "'scopes' takes at least one of: intake, export. A key without one opens nothing.");

    private Rejected? WrongDays() => Days is >= 1 and <= MostDays
        ? null
        : Rejected.Invalid("days_out_of_range", $"'days' takes a whole number from 1 to {MostDays}. Rotate a key that has to last longer.");

    private Rejected? WrongUnit(District district) => Unit switch
    {
        null => null,
        _ when Wording.Missing("unit", Unit, LongestName) is { } wrong => wrong,
        _ when district.Unit(Unit) is not { } unit => Rejected.Invalid("unit_unknown", $"'unit': there is no unit '{Unit}'. See /api/directory/units for the codes."),
        { } when district.Unit(Unit)!.Closed => Rejected.Invalid("unit_closed", $"'unit': the unit '{Unit}' is closed. Choose one that is open."),
        _ => null,
    };
}
