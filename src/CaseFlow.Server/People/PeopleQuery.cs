using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;
using CaseFlow.Domain;

namespace CaseFlow.Server.People;

/// <summary>Whom somebody looks for among a district's people.</summary>
/// <param name="After">Only logins after this one.</param>
/// <param name="Words">In the login, the name or the unit's name.</param>
/// <param name="NamedUnits">The units whose name or code holds the words.</param>
/// <param name="Units">Only at these; anywhere when null.</param>
/// <param name="Login">This one alone.</param>
internal sealed record PeopleQuery(
    string? After = null, string? Words = null, string[]? NamedUnits = null, string[]? Units = null, string? Role = null, PersonStanding? Standing = null,
    string? Login = null, int Limit = PeopleQuery.Usual)
{
    private const int Usual = 100, Most = 500;

    public static readonly QueryParameter[] Parameters =
    [
        QueryParameter.Text("q"), QueryParameter.Text("unit"), QueryParameter.Text("role"), QueryParameter.OneOf<PersonStanding>("standing"),
        QueryParameter.Text("after"), QueryParameter.Number("limit", 1, Most),
    ];

    /// <summary>As it stands in the query of an address.</summary>
    public static (PeopleQuery? Query, Problem? Wrong) Read(IQueryCollection query, District district)
    {
        var words = new QueryWords(query);
        var (text, unit, role) = (words.Text("q")?.Trim(), words.Text("unit"), words.Text("role"));
        var asked = new PeopleQuery(
            words.Text("after"), text, text is null ? null : Codes(district, one => Holds(one.Name, text) || Holds(one.Code, text)),
            unit is null ? null : Codes(district, one => district.IsWithin(one.Code, unit)), role, words.Name<PersonStanding>("standing"),
            Limit: (int)(words.Number("limit", 1, Most) ?? Usual));
        if (words.Wrong is { } wrong) return (null, wrong);
        return role is null || RoleWords.Known([role]) is not null
            ? (asked, null)
            : (null, Problem.Malformed($"'role' takes one of: {string.Join(", ", RoleWords.Of((Role)~0))}."));
    }

    private static string[] Codes(District district, Func<Unit, bool> which) => [.. district.Units.Where(which).Select(unit => unit.Code)];

    private static bool Holds(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
