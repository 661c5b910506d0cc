using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaseFlow.Server.Accounts;

/// <summary>A session is a sealed cookie: no server remembers it, and every server of the same database can open it.</summary>
internal static class CookieSessions
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>A session that is not used for so long is over.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "caseflow";
        options.CookieManager = new HostCookies();
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        (options.ExpireTimeSpan, options.SlidingExpiration) = (Length, true);
        options.Events.OnRedirectToLogin = context => NoEntry.NotSignedIn().ExecuteAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context =>
            (context.HttpContext.User.For() is null ? NoEntry.NotAllowed(context.HttpContext) : NoEntry.NotAllowedAsDeputy(context.HttpContext)).ExecuteAsync(context.HttpContext);
        options.Events.OnValidatePrincipal = EndStale;
    }

    public static Task SignIn(this HttpContext context, Account account) => context.SignInAsync(Scheme, account.Principal());

    /// <summary>A cookie from before a change of password, roles or unit is no good any more.</summary>
    private static async Task EndStale(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<RecentAccounts>();
        if (context.Principal?.Ticket() is { } ticket && await accounts.IsCurrent(ticket.Login, ticket.Stamp)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}
