using System.Text.RegularExpressions;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Accounts.FirstStart;

/// <summary>The first account of an installation, asked for with the code that the log shows.</summary>
/// <param name="Code">As it was printed.</param>
/// <param name="District">The district's code.</param>
/// <param name="Login">What will be typed to sign in.</param>
/// <param name="Name">Shown to others.</param>
public sealed partial record FirstAdministrator(string Code, string District, string Login, string Name, string Password)
{
    private const int LongestName = 60;

    [GeneratedRegex("^[a-z0-9][a-z0-9._@-]{0,99}$")]
    private static partial Regex Logins { get; }

    /// <summary>Why it cannot be; null when it can.</summary>
    internal Rejected? Wrong(District district) =>
        !district.HasCentre ? Rejected.Invalid("district_unknown", "There is no such district. Choose one that there is.")
        : !Logins.IsMatch(Login.ToLowerInvariant()) ? Rejected.Invalid("login_invalid", "A login has up to 100 letters from a to z, digits, dots, hyphens, underscores and @, and begins with a letter or a digit.")
        : Wording.Missing("name", Name, LongestName) ?? PasswordPolicy.Wrong(Password, Login, Name, district.Centre.Name, district.Centre.Code);

    /// <summary>The account, at the district's centre.</summary>
    internal Account Account(District district, string passwordHash) => new(
        district.Code, Login.ToLowerInvariant(), Name.Trim(), district.Centre.Code, Role.Administrator, passwordHash, Accounts.Account.NewStamp());
}
