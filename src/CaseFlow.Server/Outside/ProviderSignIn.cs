using CaseFlow.Server.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CaseFlow.Server.Outside;

/// <summary>
/// Signs in through the provider: by authorization code with PKCE, state and nonce, and a session like any other in the end.
/// None of the provider's tokens is kept.
/// </summary>
internal sealed class ProviderSignIn(OutsideClaims claims, OutsideBook book, SessionBook sessions, DoorLog door) : OpenIdConnectEvents
{
    public const string Scheme = "provider", Callback = "/api/outside/callback";

    /// <summary>Who takes longer begins again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private const string BeforeLogin = "before.login", BeforeId = "before.id";

    public static void Configure(OpenIdConnectOptions options, Provider provider, Discovery discovery)
    {
        (options.ClientId, options.ClientSecret, options.ConfigurationManager) = (provider.ClientId, provider.ClientSecret, discovery);
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.CallbackPath, options.RemoteSignOutPath, options.SignedOutCallbackPath) = (Callback, default, default);
        (options.SignInScheme, options.EventsType, options.DisableTelemetry) = (CookieSessions.Scheme, typeof(ProviderSignIn), true);
        (options.MapInboundClaims, options.GetClaimsFromUserInfoEndpoint, options.SaveTokens) = (false, true, false);
        (options.RemoteAuthenticationTimeout, options.BackchannelTimeout, options.BackchannelHttpHandler) = (Longest, Discovery.Patience, Discovery.Line());
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        options.RequireHttpsMetadata = provider.Authority.Scheme == "https";
        options.Scope.Clear();
        foreach (var scope in provider.Scopes) options.Scope.Add(scope);
        options.ClaimActions.Clear();
        foreach (var claim in provider.Claims.All) options.ClaimActions.MapJsonKey(claim, claim);
        options.TokenValidationParameters = TokenTerms.Of(provider.ClientId);
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
            (cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, true);
    }

    /// <summary>What comes back with the answer: the session that the browser is in, which the new one ends. Its cookie does not come along with the provider's answer.</summary>
    public static AuthenticationProperties Beginning(HttpContext http)
    {
        var properties = new AuthenticationProperties { RedirectUri = "/" };
        if (http.User.Ticket() is { } ticket) (properties.Items[BeforeLogin], properties.Items[BeforeId]) = (ticket.Login, ticket.Id);
        return properties;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        var (person, no) = claims.Read(context.Principal!);
        var account = person is null ? null : default(Account);
        if (person is not null) (account, no) = await book.Enter(person, http.RequestAborted);
        if (account is null)
        {
            await TurnAway(http, no!, person?.Account.Login);
            return;
        }
        if (context.Properties?.Items is { } kept && kept.TryGetValue(BeforeLogin, out var login) && kept.TryGetValue(BeforeId, out var id))
            await sessions.End(login!, id!, http.RequestAborted);
        await http.SignIn(account);
        door.CameIn(http, account.Login);
        await OnwardPage.Entered.ExecuteAsync(http);
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        return TurnAway(context.HttpContext, Reason(context.Failure), null);
    }

    private Task TurnAway(HttpContext http, OutsideRefusal no, string? account)
    {
        door.TurnedAway(http, no.Code, account);
        return OnwardPage.Refused(no).ExecuteAsync(http);
    }

    private static OutsideRefusal Reason(Exception? failure) => failure switch
    {
        { Data: { } said } when said["error"] is "access_denied" => OutsideRefusal.Denied,
        OpenIdConnectProtocolException or SecurityTokenException => OutsideRefusal.Unacceptable,
        HttpRequestException or IOException or OperationCanceledException or InvalidOperationException => OutsideRefusal.Away,
        _ => OutsideRefusal.Stale,
    };
}
