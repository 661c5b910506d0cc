using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain;
using CaseFlow.Domain.Deputies;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Http;
using NodaTime;

namespace CaseFlow.Server.Deputies;

/// <summary>Who acts for whom: seen and changed in person by the two, and by administrators.</summary>
internal static class DeputyEndpoints
{
    private const string Contract =
        "While the deputyship is in force the deputy sends 'Acting-For' with the covered account's name, percent-encoded (the hub and the files of cases take 'actingFor' in the query), and acts "
        + "with its unit and roles; 403 not_deputy when it is not. Every event names both. Administering, keys and deputyships are for nobody but oneself.";

    private const int MostColleagues = 20;

    private static readonly Rejected Unknown = Rejected.Unknown("deputyship_unknown", "There is no such deputyship of yours. Look at the list again.");

    public static void MapDeputyEndpoints(this IEndpointRouteBuilder app)
    {
        var deputies = app.MapGroup("/api/deputies").WithTags("deputies");
        deputies.MapGet("", List).RequireAuthorization(May.KeepDeputies).Produces<DeputyShown[]>().WithName("listDeputies").ProducesReadProblems();
        deputies.MapGet("colleagues", Colleagues).RequireAuthorization(May.KeepDeputies).WithQuery(QueryParameter.Text("q"))
            .WithDescription($"At most {MostColleagues} people of the district whose login, name or unit holds 'q', to name one of them.")
            .Produces<ColleagueShown[]>().WithName("findColleagues").ProducesReadProblems();
        deputies.MapPost("", Name).Verb("nameDeputy", StatusCodes.Status201Created).Accepts<NameDeputy>("application/json").WithDescription(Contract);
        deputies.MapPost("handover", HandOver).Verb("handOver", StatusCodes.Status201Created).Accepts<HandOver>("application/json");
        deputies.MapPost("{id}/accept", Accept).Verb("acceptHandover").Accepts<AcceptHandover>(true, "application/json");
        deputies.MapPost("{id}/withdraw", Withdraw).Verb("withdrawDeputy").Accepts<WithdrawDeputy>(true, "application/json");
    }

    private static async Task<IResult> List(HttpContext http, DeputyBook book, AccountBook accounts, Requests requests)
    {
        var (caller, now) = (http.Caller(), requests.Now);
        var (shown, names) = (new List<DeputyShown>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (id, one) in await book.List(caller.Tenant, SeesAll(caller) ? null : caller.Actor.Account, http.RequestAborted))
            shown.Add(new DeputyShown(
                id, State(one, now), one.Covered, await NameOf(one.Covered), one.Deputy, await NameOf(one.Deputy), one.From, one.Until, one.Note,
                one.GivenAt, one.GivenBy, one.AcceptedAt, one.WithdrawnAt, one.WithdrawnBy));
        return new Json<DeputyShown[]>([.. shown], DeputiesJson.Default.DeputyShownArray);

        async ValueTask<string> NameOf(string login) =>
            names.TryGetValue(login, out var name) ? name : names[login] = (await accounts.Find(login, http.RequestAborted))?.Name ?? login;
    }

