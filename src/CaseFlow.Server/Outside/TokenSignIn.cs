using CaseFlow.Server.Accounts;
using CaseFlow.Server.Keys;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace CaseFlow.Server.Outside;

/// <summary>
/// Lets somebody in by an access token of the provider's, in <c>Authorization: Bearer</c>: with the unit and the roles that their
/// account had at the last sign-in. Whoever shows a token is judged by it alone, whatever cookie comes along.
/// </summary>
internal sealed class TokenSignIn(OutsideBook book) : JwtBearerEvents
{
    public const string Scheme = "token";

    private const string Bearer = "Bearer ", NoAccount = "There is no account for this token, or it is disabled.";

    /// <summary>Whether the request shows something that claims to be a token, and is no key of a machine.</summary>
    public static bool IsShown(HttpContext http) =>
        !KeySignIn.IsShown(http) && http.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    public static void Configure(JwtBearerOptions options, Provider provider, Discovery discovery)
    {
        (options.ConfigurationManager, options.EventsType) = (discovery, typeof(TokenSignIn));
        (options.MapInboundClaims, options.SaveToken, options.IncludeErrorDetails) = (false, false, false);
        options.RequireHttpsMetadata = provider.Authority.Scheme == "https";
        options.TokenValidationParameters = TokenTerms.Of(provider.Audience!);
    }

    /// <summary>Asked of the database each time: who was disabled is out at once.</summary>
    public override async Task TokenValidated(TokenValidatedContext context)
    {
        var (issuer, subject) = (context.Principal!.FindFirst("iss")?.Value, context.Principal.FindFirst("sub")?.Value);
        var account = issuer is null || subject is null || subject.Contains('\0') ? null : await book.Find(issuer, subject, context.HttpContext.RequestAborted);
        if (account is { Disabled: false }) context.Principal = account.PrincipalOfToken();
        else context.Fail(NoAccount);
    }

    public override Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        var no = context.AuthenticateFailure?.Message == NoAccount ? NoEntry.TokenOfNobody(context.HttpContext) : NoEntry.TokenRefused(context.HttpContext);
        return no.ExecuteAsync(context.HttpContext);
    }

    public override Task Forbidden(ForbiddenContext context) => NoEntry.TokenNotAllowed(context.HttpContext).ExecuteAsync(context.HttpContext);
}
