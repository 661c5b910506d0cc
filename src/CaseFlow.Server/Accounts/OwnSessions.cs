using CaseFlow.Domain;
using CaseFlow.Server.Http;
using NodaTime;

namespace CaseFlow.Server.Accounts;

/// <summary>One of the caller's sessions.</summary>
/// <param name="SeenAt">When it was last used, to the minute.</param>
/// <param name="EndsAt">When it is over at the latest.</param>
/// <param name="From">The address that it began from.</param>
/// <param name="Browser">What the browser calls itself.</param>
/// <param name="Current">The session that asks.</param>
public sealed record SessionShown(string Id, Instant MadeAt, Instant SeenAt, Instant EndsAt, string From, string Browser, bool Current);

/// <summary>The answer to ending a session.</summary>
/// <param name="Already">It had ended before.</param>
public sealed record SessionReceipt(string Id, bool Already);

/// <summary>How many other sessions were ended.</summary>
public sealed record SessionsEnded(int Ended);

/// <summary>Everybody's own sessions: looked at and ended.</summary>
internal static class OwnSessions
{
    private static readonly Rejected Unknown = Rejected.Unknown("session_unknown", "You have no such session. Look at the list again.");

    public static void MapOwnSessions(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/me/sessions").WithTags("session").RequireAuthorization(AccountsRoom.Own);
        own.MapGet("", List).Produces<SessionShown[]>().WithName("listOwnSessions").ProducesReadProblems();
        own.MapPost("{id}/end", End).Produces<SessionReceipt>().WithName("endOwnSession").ProducesProblems();
        own.MapPost("end-others", EndOthers).Produces<SessionsEnded>().WithName("endOtherSessions").ProducesProblems();
    }

    private static async Task<IResult> List(HttpContext http, SessionBook book)
    {
        var mine = http.User.Ticket()!;
        var sessions = await book.Of(mine.Login, http.RequestAborted);
        return new Json<SessionShown[]>(
            [.. sessions.Select(one => new SessionShown(one.Id, one.MadeAt, one.SeenAt, one.EndsAt, one.Address, one.Browser, one.Id == mine.Id))],
            AccountsJson.Default.SessionShownArray);
    }

    private static async Task<IResult> End(string id, HttpContext http, SessionBook book, RecentSessions recent)
    {
        if (id.Contains('\0')) return Problem.Of(Unknown);
        var (known, ended) = await book.End(http.User.Ticket()!.Login, id, http.RequestAborted);
        if (!known) return Problem.Of(Unknown);
        recent.Forget(id);
        return new Json<SessionReceipt>(new SessionReceipt(id, !ended), AccountsJson.Default.SessionReceipt);
    }

    private static async Task<IResult> EndOthers(HttpContext http, SessionBook book)
    {
        var mine = http.User.Ticket()!;
        return new Json<SessionsEnded>(new SessionsEnded(await book.EndOthers(mine.Login, mine.Id, http.RequestAborted)), AccountsJson.Default.SessionsEnded);
    }
}
