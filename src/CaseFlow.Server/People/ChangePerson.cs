using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.People;

/// <summary>Another name, unit or other roles; what is left out stays.</summary>
/// <param name="Reason">Why, for the book of changes.</param>
public sealed record ChangePerson(string? Name = null, string? Unit = null, string[]? Roles = null, string? Reason = null)
{
    private static readonly Rejected OwnRole = Rejected.Rule("own_administration",
        "You cannot take the administrator's role from yourself. Ask another administrator of the district.");

    internal PersonDecision Decide(PersonFacts facts)
    {
        var (now, district) = (facts.Now, facts.District);
        var (name, unit, roles) = (Name ?? now.Name, Unit ?? now.Unit, now.Roles);
        if ((Wording.Wrong("reason", Reason, Because.Longest) ?? (name == now.Name ? null : Particulars.WrongName(name))) is { } wrong) return wrong;
        if (unit != now.Unit || Roles is not null)
        {
            if (Particulars.WrongUnit(district, unit) is { } nowhere) return nowhere;
            (roles, var unsuited) = Particulars.Roles(district.Unit(unit)!, Roles ?? RoleWords.Of(now.Roles));
            if (unsuited is not null && (unit, roles) != (now.Unit, now.Roles)) return unsuited;
        }
        if (now.Roles.HasFlag(Role.Administrator) && !roles.HasFlag(Role.Administrator) && (facts.IsOneself ? OwnRole : LastOne(facts)) is { } kept) return kept;
        return After(facts, name, unit, roles);
    }

    private static Rejected? LastOne(PersonFacts facts) => facts.LastAdministrator && !facts.Now.Disabled ? DisablePerson.LastOne : null;

    private PersonDecision After(PersonFacts facts, string name, string unit, Role roles)
    {
        var now = facts.Now;
        var noted = new List<AccountChange>();
        Note(AccountChangeKind.Renamed, now.Name, name);
        Note(AccountChangeKind.Moved, now.Unit, unit);
        Note(AccountChangeKind.RolesChanged, string.Join(' ', RoleWords.Of(now.Roles)), string.Join(' ', RoleWords.Of(roles)));
        var elsewhere = unit != now.Unit || roles != now.Roles;
        return new PersonDecision(
            now with { Name = name, Unit = unit, Roles = roles, Stamp = elsewhere ? Account.NewStamp() : now.Stamp }, noted, EndsSessions: elsewhere);

        void Note(AccountChangeKind what, string from, string to)
        {
            if (from != to) noted.Add(facts.Change(what, from, to, Reason));
        }
    }
}
