using System.Security.Claims;
using System.Text.Encodings.Web;
using CaseFlow.Server.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CaseFlow.Server.Keys;

/// <summary>Lets a machine in by <c>Authorization: Bearer cfk_…</c>. Whoever shows a key is judged by it alone, whatever cookie comes along.</summary>
internal sealed class KeySignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, KeyBook book, DistrictOf districts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Named = "key";

    private const string Bearer = "Bearer ";

    /// <summary>Whether the request shows something that claims to be a key.</summary>
    public static bool IsShown(HttpContext http) => TextOf(http.Request) is not null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TextOf(Request) is not { } text || await book.Of(text, Context.RequestAborted) is not { } key) return AuthenticateResult.Fail("No such key.");
        await book.Use(key, Context.Connection.RemoteIpAddress?.ToString() ?? "", Context.RequestAborted);
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(key), Named));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return NoEntry.KeyRefused(Context).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => NoEntry.KeyNotAllowed(Context).ExecuteAsync(Context);

    private static string? TextOf(HttpRequest request)
    {
        var shown = request.Headers.Authorization.ToString();
        return shown.StartsWith(Bearer + KeyText.Beginning, StringComparison.OrdinalIgnoreCase) ? shown[Bearer.Length..].Trim() : null;
    }

    private ClaimsPrincipal Principal(MachineKey key)
    {
        var district = districts(key.Tenant);
        var unit = key.Unit is null ? null : district.Unit(key.Unit);
        return CallerClaims.Machine(key.Tenant, key.Account, key.Name, key.Unit ?? key.Tenant, KeyScopes.RolesOf(key.Scopes, unit), key.Scopes);
    }
}
