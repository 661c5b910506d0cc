using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Server.Http;
using Microsoft.AspNetCore.Authorization;

namespace CaseFlow.Server.Accounts;

/// <summary>Why somebody is not let in.</summary>
internal static class NoEntry
{
    public static Problem NotSignedIn() =>
        Problem.Of(StatusCodes.Status401Unauthorized, "not_signed_in", "Sign in first: POST your account and password to /api/session.");

    public static Problem NotAllowed(HttpContext context) => Noted(context,
        StatusCodes.Status403Forbidden, "not_allowed", "Your roles do not allow this. Ask an administrator if they should.", context.Caller().Actor.Account);

    /// <param name="owed">What is to be done before this is open.</param>
    public static Problem Owes(Owed owed) => owed switch
    {
        Owed.Code => Forbidden("code_owed", "Your password was right, and a one-time code is asked for too: POST it to /api/session/code."),
        Owed.Password => Forbidden("password_owed", "Somebody else chose your password. Choose one of your own first: POST the old and the new one to /api/me/password."),
        _ => Forbidden("codes_owed", "Your role needs one-time codes. Turn them on first: POST to /api/me/codes/begin, then your password and a first code to /api/me/codes/confirm."),
    };

    public static Problem NotAllowedAsDeputy(HttpContext context) => Noted(context, StatusCodes.Status403Forbidden, "not_allowed_as_deputy",
        "The account you act for does not allow this, or everybody does it in person. Stop acting for it to go on as yourself.",
        context.Caller().Actor.Account);

    public static Problem KeyRefused(HttpContext context) => Noted(context, StatusCodes.Status401Unauthorized, "key_refused",
        "This key lets nobody in: it is not whole, or has expired or been revoked. Ask an administrator of the district for another.");

    public static Problem KeyNotAllowed(HttpContext context) => Noted(context, StatusCodes.Status403Forbidden, "key_not_allowed",
        "This key is for another purpose. Ask an administrator of the district for one whose scopes open this address.",
        context.Caller().Actor.Account);

    public static Problem TokenRefused(HttpContext context) => Noted(context, StatusCodes.Status401Unauthorized, "token_refused",
        "This token lets nobody in: it is not whole, not of the provider, not for this API, or its time is over. Ask the provider for another.");

    public static Problem TokenOfNobody(HttpContext context) => Noted(context, StatusCodes.Status401Unauthorized, "token_account_unknown",
        "There is no account for this token here, or it is disabled. Sign in through the provider at CaseFlow's own page once, or ask an administrator.");

    /// <summary>For who showed a token: the own account is looked after in a session.</summary>
    public static Problem TokenNotAllowed(HttpContext context) =>
        context.User.For() is not null ? NotAllowedAsDeputy(context)
        : context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(asked => asked.Policy == AccountsRoom.Own) is true
            ? Noted(context, StatusCodes.Status403Forbidden, "session_only", "Everybody looks after the own account in a session. Sign in at CaseFlow's own page.", context.Caller().Actor.Account)
            : NotAllowed(context);

    /// <param name="account">The one whose password was not given; null where there is none of that name.</param>
    public static Problem SignInFailed(HttpContext context, Account? account) => Noted(context,
        StatusCodes.Status401Unauthorized, "sign_in_failed", "No account has this name and password. Check both and try again.", account?.Login);

    public static Problem ForeignOrigin(HttpContext context) => Noted(context,
        StatusCodes.Status403Forbidden, "foreign_origin", "Another site asked for this in your name. Do it from CaseFlow's own pages.");

    /// <param name="refusal">The code that was given is another one.</param>
    public static Problem FirstStartRefused(HttpContext context, Rejected refusal)
    {
        context.RequestServices.GetRequiredService<DoorLog>().TurnedAway(context, refusal.Code, account: null);
        return Problem.Of(refusal);
    }

    /// <param name="wait">How long until the next try is heard.</param>
    public static Problem TooMany(HttpContext context, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Noted(context, StatusCodes.Status429TooManyRequests, "too_many", $"Too many failed sign-ins. Try again in {seconds} seconds.");
    }

    private static Problem Forbidden(string code, string detail) => Problem.Of(StatusCodes.Status403Forbidden, code, detail);

    private static Problem Noted(HttpContext context, int status, string code, string detail, string? account = null)
    {
        context.RequestServices.GetRequiredService<DoorLog>().TurnedAway(context, code, account);
        return Problem.Of(status, code, detail);
    }
}
