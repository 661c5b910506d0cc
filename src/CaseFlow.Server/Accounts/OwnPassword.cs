using CaseFlow.Domain;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Accounts;

/// <summary>Another password, asked for by its owner.</summary>
/// <param name="Old">The present one.</param>
/// <param name="New">The one from now on.</param>
public sealed record ChangePassword(string Old, string New);

/// <summary>Everybody changes the own password: who shows the old one. All other sessions end, this one begins anew.</summary>
internal static class OwnPassword
{
    private static readonly Rejected Same = Rejected.Invalid("password_same", "The new password is the present one. Choose another.");

    public static void MapOwnPassword(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/me/password", Change).RequireAuthorization(AccountsRoom.Own).WithName("changeOwnPassword").WithTags("session")
            .Accepts<ChangePassword>("application/json").Produces(StatusCodes.Status204NoContent).ProducesProblems();

    private static async Task<IResult> Change(HttpContext http, AccountBook book, SessionBook sessions, SignInDesk desk, Passwords passwords, DistrictOf districts)
    {
        var (asked, wrong) = await Body.Read(http, AccountsJson.Default.ChangePassword);
        if (asked is null) return wrong!;
        var caller = http.Caller();
        var unit = districts(caller.Tenant).Unit(caller.Actor.Unit);
        if (PasswordPolicy.Wrong(asked.New, caller.Actor.Account, caller.Name, unit?.Name ?? "", caller.Actor.Unit) is { } refusal) return Problem.Of(refusal);
        if (asked.New == asked.Old) return Problem.Of(Same);
        var (account, no) = await desk.CheckOwn(http, caller.Actor.Account, asked.Old);
        if (account is null) return no!;
        await book.ChangePassword(account.Login, passwords.Hash(asked.New), mustChange: false, by: account.Login, http.RequestAborted);
        await sessions.EndOthers(account.Login, "", http.RequestAborted);
        if (await book.Find(account.Login, http.RequestAborted) is { } changed) await http.SignIn(changed, gaveCode: true);
        return TypedResults.NoContent();
    }
}
