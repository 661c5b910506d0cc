using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;
using CaseFlow.Server.Personal;

namespace CaseFlow.Server.Cases;

/// <summary>What can be read of cases, inside the caller's area.</summary>
internal static class CaseReadEndpoints
{
    private const int MostEvents = 500;

    public static void MapCaseReads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/cases", Page).Read<CasePage>(May.ReadCases, "listCases").WithQuery(ListAsked.Parameters);
        app.MapCaseReads("/api/cases/{id}", May.ReadCases);
        app.MapGet("/api/cases/{id}/reporter", WhoReported).Read<Reporter>(May.ReadReporter, "readReporter");
    }

    /// <summary>A case and what happened to it.</summary>
    /// <param name="ofCase">The case's address.</param>
    /// <param name="policy">Who may.</param>
    /// <param name="suffix">Tells the names apart where the same is read by another road.</param>
    public static void MapCaseReads(this IEndpointRouteBuilder app, string ofCase, string policy, string suffix = "", string tag = "cases")
    {
        app.MapGet(ofCase, One).Read<CaseView>(policy, "readCase" + suffix, tag).WithQuery(QueryParameter.Number("version", 1, int.MaxValue), QueryParameter.Moment("at"));
        app.MapGet(ofCase + "/events", Events).Read<CaseHistory>(policy, "readCaseEvents" + suffix, tag).WithQuery(QueryParameter.Number("after", 0, int.MaxValue), QueryParameter.Number("limit", 1, MostEvents));
    }

    private static async Task<IResult> Page(HttpContext http, CaseList list)
    {
        var (asked, wrong) = ListAsked.Read(http.Request.Query);
        return asked is null ? wrong! : await Answer(list.Page(http.Caller(), asked, http.RequestAborted), CaseJson.Default.CasePage);
    }

    private static async Task<IResult> One(string id, HttpContext http, CaseFinder finder, CaseReader reader, Requests requests)
    {
        var query = new QueryWords(http.Request.Query);
        var (version, at) = (query.Number("version", 1, int.MaxValue), query.Moment("at"));
        if (query.Wrong is { } wrong) return wrong;
        if (await finder.Find(http.Caller(), id, http.RequestAborted) is not { } found) return Problem.Of(Refused.CaseUnknown);
        if (await reader.Fold(found, version, at, http.RequestAborted) is not var (dossier, reporter)) return Problem.Of(Refused.NotBegun);
        if (dossier.Version < version) return Problem.Of(Refused.NotSoFar(dossier.Version));
        var facts = version is null && at is null ? reader.Facts(http.Caller(), requests.Now) : null;
        http.Response.Headers.ETag = $"\"{dossier.Version}\"";
        return await Answer(reader.View(dossier, reporter, facts, http.RequestAborted), CaseJson.Default.CaseView);
    }

    private static async Task<IResult> Events(string id, HttpContext http, CaseFinder finder, CaseReader reader)
    {
        var query = new QueryWords(http.Request.Query);
        var (after, limit) = (query.Number("after", 0, int.MaxValue), query.Number("limit", 1, MostEvents));
        if (query.Wrong is { } wrong) return wrong;
        if (await finder.Find(http.Caller(), id, http.RequestAborted) is not { } found) return Problem.Of(Refused.CaseUnknown);
        return await Answer(reader.History(found, after ?? 0, (int)(limit ?? MostEvents), http.RequestAborted), CaseJson.Default.CaseHistory);
    }

    private static async Task<IResult> WhoReported(
        string id, HttpContext http, CaseFinder finder, CaseReader reader, ReporterVault vault, ReporterReads reads, Requests requests)
    {
        if (await finder.Find(http.Caller(), id, http.RequestAborted) is not { } found) return Problem.Of(Refused.CaseUnknown);
        var folded = await reader.Fold(found, 1, null, http.RequestAborted);
        if (folded?.Reporter is not { } stored || await vault.Open(found.Tenant, found.Id, stored, http.RequestAborted) is not { } plain)
            return Problem.Of(Refused.NobodyReported);
        await reads.Note(http.Caller(), found.Id, requests.Now, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return new Json<Reporter>(plain, CaseJson.Default.Reporter);
    }

    private static async Task<IResult> Answer<T>(Task<T> read, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        new Json<T>(await read, type);

    private static RouteHandlerBuilder Read<T>(this RouteHandlerBuilder endpoint, string policy, string name, string tag = "cases") =>
        endpoint.RequireAuthorization(policy).Produces<T>().WithTags(tag).WithName(name).ProducesReadProblems();
}
