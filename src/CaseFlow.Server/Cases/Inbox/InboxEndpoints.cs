using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Cases;

/// <summary>What waits for the caller, what they have seen of it, and signing for many orders at once.</summary>
internal static class InboxEndpoints
{
    private const int MostSeen = 200, MostOrders = 100, LongestName = 100;

    public static void MapInbox(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/inbox", Page).RequireAuthorization(May.ReadInbox).WithName("readInbox").WithTags("inbox")
            .WithQuery(InboxAsked.Parameters).Produces<Inbox>().ProducesReadProblems();
        app.MapPost("/api/inbox/seen", MarkSeen).RequireAuthorization(May.ReadInbox).WithName("markSeen").WithTags("inbox")
            .Accepts<Seen>("application/json").Produces(StatusCodes.Status204NoContent).ProducesProblems();
        app.MapPost("/api/inbox/acknowledge", Acknowledge).RequireAuthorization(May.Acknowledge).WithName("acknowledgeMany").WithTags("inbox")
            .Accepts<AcknowledgeMany>("application/json").Produces<ManyAcknowledged>().ProducesProblems();
    }

    private static async Task<IResult> Page(HttpContext http, InboxReader inbox, Requests requests)
    {
        var (asked, wrong) = InboxAsked.Read(http.Request.Query);
        return asked is null ? wrong! : new Json<Inbox>(await inbox.Page(http.Caller(), asked, requests.Now, http.RequestAborted), CaseJson.Default.Inbox);
    }

    private static async Task<IResult> MarkSeen(HttpContext http, InboxReader inbox)
    {
        var (seen, wrong) = await Body.Read(http, CaseJson.Default.Seen);
        if (seen is null) return wrong!;
        if (Wrong("tasks", seen.Tasks.Length, MostSeen, seen.Tasks.SelectMany(one => (string[])[one.Case, one.Task])) is { } refusal) return Problem.Of(refusal);
        await inbox.Note(http.Caller(), seen.Tasks, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Acknowledge(HttpContext http, ManyOrders many)
    {
        var (asked, wrong) = await Body.Read(http, CaseJson.Default.AcknowledgeMany);
        if (asked is null) return wrong!;
        if (Wrong("orders", asked.Orders.Length, MostOrders, asked.Orders.SelectMany(one => (string[])[one.Case, one.Order])) is { } refusal) return Problem.Of(refusal);
        return new Json<ManyAcknowledged>(await many.Acknowledge(http.Caller(), asked.Orders, http.RequestAborted), CaseJson.Default.ManyAcknowledged);
    }

    private static Rejected? Wrong(string field, int count, int most, IEnumerable<string> names) =>
        count < 1 || count > most
            ? Rejected.Invalid("count_out_of_range", $"'{field}' takes 1 to {most} at once. Send the rest in another request.")
            : names.Select(name => Wording.Wrong(field, name, LongestName)).FirstOrDefault(wrong => wrong is not null);
}
