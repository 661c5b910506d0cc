using CaseFlow.Domain;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Accounts.Codes;

/// <summary>A one-time code, or a recovery code.</summary>
public sealed record GivenCode(string Code);

/// <summary>The answer to a right password where codes are on: nothing is open yet.</summary>
/// <param name="Owes">Always <c>code</c>: give it to /api/session/code.</param>
/// <param name="Seconds">How long there is to give it.</param>
public sealed record CodeOwed(string Owes, int Seconds);

/// <summary>The second step of signing in: the code, in the short session that the password began.</summary>
internal static class SignInCode
{
    private static readonly Rejected NotOwed = Rejected.Rule("code_not_owed", "You are signed in already, and no code is asked for. Go on.");

    public static readonly CodeOwed Asked = new("code", (int)SessionBook.ForCode.TotalSeconds);

    public static void MapSignInCode(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/session/code", Give).RequireAuthorization(AccountsRoom.Arriving).WithName("giveCode").WithTags("session")
            .Accepts<GivenCode>("application/json").Produces<Me>().ProducesProblems();

    private static async Task<IResult> Give(HttpContext http, CodeDesk desk, AccountBook book, DoorLog door, DistrictOf district)
    {
        if (http.User.Owes() != Owed.Code) return Problem.Of(NotOwed);
        var (given, wrong) = await Body.Read(http, AccountsJson.Default.GivenCode);
        if (given is null) return wrong!;
        var login = http.Caller().Actor.Account;
        if (await desk.Take(http, login, given.Code) is { } no) return no;
        if (await book.Find(login, http.RequestAborted) is not { Disabled: false } account) return NoEntry.NotSignedIn();
        var owed = await http.SignIn(account, gaveCode: true);
        door.CameIn(http, login);
        return TypedResults.Ok(Me.Of(account.Caller(), owed, !account.HasPassword, district));
    }
}
