using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.People;

/// <summary>What a change of an account is decided on.</summary>
/// <param name="Now">The account before.</param>
/// <param name="By">Who asks: a login, or <see cref="AccountChanges.CommandLine"/>.</param>
/// <param name="LastAdministrator">Nobody else can administer the district.</param>
internal sealed record PersonFacts(Account Now, District District, string By, bool LastAdministrator)
{
    public bool IsOneself => Now.Login == By;

    public AccountChange Change(AccountChangeKind what, string? from = null, string? to = null, string? reason = null) =>
        new(Now.Tenant, Now.Login, what, By, from, to, reason);
}

/// <summary>What comes of a change: the account after it and what is noted, or why not. Nothing noted means that it stood so before.</summary>
/// <param name="EndsSessions">Whoever is signed in with the account is signed out.</param>
/// <param name="LiftsLock">Failed sign-ins are forgotten.</param>
internal sealed record PersonDecision(
    Account? After, IReadOnlyList<AccountChange> Noted, Rejected? Refusal = null, bool EndsSessions = false, bool LiftsLock = false)
{
    public static implicit operator PersonDecision(Rejected refusal) => new(null, [], refusal);

    /// <summary>A new account.</summary>
    public static PersonDecision Opened(Account opened, string by) =>
        new(opened, [new AccountChange(opened.Tenant, opened.Login, AccountChangeKind.Opened, by, To: $"{opened.Unit} {string.Join(' ', RoleWords.Of(opened.Roles))}")]);

    /// <summary>It stood so before.</summary>
    public static PersonDecision Already(PersonFacts facts) => new(facts.Now, []);
}
