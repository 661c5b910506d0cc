using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.People;

/// <summary>Keeps somebody out: nobody signs in with the account, and whoever is signed in is signed out within seconds.</summary>
/// <param name="Reason">Why, for the book of changes.</param>
public sealed record DisablePerson(string Reason)
{
    internal static readonly Rejected LastOne = Rejected.Rule("last_administrator",
        "Nobody else administers the district. Give another person the administrator's role first.");

    private static readonly Rejected Oneself = Rejected.Rule("own_account", "You cannot disable yourself. Ask another administrator of the district.");

    internal PersonDecision Decide(PersonFacts facts)
    {
        if (Wording.Missing("reason", Reason, Because.Longest) is { } wrong) return wrong;
        if (facts.Now.Disabled) return PersonDecision.Already(facts);
        if (facts.IsOneself) return Oneself;
        if (facts.LastAdministrator) return LastOne;
        return new PersonDecision(
            facts.Now with { Disabled = true, Stamp = Account.NewStamp() }, [facts.Change(AccountChangeKind.Disabled, reason: Reason)], EndsSessions: true);
    }
}
