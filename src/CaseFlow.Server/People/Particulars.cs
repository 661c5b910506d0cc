using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.People;

/// <summary>What an account says of a person, as it is typed: which logins, names, units and roles are taken.</summary>
internal static class Particulars
{
    private const int LongestLogin = 60, LongestName = 60, LongestUnit = 60;

    /// <summary>What acts in the log without being a person.</summary>
    private const string Server = "system";

    /// <summary>Why a login in lower case is not taken; null when it is. Letters that look like others would let one person be taken for another.</summary>
    public static Rejected? WrongLogin(string login) =>
        Wording.Missing("login", login, LongestLogin)
        ?? (login != Server && char.IsAsciiLetterOrDigit(login[0]) && login.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '_' or '-' or '@')
            ? null
            : Rejected.Invalid("login_invalid", "'login' takes letters a to z, digits and . _ - @, begins with a letter or digit, and is not 'system'. Choose another one."));

    public static Rejected? WrongName(string name) =>
        Wording.Missing("name", name, LongestName)
        ?? (name.Trim() == name && !name.Any(char.IsControl) ? null : Rejected.Invalid("name_invalid", "'name' is one line without spaces at its ends. Shorten it to that."));

    public static Rejected? WrongUnit(District district, string unit) =>
        Wording.Missing("unit", unit, LongestUnit) ?? (district.Unit(unit) switch
        {
            null => Rejected.Invalid("unit_unknown", $"'unit': there is no unit '{unit}'. See /api/directory/units for the codes."),
            { Closed: true } => Rejected.Invalid("unit_closed", $"'unit': the unit '{unit}' is closed. Choose one that is open."),
            _ => null,
        });

    /// <summary>The roles by their words.</summary>
    /// <returns>What is wrong with them, when they cannot all be held at the unit.</returns>
    public static (Role Roles, Rejected? Wrong) Roles(Unit at, IReadOnlyCollection<string> words)
    {
        var fitting = Seats.At(at.Kind);
        var named = string.Join(", ", RoleWords.Of(fitting));
        if (words.Count == 0) return (Role.None, Rejected.Invalid("roles_missing", $"'roles' is empty. At '{at.Name}' sit: {named}."));
        if (RoleWords.Known(words) is not { } roles)
            return (Role.None, Rejected.Invalid("role_unknown", $"'roles' takes words of roles alone. At '{at.Name}' sit: {named}."));
        return (roles & ~fitting) == 0 ? (roles, null) : (roles, Rejected.Invalid("role_unsuited", $"Not all of these roles sit at '{at.Name}'. There sit: {named}. Choose among them, or another unit."));
    }
}
