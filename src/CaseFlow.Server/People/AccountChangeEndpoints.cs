using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.People;

/// <summary>The book of what was done about a district's accounts.</summary>
internal static class AccountChangeEndpoints
{
    private const int Usual = 50, Most = 200;

    private static readonly QueryParameter[] Parameters =
        [QueryParameter.Text("login"), QueryParameter.Number("before", 1, long.MaxValue), QueryParameter.Number("limit", 1, Most)];

    public static void MapAccountChanges(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/account-changes", List).RequireAuthorization(May.Administer).WithQuery(Parameters).Produces<AccountChangePage>()
            .WithName("listAccountChanges").WithTags("people").ProducesReadProblems();

    private static async Task<IResult> List(HttpContext http, AccountChanges book)
    {
        var words = new QueryWords(http.Request.Query);
        var (login, before, limit) = (words.Text("login"), words.Number("before", 1, long.MaxValue), (int)(words.Number("limit", 1, Most) ?? Usual));
        if (words.Wrong is { } wrong) return wrong;
        var noted = await book.Of(http.Caller().Tenant, login, before, limit + 1, http.RequestAborted);
        var rows = noted.Take(limit).Select(one => Shown(one)).ToArray();
        return new Json<AccountChangePage>(new AccountChangePage(rows, noted.Count > limit ? rows[^1].Id : null), PeopleJson.Default.AccountChangePage);
    }

    private static AccountChangeShown Shown(NotedChange noted)
    {
        var change = noted.Change;
        return new AccountChangeShown(noted.Id, change.Login, change.What, noted.At, change.By, change.From, change.To, change.Reason);
    }
}
