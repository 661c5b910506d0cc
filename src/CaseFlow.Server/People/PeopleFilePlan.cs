using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.People;

/// <summary>A line and what was decided on it.</summary>
internal sealed record PlannedLine(PeopleFileLine Shown, PersonDecision Decision);

/// <summary>Decides a file line by line, by the rules by which one person is opened or changed.</summary>
/// <param name="there">The accounts of its logins, of whichever district.</param>
/// <param name="administrators">Who can administer the district.</param>
internal sealed class PeopleFilePlan(District district, Asker asker, IReadOnlyDictionary<string, Account> there, IReadOnlySet<string> administrators)
{
    private static readonly char[] BetweenRoles = [' ', ';', '；', '、', '|'];

    private readonly HashSet<string> seen = [], left = [.. administrators];

    public static string LoginOf(PeopleRow row) => row.Login.ToLowerInvariant();

    public List<PlannedLine> Decide(IEnumerable<PeopleRow> rows) => [.. rows.Select(Decide)];

    private PlannedLine Decide(PeopleRow row)
    {
        var (login, roles) = (LoginOf(row), row.Roles.Split(BetweenRoles, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var unit = UnitOf(row.Unit);
        var mistakes = row.Broken is null ? Mistakes(row, login, roles, unit) : [new PeopleFileMistake("", "line_broken", row.Broken)];
        var decision = mistakes.Count > 0 ? new PersonDecision(null, []) : Change(row, login, roles, unit!);
        if (decision.Refusal is { } refusal) mistakes.Add(new PeopleFileMistake(refusal.Code == "login_taken" ? "login" : "roles", refusal.Code, refusal.Sentence));
        var does = mistakes.Count > 0 ? PeopleFileDeed.Wrong
            : decision.Noted.Count == 0 ? PeopleFileDeed.Same
            : there.ContainsKey(login) ? PeopleFileDeed.Change : PeopleFileDeed.Open;
        if (does == PeopleFileDeed.Change && !decision.After!.Roles.HasFlag(Role.Administrator)) left.Remove(login);
        return new PlannedLine(new PeopleFileLine(row.Line, login, row.Name, unit?.Code ?? row.Unit, roles, does, [.. mistakes]), decision);
    }

    /// <summary>By its code or, where only one is called so, by its name.</summary>
    private Unit? UnitOf(string said) => district.Unit(said) ?? (district.Units.Where(unit => !unit.Closed && unit.Name == said).Take(2).ToArray() is [var only] ? only : null);

    private List<PeopleFileMistake> Mistakes(PeopleRow row, string login, string[] roles, Unit? unit)
    {
        var mistakes = new List<PeopleFileMistake>();
        Note("login", Particulars.WrongLogin(login) ?? (seen.Add(login) ? null : Rejected.Invalid("login_twice", "The login stands in an earlier line too. Leave one of them.")));
        Note("name", Particulars.WrongName(row.Name));
        Note("unit", Particulars.WrongUnit(district, unit?.Code ?? row.Unit));
        if (unit is { Closed: false }) Note("roles", Particulars.Roles(unit, roles).Wrong);
        return mistakes;

        void Note(string field, Rejected? wrong)
        {
            if (wrong is not null) mistakes.Add(new PeopleFileMistake(field, wrong.Code, wrong.Sentence));
        }
    }

    private PersonDecision Change(PeopleRow row, string login, string[] roles, Unit unit)
    {
        if (!there.TryGetValue(login, out var now) || now.Tenant != district.Code)
            return new OpenPerson(login, row.Name, unit.Code, roles).Decide(now, district, asker.By, passwordHash: "");
        var isLast = !asker.AtTheMachine && left.Count == 1 && left.Contains(login);
        return new ChangePerson(row.Name, unit.Code, roles).Decide(new PersonFacts(now, district, asker.By, isLast));
    }
}
