using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.People;

namespace CaseFlow.Server.Accounts.FirstStart;

/// <summary>The first account of an installation, asked for with the code that the log shows.</summary>
/// <param name="Code">As it was printed.</param>
/// <param name="District">The district's code.</param>
/// <param name="Login">What will be typed to sign in.</param>
/// <param name="Name">Shown to others.</param>
public sealed record FirstAdministrator(string Code, string District, string Login, string Name, string Password)
{
    /// <summary>Why it cannot be; null when it can.</summary>
    internal Rejected? Wrong(District district) =>
        !district.HasCentre ? Rejected.Invalid("district_unknown", "There is no such district. Choose one that there is.")
        : Particulars.WrongLogin(Login.ToLowerInvariant()) ?? Particulars.WrongName(Name) ?? PasswordPolicy.Wrong(Password, Login, Name, district.Centre.Name, district.Centre.Code);

    /// <summary>The account, at the district's centre.</summary>
    internal Account Account(District district, string passwordHash) => new(
        district.Code, Login.ToLowerInvariant(), Name, district.Centre.Code, Role.Administrator, passwordHash, Accounts.Account.NewStamp());
}
