using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.People;

/// <summary>Opens an account.</summary>
/// <param name="Login">What is typed to sign in; unique over all districts, whichever the case of its letters.</param>
/// <param name="Name">Shown to others.</param>
/// <param name="Unit">The code of the unit acted for.</param>
/// <param name="Roles">Held there.</param>
public sealed record OpenPerson(string Login, string Name, string Unit, string[] Roles)
{
    /// <param name="there">The account of that login, of whichever district; null when it is free.</param>
    internal PersonDecision Decide(Account? there, District district, string by, string passwordHash)
    {
        var login = Login.ToLowerInvariant();
        if ((Particulars.WrongLogin(login) ?? Particulars.WrongName(Name) ?? Particulars.WrongUnit(district, Unit)) is { } wrong) return wrong;
        var (roles, unsuited) = Particulars.Roles(district.Unit(Unit)!, Roles);
        if (unsuited is not null) return unsuited;
        var opened = new Account(district.Code, login, Name, Unit, roles, passwordHash, Account.NewStamp(), MustChange: true);
        return there is null ? PersonDecision.Opened(opened, by) : Taken(there, opened);
    }

    /// <summary>Another district's account is told as no more than taken.</summary>
    private static Rejected Taken(Account there, Account opened) => Rejected.Rule("login_taken",
        there.Tenant == opened.Tenant && (there.Name, there.Unit, there.Roles) == (opened.Name, opened.Unit, opened.Roles)
            ? $"'{opened.Login}' is open already, just so. If its first password was lost, give it a new one."
            : $"The login '{opened.Login}' is taken. Choose another one.");
}
