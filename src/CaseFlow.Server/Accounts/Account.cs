using CaseFlow.Domain;

namespace CaseFlow.Server.Accounts;

/// <summary>A person's way in.</summary>
/// <param name="Tenant">The district's code; empty for the city.</param>
/// <param name="Login">What is typed to sign in; unique over all districts, lower case.</param>
/// <param name="Name">Shown to others.</param>
/// <param name="Unit">The code of the unit acted for.</param>
/// <param name="Roles">Held at that unit.</param>
/// <param name="PasswordHash">Salted PBKDF2, with its parameters in it.</param>
/// <param name="Stamp">Changes with the password, the unit, the roles and when it is disabled: older cookies end with it.</param>
/// <param name="Demo">Made for a demonstration, with a password everybody knows: exists in Development only.</param>
/// <param name="Disabled">Cannot sign in.</param>
/// <param name="MustChange">The password was chosen by somebody else: nothing is allowed until its owner has chosen another.</param>
public sealed record Account(
    string Tenant, string Login, string Name, string Unit, Role Roles, string PasswordHash, string Stamp,
    bool Demo = false, bool Disabled = false, bool MustChange = false)
{
    /// <summary>The unit that the city's people act for, in the log and on the screen.</summary>
    public const string CityUnit = "city";

    /// <summary>An account of the city: of no district, so that nothing is its own anywhere.</summary>
    public static Account OfCity(string login, string name, string passwordHash) => new("", login, name, CityUnit, Role.City, passwordHash, NewStamp());

    /// <summary>A stamp that no cookie has yet.</summary>
    public static string NewStamp() => Guid.NewGuid().ToString("n");
}

/// <summary>Roles as they are stored and shown: camel-case words.</summary>
public static class RoleWords
{
    private static readonly Role[] All = [.. Enum.GetValues<Role>().Where(role => role is not (Role.None or Role.System))];

    /// <summary>The words of the roles held, in the order of the table of users.</summary>
    public static string[] Of(Role roles) => [.. All.Where(role => roles.HasFlag(role)).Select(Word)];

    /// <exception cref="FormatException">A word that is no role; the message names the roles there are.</exception>
    public static Role Read(IEnumerable<string> words) => words.Aggregate(Role.None, (roles, word) => roles | Read(word));

    /// <summary>The roles of those words; null when one of them is no role.</summary>
    public static Role? Known(IReadOnlyCollection<string> words) => words.All(word => All.Any(role => Word(role) == word)) ? Read(words) : null;

    private static Role Read(string word) => All.FirstOrDefault(role => Word(role) == word) is var role and not Role.None
        ? role
        : throw new FormatException($"'{word}' is no role; the roles are {string.Join(", ", All.Select(Word))}.");

    private static string Word(Role role)
    {
        var name = role.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
