using CaseFlow.Server.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaseFlow.Server.Accounts;

/// <summary>A session is a row, and a sealed cookie that names it: every server of the same database can open it.</summary>
internal static class CookieSessions
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "caseflow";
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
        context.User.OwesPassword() ? NoEntry.PasswordOwed()
        : context.User.For() is not null ? NoEntry.NotAllowedAsDeputy(context)
        : NoEntry.NotAllowed(context);

    /// <summary>Begins a session; one that the browser was in before ends.</summary>
    public static async Task SignIn(this HttpContext context, Account account)
    {
        var book = context.RequestServices.GetRequiredService<SessionBook>();
        if (context.User.Ticket() is { } before) await book.End(before.Login, before.Id, context.RequestAborted);
        var text = await book.Begin(
            account.Login, context.Connection.RemoteIpAddress?.ToString() ?? "", context.Request.Headers.UserAgent.ToString(), context.RequestAborted);
        await context.SignInAsync(Scheme, account.Principal(text));
    }

    /// <summary>A cookie whose session has ended, or from before a change of password, roles or unit, is no good any more.</summary>
    private static async Task EndStale(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<RecentSessions>();
        if (context.Principal?.Ticket() is { } ticket && await sessions.IsCurrent(ticket)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}
