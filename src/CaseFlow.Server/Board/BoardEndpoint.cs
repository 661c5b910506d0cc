using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Board;

/// <summary><c>GET /api/board?scope=</c>: the same as the hub's Watch answers, once.</summary>
internal static class BoardEndpoint
{
    public static void MapSnapshot(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/board", Show).RequireAuthorization(May.WatchBoard)
            .WithName("readBoard").WithTags("board").WithQuery(QueryParameter.Text("scope")).Produces<BoardShown>().ProducesReadProblems();

    private static async Task<IResult> Show(HttpContext http, Boards boards, DistrictOf districts)
    {
        var query = new QueryWords(http.Request.Query);
        var scope = query.Text("scope") ?? Area.DistrictScope;
        if (query.Wrong is { } wrong) return wrong;
        var (caller, district) = (http.Caller(), districts(http.Caller().Tenant));
        if (Area.OfScope(scope, district) is not { } area)
            return Problem.Of(Rejected.Unknown("scope_unknown", "There is no such scope. Ask for 'district', or for 'unit:' and the code of a unit."));
        if (!Area.MayWatch(caller, area, district))
            return Problem.Of(Rejected.NotAllowed("not_allowed", "Your roles let you see the board of your own unit and of those below it."));
        if (!await boards.Reach(0, http.RequestAborted))
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, "board_unavailable", "The board is being loaded. Try again in a few seconds.");
        return new Json<BoardSnapshot>(boards.Of(caller.Tenant).Show(area), BoardJson.Default.BoardSnapshot);
    }
}
