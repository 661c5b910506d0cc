using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Attachments;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.City;

/// <summary>What the city reads of its districts, and its one command: to supervise.</summary>
internal static class CityEndpoints
{
    private const int UsualRows = 50;

    public static void MapCityEndpoints(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/city/districts", async (HttpContext http, CityFigures figures) =>
                new Json<DistrictFigures[]>(await figures.All(http.RequestAborted), CityJson.Default.DistrictFiguresArray))
            .RequireAuthorization(May.ReadCity).WithName("listDistricts").WithTags("city").Produces<DistrictFigures[]>().ProducesReadProblems();

        var district = app.MapGroup("/api/city/districts/{code}").AddEndpointFilter(CityRoad.Enter);
        district.MapGet("cases", Cases).WithQuery(QueryParameter.OneOf<Figure>("figure"), QueryParameter.Text("after"), QueryParameter.Number("limit", 1, ListAsked.MostRows))
            .RequireAuthorization(May.ReadCity).WithName("listDistrictCases").WithTags("city").Produces<CasePage>().ProducesReadProblems();
        district.MapCaseReads("cases/{id}", May.ReadCity, "InDistrict", "city");
        district.MapAttachmentReads("cases/{id}/attachments/{hash}", May.ReadCity, "InDistrict", "city");
        district.MapGroup("directory").MapDirectoryReads(May.ReadCity, "InDistrict", "city");
        district.MapPost("cases/{id}/supervise", (string id, HttpContext http, CaseRoad road) => road.Take(http, id, CaseJson.Default.Supervise, command => command))
            .RequireAuthorization(May.SuperviseDistrict).Accepts<Supervise>("application/json").WithName("superviseInDistrict").WithTags("city")
            .Produces<Receipt>().ProducesProblems();
    }

    private static async Task<IResult> Cases(HttpContext http, CityFigures figures)
    {
        var query = new QueryWords(http.Request.Query);
        var (figure, after, limit) = (query.Name<Figure>("figure") ?? Figure.Open, ListAsked.AfterOf(query), query.Number("limit", 1, ListAsked.MostRows) ?? UsualRows);
        if (query.Wrong is { } wrong) return wrong;
        return new Json<CasePage>(await figures.Page(http.Caller().Tenant, figure, after, (int)limit, http.RequestAborted), CaseJson.Default.CasePage);
    }
}
