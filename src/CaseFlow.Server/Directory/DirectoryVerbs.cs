using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Directory;

/// <summary>What an administrator may say about the district. The body is the command; saying it twice changes nothing.</summary>
internal static class DirectoryVerbs
{
    public static void MapDirectoryVerbs(this IEndpointRouteBuilder app)
    {
        var json = DirectoryContract.Default;
        var directory = app.MapGroup("/api/directory");
        directory.Verb("settings/name", json.NameDistrict);
        directory.Verb("settings/time-zone", json.SetTimeZone);
        directory.Verb("calendars/adopt", json.AdoptCalendar);
        directory.Verb("policies/adopt", json.AdoptPolicy);
        directory.Verb("units/open", json.OpenUnit);
        directory.Verb("units/rename", json.RenameUnit);
        directory.Verb("units/move", json.MoveUnit);
        directory.Verb("units/close", json.CloseUnit);
        directory.Verb("grids/draw", json.DrawGrid);
        directory.Verb("grids/redraw", json.RedrawGrid);
        directory.Verb("grids/retire", json.RetireGrid);
        directory.Verb("categories/list", json.ListCategory);
        directory.Verb("items/list", json.ListItem);
        directory.Verb("items/relist", json.RelistItem);
        directory.Verb("items/retire", json.RetireItem);
    }

    private static void Verb<T>(this RouteGroupBuilder group, string verb, JsonTypeInfo<T> body) where T : DirectoryCommand =>
        group.MapPost(verb, (HttpContext http, DirectoryRoad road) => Take(http, road, body))
            .RequireAuthorization(May.Administer).Accepts<T>("application/json").Produces<DirectoryReceipt>()
            .WithTags("directory").WithName(JsonNamingPolicy.CamelCase.ConvertName(typeof(T).Name)).ProducesProblems();

    private static async Task<IResult> Take<T>(HttpContext http, DirectoryRoad road, JsonTypeInfo<T> body) where T : DirectoryCommand
    {
        var (command, wrong) = await Body.Read(http, body);
        if (command is null) return wrong!;
        var caller = http.Caller();
        var answer = await road.Carry(caller.Tenant, [command], caller.Actor, http.RequestAborted);
        if (answer.Refusal is { } refusal) return Problem.Of(refusal);
        http.Response.Headers.ETag = $"\"{answer.Version}\"";
        return new Json<DirectoryReceipt>(new DirectoryReceipt(answer.Version, answer.Events == 0), DirectoryContract.Default.DirectoryReceipt);
    }
}
