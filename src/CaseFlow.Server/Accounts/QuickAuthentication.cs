using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;

namespace CaseFlow.Server.Accounts;

/// <summary>
/// Lets whoever comes with a cookie that is known in without the framework's handlers. Everybody else goes the usual way: also whose
/// session has ended, and who shows a key or a token, or is sent back by an outside provider, which no endpoint answers.
/// </summary>
internal sealed class QuickAuthentication(RequestDelegate next, KnownSessions known, RecentSessions sessions)
{
    /// <summary>Whether the framework has yet to be asked who it is.</summary>
    public static bool IsOpen(HttpContext http) => http.Features.Get<IAuthenticateResultFeature>() is not Entered;

    public Task Invoke(HttpContext http)
    {
        if (http.GetEndpoint() is null || http.Request.Headers.Authorization.Count > 0 || known.Of(http) is not { } session) return next(http);
        var current = sessions.IsCurrent(session.Ticket);
        return current.IsCompletedSuccessfully ? Go(http, session, current.Result) : Wait(http, session, current);
    }

    private async Task Wait(HttpContext http, KnownSession session, ValueTask<bool> current) => await Go(http, session, await current);

    private Task Go(HttpContext http, KnownSession session, bool isCurrent)
    {
        if (isCurrent)
        {
            http.User = session.Result.Principal!;
            http.Features.Set(session.Caller);
            http.Features.Set<IAuthenticateResultFeature>(new Entered { AuthenticateResult = session.Result });
        }
        return next(http);
    }

    private sealed class Entered : IAuthenticateResultFeature
    {
        public AuthenticateResult? AuthenticateResult { get; set; }
    }
}