    private static async Task<IResult> Colleagues(HttpContext http, AccountBook accounts, DistrictOf districts)
    {
        var query = new QueryWords(http.Request.Query);
        var words = query.Text("q")?.Trim() ?? "";
        if (query.Wrong is { } wrong) return wrong;
        var caller = http.Caller();
        var units = words.Length == 0 ? [] : districts(caller.Tenant).Units.Where(unit => unit.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(unit => unit.Code).ToArray();
        return new Json<ColleagueShown[]>([.. await accounts.Colleagues(caller, words, units, MostColleagues, http.RequestAborted)], DeputiesJson.Default.ColleagueShownArray);
    }

    private static async Task<IResult> Name(HttpContext http, DeputyBook book, Requests requests)
    {
        var (errand, asked, wrong) = await Read(http, requests, Guid.CreateVersion7().ToString(), DeputiesJson.Default.NameDeputy);
        if (wrong is not null) return wrong;
        var covered = await book.Colleague(errand!.Tenant, asked!.Covered ?? errand.By.Account, http.RequestAborted);
        var deputy = await book.Colleague(errand.Tenant, asked.Deputy, http.RequestAborted);
        return await Give(http, book, errand, asked.Decide(new DeputyFacts(errand.At, errand.By, covered, deputy)));
    }

    private static async Task<IResult> HandOver(HttpContext http, DeputyBook book, Requests requests)
    {
        var (errand, asked, wrong) = await Read(http, requests, Guid.CreateVersion7().ToString(), DeputiesJson.Default.HandOver);
        if (wrong is not null) return wrong;
        var leaving = await book.Colleague(errand!.Tenant, errand.By.Account, http.RequestAborted);
        var arriving = await book.Colleague(errand.Tenant, asked!.To, http.RequestAborted);
        return await Give(http, book, errand, asked.Decide(new DeputyFacts(errand.At, errand.By, leaving, arriving)));
    }

    private static Task<IResult> Accept(string id, HttpContext http, DeputyBook book, RecentDeputies recent, Requests requests) =>
        Change(http, book, recent, requests, id, DeputiesJson.Default.AcceptHandover, AcceptHandover.Decide);

    private static Task<IResult> Withdraw(string id, HttpContext http, DeputyBook book, RecentDeputies recent, Requests requests) =>
        Change(http, book, recent, requests, id, DeputiesJson.Default.WithdrawDeputy, WithdrawDeputy.Decide);

    private static async Task<IResult> Give(HttpContext http, DeputyBook book, Errand errand, DeputyDecision decision)
    {
        if (decision.Happened is not { } given) return Problem.Of(decision.Refusal!);
        var (receipt, refusal) = await book.Give(errand, given, http.RequestAborted);
        return refusal is null ? new Json<DeputyReceipt>(receipt!, DeputiesJson.Default.DeputyReceipt, StatusCodes.Status201Created) : Problem.Of(refusal);
    }

    /// <summary>Whoever is neither of the two nor an administrator hears what they would of none at all.</summary>
    private static async Task<IResult> Change<T>(
        HttpContext http, DeputyBook book, RecentDeputies recent, Requests requests, string id, JsonTypeInfo<T> body,
        Func<Deputyship, DeputyFacts, DeputyDecision> decide) where T : class
    {
        var (errand, _, wrong) = await Read(http, requests, id, body);
        if (wrong is not null) return wrong;
        if (!Guid.TryParseExact(id, "D", out var known) || known.ToString() != id) return Problem.Of(Unknown);
        var (receipt, refusal) = await book.Change(errand!, now => Concerns(now, http.Caller()) ? decide(now, new DeputyFacts(errand!.At, errand.By)) : Unknown, http.RequestAborted);
        if (receipt is null) return Problem.Of(refusal ?? Unknown);
        recent.Forget();
        return new Json<DeputyReceipt>(receipt, DeputiesJson.Default.DeputyReceipt);
    }

    private static async Task<(Errand? Errand, T? Command, Problem? Wrong)> Read<T>(HttpContext http, Requests requests, string id, JsonTypeInfo<T> body) where T : class
    {
        var (command, wrong) = await Body.Read(http, body);
        if (command is null) return (null, null, wrong);
        var (errand, unreadable) = requests.Errand(http, id, command, body);
        return (errand, command, unreadable);
    }

    private static bool Concerns(Deputyship now, Caller caller) =>
        now.Covered == caller.Actor.Account || now.Deputy == caller.Actor.Account || SeesAll(caller);

    private static bool SeesAll(Caller caller) => caller.Actor.Is(Role.Administrator);

    private static DeputyState State(Deputyship one, Instant now) => one switch
    {
        { WithdrawnAt: not null } => DeputyState.Withdrawn,
        _ when one.IsOver(now) => DeputyState.Ended,
        { AcceptedAt: null } => DeputyState.Offered,
        _ when one.From > now => DeputyState.Ahead,
        _ => DeputyState.InForce,
    };

    private static RouteHandlerBuilder Verb(this RouteHandlerBuilder endpoint, string name, int status = StatusCodes.Status200OK) =>
        endpoint.RequireAuthorization(May.KeepDeputies).Produces<DeputyReceipt>(status).WithName(name).ProducesProblems();
}
