using CaseFlow.Domain;
using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Accounts.FirstStart;

/// <summary>Whether the first administrator is still to be made.</summary>
public sealed record FirstStartShown(bool Open);

/// <summary>A district that the first administrator may belong to.</summary>
public sealed record DistrictChoice(string Code, string Name);

/// <summary>The first start of an installation: whoever has the code from the log makes the first administrator, and is signed in.</summary>
internal static class FirstStartEndpoints
{
    /// <summary>What failures are counted under: no login has a space.</summary>
    private const string Who = "first start";

    private static readonly Rejected Over = Rejected.Rule("first_start_over", "There is an account already. Sign in, or ask an administrator for an account of your own.");
    private static readonly Rejected Wrong = Rejected.Invalid("first_start_code_wrong", "This is not the code that a server of this installation printed last. Look into its log: the line begins with 'There is no account yet'.");
    private static readonly Rejected NoDistrict = Rejected.Rule("no_district", "There is no district yet. Load one at the server with the verb 'seed' and the district's folder, then give the code again.");
    private static readonly Rejected Taken = Rejected.Rule("login_taken", "This login is taken. Choose another.");

    public static void MapFirstStart(this IEndpointRouteBuilder routes)
    {
        var first = routes.MapGroup("/api/first-start").WithTags("session").AllowAnonymous();
        first.MapGet("", Read).Produces<FirstStartShown>().WithName("readFirstStart").ProducesReadProblems();
        first.MapPost("code", Try).Accepts<GivenCode>("application/json").Produces<DistrictChoice[]>().WithName("tryFirstStartCode").ProducesProblems();
        first.MapPost("", Make).Accepts<FirstAdministrator>("application/json").Produces<Me>().WithName("makeFirstAdministrator").ProducesProblems();
    }

    private static async Task<IResult> Read(FirstStartBook book, CancellationToken cancel) =>
        new Json<FirstStartShown>(new FirstStartShown((await book.Ask([], cancel)).IsOpen), AccountsJson.Default.FirstStartShown);

    private static async Task<IResult> Try(HttpContext http, FirstStartBook book, FailedSignIns failures, Districts districts)
    {
        var (given, wrong) = await Body.Read(http, AccountsJson.Default.GivenCode);
        if (given is null) return wrong!;
        if (await Refusal(http, book, failures, given.Code) is { } no) return no;
        DistrictChoice[] choices = [.. districts.All.Where(one => one.HasCentre).Select(one => new DistrictChoice(one.Code, one.Name))];
        return choices.Length == 0 ? Problem.Of(NoDistrict) : new Json<DistrictChoice[]>(choices, AccountsJson.Default.DistrictChoiceArray);
    }

    private static async Task<IResult> Make(HttpContext http, FirstStartBook book, FailedSignIns failures, Districts districts, Passwords passwords, DoorLog door, DistrictOf shown)
    {
        var (asked, wrong) = await Body.Read(http, AccountsJson.Default.FirstAdministrator);
        if (asked is null) return wrong!;
        if (await Refusal(http, book, failures, asked.Code) is { } no) return no;
        if (!districts.All.Any(one => one.HasCentre)) return Problem.Of(NoDistrict);
        var district = districts.Of(asked.District);
        if (asked.Wrong(district) is { } refusal) return Problem.Of(refusal);
        var account = asked.Account(district, passwords.Hash(asked.Password));
        if (!await book.Open(FirstStartCode.Hash(asked.Code), account, http.RequestAborted))
            return await Refusal(http, book, failures, asked.Code) ?? Problem.Of(Taken);
        var owed = await http.SignIn(account);
        door.MadeFirst(http, account.Login);
        return TypedResults.Ok(Me.Of(account.Caller(), owed, outside: false, shown));
    }

    /// <summary>Why the code opens nothing; null when it does.</summary>
    private static async Task<Problem?> Refusal(HttpContext http, FirstStartBook book, FailedSignIns failures, string code)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (failures.Wait(address, Who) is { } wait) return NoEntry.TooMany(http, wait);
        var (isOpen, isRight) = await book.Ask(FirstStartCode.Hash(code), http.RequestAborted);
        if (isOpen && isRight) return null;
        if (!isOpen) return Problem.Of(Over);
        failures.Add(address, Who);
        return NoEntry.FirstStartRefused(http, Wrong);
    }
}
