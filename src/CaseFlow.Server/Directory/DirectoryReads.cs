using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Directory;

/// <summary>What can be read of the caller's district. Answers carry the directory's version as their ETag.</summary>
internal static class DirectoryReads
{
    public static void MapDirectoryReads(this IEndpointRouteBuilder app) => app.MapGroup("/api/directory").MapDirectoryReads(May.ReadDirectory);

    /// <param name="suffix">Tells the names apart where the same is read by another road.</param>
    public static void MapDirectoryReads(this RouteGroupBuilder directory, string policy, string suffix = "", string tag = "directory")
    {
        var json = DirectoryContract.Default;
        directory.MapGet("units", (HttpContext http, Districts districts) => Answer(http, districts, json.UnitArray, Units))
            .Read<Unit[]>(policy, "listUnits" + suffix, tag).WithQuery(QueryParameter.OneOf<UnitKind>("kind"), QueryParameter.Text("within"));
        directory.MapGet("grids", (HttpContext http, Districts districts) => Answer(http, districts, json.GridCollection, Grids))
            .Read<GridCollection>(policy, "listGrids" + suffix, tag).WithQuery(QueryParameter.Text("within"));
        directory.MapGet("items", (HttpContext http, Districts districts) => Answer(http, districts, json.ItemArray, Items))
            .Read<Item[]>(policy, "listItems" + suffix, tag).WithQuery(QueryParameter.Text("category"), QueryParameter.OneOf<CaseClass>("class"), QueryParameter.Text("q"));
        directory.MapGet("categories", (HttpContext http, Districts districts) =>
                Answer(http, districts, json.CategoryArray, (district, _) => [.. district.Categories]))
            .Read<Category[]>(policy, "listCategories" + suffix, tag);
        directory.MapGet("settings", ReadSettings).Read<Settings>(policy, "readSettings" + suffix, tag);
    }

    private static Unit[] Units(District district, QueryWords query)
    {
        var (kind, within) = (query.Name<UnitKind>("kind"), query.Text("within"));
        return [.. district.Units.Where(unit => (kind is null || unit.Kind == kind) && (within is null || district.IsWithin(unit.Code, within)))];
    }

    private static GridCollection Grids(District district, QueryWords query)
    {
        var within = query.Text("within");
        return GridCollection.Of(district.Grids.Where(grid => !grid.Retired && (within is null || district.IsWithin(grid.Code, within))));
    }

    private static Item[] Items(District district, QueryWords query)
    {
        var (category, @class, text) = (query.Text("category"), query.Name<CaseClass>("class"), query.Text("q"));
        return
        [
            .. district.Items.Where(item => (category is null || item.Category == category)
                && (@class is null || item.Class == @class) && (text is null || Mentions(item, text))),
        ];
    }

    private static bool Mentions(Item item, string text) =>
        item.Code.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        || item.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || item.NameEn.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static IResult ReadSettings(HttpContext http, Districts districts)
    {
        var (district, head) = districts.At(http.Caller().Tenant);
        return Answer(http, districts, DirectoryContract.Default.Settings, (_, _) => new Settings(
            district.Code, district.Name, district.TimeZone, district.Policy()?.Version, district.WorkingTime()?.Calendar.Version, head.Version));
    }

    private static IResult Answer<T>(HttpContext http, Districts districts, JsonTypeInfo<T> type, Func<District, QueryWords, T> read)
    {
        var (district, head) = districts.At(http.Caller().Tenant);
        var tag = $"\"{head.Version}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.Headers.IfNoneMatch == tag) return Results.StatusCode(StatusCodes.Status304NotModified);
        var query = new QueryWords(http.Request.Query);
        var found = read(district, query);
        return query.Wrong is { } wrong ? wrong : new Json<T>(found, type);
    }

    private static RouteHandlerBuilder Read<T>(this RouteHandlerBuilder endpoint, string policy, string name, string tag) =>
        endpoint.RequireAuthorization(policy).Produces<T>().Produces(StatusCodes.Status304NotModified)
            .WithTags(tag).WithName(name).ProducesReadProblems();
}
