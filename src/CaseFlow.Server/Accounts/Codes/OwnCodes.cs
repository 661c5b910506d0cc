using CaseFlow.Domain;
using CaseFlow.Server.Http;
using NodaTime;

namespace CaseFlow.Server.Accounts.Codes;

/// <summary>How the caller stands with one-time codes.</summary>
/// <param name="On">Signing in takes a code, too.</param>
/// <param name="RecoveryLeft">Recovery codes that are not used.</param>
/// <param name="Required">A role of the caller's asks for them.</param>
/// <param name="Since">When they were turned on; absent while they are off.</param>
public sealed record CodesShown(bool On, int RecoveryLeft, bool Required, Instant? Since);

/// <summary>What an authenticator app has to know.</summary>
/// <param name="Secret">To type into it, in Base32.</param>
/// <param name="Uri">The same for it to read as a picture, as <c>otpauth:</c>.</param>
public sealed record CodesBegun(string Secret, string Uri);

/// <summary>The present password with a code.</summary>
/// <param name="Code">To turn codes on, the first; to turn them off, any, or a recovery code.</param>
public sealed record PasswordAndCode(string Password, string Code);

/// <summary>Recovery codes, told this once.</summary>
public sealed record RecoveryCodes(string[] Codes);

/// <summary>Everybody turns one-time codes on and off. Both end all other sessions, and this one begins anew.</summary>
internal static class OwnCodes
{
    private static readonly Rejected On = Rejected.Rule("codes_on", "One-time codes are on already. Turn them off first to begin with another device.");
    private static readonly Rejected Off = Rejected.Rule("codes_off", "One-time codes are off. Turn them on first.");
    private static readonly Rejected NotBegun = Rejected.Rule("codes_not_begun", "No secret waits for its first code, or it has waited too long. Begin anew.");

    public static void MapOwnCodes(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/me/codes").WithTags("session").RequireAuthorization(AccountsRoom.Own);
        own.MapGet("", Read).Produces<CodesShown>().WithName("readOwnCodes").ProducesReadProblems();
        own.MapPost("begin", Begin).Produces<CodesBegun>().WithName("beginOwnCodes").ProducesProblems();
        own.MapPost("confirm", Confirm).Accepts<PasswordAndCode>("application/json").Produces<RecoveryCodes>().WithName("confirmOwnCodes").ProducesProblems();
        own.MapPost("recovery", Renew).Accepts<GivenCode>("application/json").Produces<RecoveryCodes>().WithName("renewRecoveryCodes").ProducesProblems();
        own.MapPost("off", TurnOff).Accepts<PasswordAndCode>("application/json").Produces(StatusCodes.Status204NoContent).WithName("turnOffOwnCodes").ProducesProblems();
    }

    private static async Task<IResult> Read(HttpContext http, AccountCodes codes, CodesFor asked)
    {
        var caller = http.Caller();
        var kept = await codes.Find(caller.Actor.Account, http.RequestAborted);
        return new Json<CodesShown>(
            new CodesShown(kept is { Since: not null }, kept?.RecoveryLeft ?? 0, asked.Of(caller.Actor.Roles), kept?.Since), AccountsJson.Default.CodesShown);
    }

    private static async Task<IResult> Begin(HttpContext http, CodeDesk desk)
    {
        if (http.User.ComesFromOutside()) return Problem.Of(OwnPassword.Elsewhere);
        var login = http.Caller().Actor.Account;
        if (await desk.Begin(login, http.RequestAborted) is not { } secret) return Problem.Of(On);
        var text = Base32.Of(secret);
        var uri = $"otpauth://totp/CaseFlow:{Uri.EscapeDataString(login)}?secret={text}&issuer=CaseFlow";
        return new Json<CodesBegun>(new CodesBegun(text, uri), AccountsJson.Default.CodesBegun);
    }

    private static async Task<IResult> Confirm(HttpContext http, SignInDesk passwords, CodeDesk desk, AccountCodes codes, SessionBook sessions)
    {
        var (asked, wrong) = await Body.Read(http, AccountsJson.Default.PasswordAndCode);
        if (asked is null) return wrong!;
        var login = http.Caller().Actor.Account;
        if (await desk.Waiting(login, http.RequestAborted) is not { } secret) return Problem.Of(await codes.AreOn(login, http.RequestAborted) ? On : NotBegun);
        var (account, no) = await passwords.CheckOwn(http, login, asked.Password);
        if (account is null) return no!;
        var (recovery, bad) = await desk.Confirm(http, login, secret, asked.Code);
        if (recovery is null) return bad!;
        await sessions.EndOthers(login, "", http.RequestAborted);
        await http.SignIn(account, gaveCode: true);
        return Told(recovery);
    }

    private static async Task<IResult> Renew(HttpContext http, CodeDesk desk, AccountCodes codes)
    {
        var (asked, wrong) = await Body.Read(http, AccountsJson.Default.GivenCode);
        if (asked is null) return wrong!;
        var login = http.Caller().Actor.Account;
        if (!await codes.AreOn(login, http.RequestAborted)) return Problem.Of(Off);
        if (await desk.Take(http, login, asked.Code) is { } bad) return bad;
        return Told(await desk.Replace(login, http.RequestAborted));
    }

    private static async Task<IResult> TurnOff(HttpContext http, SignInDesk passwords, CodeDesk desk, AccountCodes codes)
    {
        var (asked, wrong) = await Body.Read(http, AccountsJson.Default.PasswordAndCode);
        if (asked is null) return wrong!;
        var login = http.Caller().Actor.Account;
        if (!await codes.AreOn(login, http.RequestAborted)) return Problem.Of(Off);
        var (account, no) = await passwords.CheckOwn(http, login, asked.Password);
        if (account is null) return no!;
        if (await desk.Take(http, login, asked.Code) is { } bad) return bad;
        await codes.TurnOff(login, login, http.RequestAborted);
        await http.SignIn(account);
        return TypedResults.NoContent();
    }

    private static Json<RecoveryCodes> Told(string[] recovery) => new Json<RecoveryCodes>(new RecoveryCodes(recovery), AccountsJson.Default.RecoveryCodes);
}
