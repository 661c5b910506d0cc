using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.People;

/// <summary>A change that needs no more than an optional reason, for the book of changes.</summary>
public sealed record Because(string? Reason = null)
{
    /// <summary>In characters.</summary>
    internal const int Longest = 200;

    private static readonly Rejected Own = Rejected.Rule("own_account", "This is your own account. Change your password and end your sessions on the page of your account.");

    /// <summary>Lets somebody in again, with the password that they had.</summary>
    internal PersonDecision Enable(PersonFacts facts)
    {
        if (Wrong is { } wrong) return wrong;
        return facts.Now.Disabled
            ? new PersonDecision(facts.Now with { Disabled = false, Stamp = Account.NewStamp() }, [facts.Change(AccountChangeKind.Enabled, reason: Reason)])
            : PersonDecision.Already(facts);
    }

    /// <summary>Another first password: sessions end, a running lock is lifted, and the owner has to change it.</summary>
    internal PersonDecision GivePassword(PersonFacts facts, string hash)
    {
        if ((Wrong ?? (facts.IsOneself ? Own : null)) is { } wrong) return wrong;
        return new PersonDecision(
            facts.Now with { PasswordHash = hash, MustChange = true, Stamp = Account.NewStamp() }, [facts.Change(AccountChangeKind.PasswordGiven, reason: Reason)],
            EndsSessions: true, LiftsLock: true);
    }

    /// <summary>Ends every session; who knows the password signs in again.</summary>
    internal PersonDecision SignOut(PersonFacts facts)
    {
        if ((Wrong ?? (facts.IsOneself ? Own : null)) is { } wrong) return wrong;
        return new PersonDecision(facts.Now with { Stamp = Account.NewStamp() }, [facts.Change(AccountChangeKind.SignedOut, reason: Reason)], EndsSessions: true);
    }

    private Rejected? Wrong => Wording.Wrong("reason", Reason, Longest);
}
