using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Keys;

/// <summary>What an administrator may do with the keys of the own district.</summary>
internal static class KeyEndpoints
{
    private const string Contract =
        "The key is told in this answer and never again. A machine sends it as 'Authorization: Bearer' and the key; 401 says that it is unknown, expired or "
        + "revoked, 403 that its scopes do not open the address, 429 with Retry-After that it comes too often.";

    private static readonly Rejected Unknown = Rejected.Unknown("key_unknown", "There is no such key in your district. Look at the list again.");

    private static readonly Rejected Ended = Rejected.Rule("key_ended", "The key has expired or been revoked. Make a new one.");

    public static void MapKeyEndpoints(this IEndpointRouteBuilder app)
    {
        var keys = app.MapGroup("/api/keys").WithTags("keys");
        keys.MapGet("", List).RequireAuthorization(May.Administer).Produces<KeyShown[]>().WithName("listKeys").ProducesReadProblems();
        keys.MapGet("changes", Changes).RequireAuthorization(May.Administer).Produces<KeyChange[]>().WithName("listKeyChanges").ProducesReadProblems();
        keys.MapPost("", Make).Verb<KeyTold>("makeKey", StatusCodes.Status201Created).Accepts<MakeKey>("application/json").WithDescription(Contract);
        keys.MapPost("{id}/rotate", Rotate).Verb<KeyTold>("rotateKey").WithDescription("The key before lets in for a day more, so that the machine can be changed over.");
        keys.MapPost("{id}/revoke", Revoke).Verb<KeyReceipt>("revokeKey");
    }

    private static async Task<IResult> List(HttpContext http, KeyBook book, TimeProvider time)
    {
        var now = NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow());
        var keys = await book.All(http.Caller().Tenant, http.RequestAborted);
        return new Json<KeyShown[]>([.. keys.Select(one => Shown(one.Key, one.FormerUntil, now))], KeysJson.Default.KeyShownArray);
    }

    private static async Task<IResult> Changes(HttpContext http, KeyBook book) =>
        new Json<KeyChange[]>([.. await book.Changes(http.Caller().Tenant, http.RequestAborted)], KeysJson.Default.KeyChangeArray);

    private static async Task<IResult> Make(HttpContext http, KeyBook book, Districts districts)
    {
        var (asked, wrong) = await Body.Read(http, KeysJson.Default.MakeKey);
        if (asked is null) return wrong!;
        if (asked.Wrong(districts.Of(http.Caller().Tenant)) is { } refusal) return Problem.Of(refusal);
        return await book.Make(http.Caller(), asked, http.RequestAborted) is var (id, text)
            ? Told(http, new KeyTold(id, text), StatusCodes.Status201Created)
            : Problem.Of(Rejected.Rule("key_name_taken",
                $"There is a key '{asked.Name}' already, or {KeyBook.Most} of them. Choose another name, or revoke one."));
    }

    private static async Task<IResult> Rotate(string id, HttpContext http, KeyBook book)
    {
        if (await book.Find(http.Caller().Tenant, id, http.RequestAborted) is not { } key) return Problem.Of(Unknown);
        return await book.Rotate(http.Caller(), key.Id, http.RequestAborted) is { } text ? Told(http, new KeyTold(key.Id, text)) : Problem.Of(Ended);
    }

    private static async Task<IResult> Revoke(string id, HttpContext http, KeyBook book)
    {
        if (await book.Find(http.Caller().Tenant, id, http.RequestAborted) is not { } key) return Problem.Of(Unknown);
        return new Json<KeyReceipt>(new KeyReceipt(key.Id, !await book.Revoke(http.Caller(), key.Id, http.RequestAborted)), KeysJson.Default.KeyReceipt);
    }

    private static KeyShown Shown(MachineKey key, NodaTime.Instant? formerUntil, NodaTime.Instant now) => new(
        key.Id, key.Name, key.Scopes, key.Unit, key.ExpiresAt, key.ExpiresAt <= now, key.MadeAt, key.MadeBy, formerUntil, key.UsedAt, key.UsedFrom);

    /// <summary>A key is for this answer only.</summary>
    private static Json<KeyTold> Told(HttpContext http, KeyTold told, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new Json<KeyTold>(told, KeysJson.Default.KeyTold, status);
    }

    private static RouteHandlerBuilder Verb<T>(this RouteHandlerBuilder endpoint, string name, int status = StatusCodes.Status200OK) =>
        endpoint.RequireAuthorization(May.Administer).Produces<T>(status).WithName(name).ProducesProblems();
}
