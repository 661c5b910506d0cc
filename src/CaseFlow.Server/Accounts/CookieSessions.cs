using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Server.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaseFlow.Server.Accounts;

/// <summary>A session is a row, and a sealed cookie that names it: every server of the same database can open it.</summary>
internal static class CookieSessions
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Over TLS it has a prefix, see <see cref="HostCookies"/>.</summary>
    public const string Cookie = "caseflow";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Cookie;
        options.CookieManager = new HostCookies();
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        (options.ExpireTimeSpan, options.SlidingExpiration) = (SessionBook.Idle, true);
        options.Events.OnRedirectToLogin = context => NoEntry.NotSignedIn().ExecuteAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context => NotLetIn(context.HttpContext).ExecuteAsync(context.HttpContext);
        options.Events.OnValidatePrincipal = EndStale;
    }

    private static Problem NotLetIn(HttpContext context) =>
        context.User.Owes() is not Owed.Nothing and var owed ? NoEntry.Owes(owed)
        : context.User.For() is not null ? NoEntry.NotAllowedAsDeputy(context)
        : NoEntry.NotAllowed(context);

    /// <summary>Begins a session; one that the browser was in before ends.</summary>
    /// <param name="gaveCode">Whether a one-time code was given, or the session before had come past it.</param>
    /// <returns>What is to be done before all is open.</returns>
    public static async Task<Owed> SignIn(this HttpContext context, Account account, bool gaveCode = false)
    {
        var owed = await context.RequestServices.GetRequiredService<Owing>().Of(account, gaveCode, context.RequestAborted);
        var book = context.RequestServices.GetRequiredService<SessionBook>();
        if (context.User.Ticket() is { } before) await book.End(before.Login, before.Id, context.RequestAborted);
        var text = await book.Begin(
            account.Login, context.Connection.RemoteIpAddress?.ToString() ?? "", context.Request.Headers.UserAgent.ToString(),
            owed is Owed.Code ? SessionBook.ForCode : SessionBook.Longest, context.RequestAborted);
        await context.SignInAsync(Scheme, account.Principal(text, owed));
        return owed;
    }

    /// <summary>A cookie whose session has ended, or from before a change of password, roles or unit, is no good any more.</summary>
    private static async Task EndStale(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal?.Ticket() is { } ticket && await services.GetRequiredService<RecentSessions>().IsCurrent(ticket))
        {
            services.GetRequiredService<KnownSessions>().Keep(context, ticket);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}
