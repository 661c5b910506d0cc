using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Caching.Memory;

namespace CaseFlow.Server.Accounts;

/// <summary>A session as its cookie was found to say.</summary>
/// <param name="Ticket">By which it is asked whether it goes on.</param>
/// <param name="Result">What the framework makes of the cookie; shared by requests, which change nothing of it.</param>
/// <param name="Caller">Whom the cookie names.</param>
/// <param name="Until">Then the cookie is opened anew.</param>
internal sealed record KnownSession(SessionTicket Ticket, AuthenticateResult Result, Caller Caller, DateTimeOffset Until);

/// <summary>
/// Cookies that were opened of late. To open one costs more than all else that is asked at the door, so what is in it is kept for a
/// minute, after which it is opened anew with the keys that there are by then. Whether the session goes on is asked at every request.
/// </summary>
internal sealed class KnownSessions(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly HostCookies cookies = new();
    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <summary>The session that the request's cookie names; null when the cookie has to be opened, or there is none.</summary>
    public KnownSession? Of(HttpContext http) =>
        Cookie(http) is { } cookie && known.TryGetValue(cookie, out KnownSession? session) && session!.Until > time.GetUtcNow() ? session : null;

    /// <summary>The request's cookie was opened, and names a session that goes on.</summary>
    public void Keep(CookieValidatePrincipalContext opened, SessionTicket ticket)
    {
        if (Cookie(opened.HttpContext) is not { } cookie) return;
        var result = AuthenticateResult.Success(new AuthenticationTicket(opened.Principal!, opened.Properties.Clone(), opened.Scheme.Name));
        var (until, ends) = (time.GetUtcNow() + Freshness, opened.Properties.ExpiresUtc);
        known.Set(cookie, new KnownSession(ticket, result, opened.Principal!.Caller(), ends < until ? ends.Value : until), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Freshness });
    }

    public void Dispose() => known.Dispose();

    private string? Cookie(HttpContext http) => cookies.GetRequestCookie(http, CookieSessions.Cookie);
}
