using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;

namespace CaseFlow.Server.Deputies;

/// <summary>
/// Lets somebody act for another: a request that names an account in <see cref="Header"/>, or in its query where a browser asks by
/// itself, has that account's unit and roles from here on, if the deputyship is in force at this moment. Comes after it is known who calls
/// and before it is asked what they may.
/// </summary>
internal sealed class ActingFor(RequestDelegate next)
{
    /// <summary>The login acted for, percent-encoded.</summary>
    public const string Header = "Acting-For";

    /// <summary>Browsers send no headers with a WebSocket, a picture or a download.</summary>
    public const string Query = "actingFor";

    private const int LongestLogin = 100;

    private static readonly Problem NotDeputy = Problem.Of(StatusCodes.Status403Forbidden, "not_deputy",
        "You do not act for this account now: it has not begun, has ended or was withdrawn. Go on as yourself, or ask to be named as deputy.");

    public Task Invoke(HttpContext http) =>
        Named(http.Request) is { } covered && http.User.Identity is { IsAuthenticated: true } ? Act(http, covered) : next(http);

    private async Task Act(HttpContext http, string covered)
    {
        if (await Right(http, covered) is { } right)
        {
            Become(http, right);
            await next(http);
        }
        else
        {
            await NotDeputy.ExecuteAsync(http);
        }
    }

    /// <summary>What was known of the session stays, but for an earlier end: a hub's connection closes when the deputyship does.</summary>
    private static void Become(HttpContext http, ActingRight right)
    {
        http.Features.Set(right);
        var (principal, session) = (http.User.ActingFor(right.Covered), http.Features.GetRequiredFeature<IAuthenticateResultFeature>());
        var properties = session.AuthenticateResult?.Properties?.Clone() ?? new AuthenticationProperties();
        var until = right.Until.ToDateTimeOffset();
        if (properties.ExpiresUtc is not { } expires || until < expires) properties.ExpiresUtc = until;
        session.AuthenticateResult = AuthenticateResult.Success(new AuthenticationTicket(principal, properties, CookieSessions.Scheme));
        http.User = principal;
        http.Features.Set(principal.Caller());
    }

    private static async ValueTask<ActingRight?> Right(HttpContext http, string covered)
    {
        if (http.User.Machine() is not null || covered.Length is 0 or > LongestLogin || covered.Contains('\0')) return null;
        var caller = http.User.Caller();
        return await http.RequestServices.GetRequiredService<RecentDeputies>().Of(caller.Tenant, caller.Actor.Account, covered);
    }

    private static string? Named(HttpRequest request)
    {
        if (request.Headers.TryGetValue(Header, out var named)) return Uri.UnescapeDataString(named.ToString());
        return AsksByItself(request) && request.Query.TryGetValue(Query, out var asked) ? asked.ToString() : null;
    }

    private static bool AsksByItself(HttpRequest request) =>
        request.Path.StartsWithSegments("/hub") || (request.Path.StartsWithSegments("/api/cases") && HttpMethods.IsGet(request.Method));
}
