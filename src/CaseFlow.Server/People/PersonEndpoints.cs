using System.Text.Json.Serialization.Metadata;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.People;

/// <summary>What an administrator does about the people of the own district; to others', there are none.</summary>
internal static class PersonEndpoints
{
    private const string Opened =
        "The first password is told in this answer and never again; its owner has to change it. Opening a login once more is refused with login_taken, which says so when it is open just so.";

    public static void MapPersonEndpoints(this IEndpointRouteBuilder app)
    {
        var people = app.MapGroup("/api/people").WithTags("people");
        people.MapGet("", List).RequireAuthorization(May.Administer).WithQuery(PeopleQuery.Parameters).Produces<PeoplePage>().WithName("listPeople").ProducesReadProblems();
        people.MapGet("{login}", Read).RequireAuthorization(May.Administer).Produces<PersonShown>().WithName("readPerson").ProducesReadProblems();
        people.MapPost("", Open).Verb<PasswordTold>("openPerson", StatusCodes.Status201Created).Accepts<OpenPerson>("application/json").WithDescription(Opened);
        people.MapPost("{login}/change", Change).Verb<PersonReceipt>("changePerson").Accepts<ChangePerson>("application/json");
        people.MapPost("{login}/disable", Disable).Verb<PersonReceipt>("disablePerson").Accepts<DisablePerson>("application/json");
        people.MapPost("{login}/enable", Enable).Verb<PersonReceipt>("enablePerson").Accepts<Because>(true, "application/json");
        people.MapPost("{login}/sign-out", SignOut).Verb<PersonReceipt>("signOutPerson").Accepts<Because>(true, "application/json");
        people.MapPost("{login}/password", GivePassword).Verb<PasswordTold>("givePassword").Accepts<Because>(true, "application/json")
            .WithDescription("Another first password, told in this answer and never again: sessions end, a running lock is lifted, its owner has to change it.");
    }

    private static async Task<IResult> List(HttpContext http, PeopleList people, Districts districts)
    {
        var (asked, wrong) = PeopleQuery.Read(http.Request.Query, districts.Of(http.Caller().Tenant));
        return asked is null ? wrong! : new Json<PeoplePage>(await people.Find(http.Caller().Tenant, asked, http.RequestAborted), PeopleJson.Default.PeoplePage);
    }

    private static async Task<IResult> Read(string login, HttpContext http, PeopleList people) =>
        await people.Find(http.Caller().Tenant, login, http.RequestAborted) is { } person
            ? new Json<PersonShown>(person, PeopleJson.Default.PersonShown)
            : Problem.Of(PeopleDesk.Unknown);

    private static async Task<IResult> Open(HttpContext http, PeopleDesk desk, Passwords passwords)
    {
        var (asked, wrong) = await Body.Read(http, PeopleJson.Default.OpenPerson);
        if (asked is null) return wrong!;
        var password = FirstPassword.New();
        var outcome = await desk.Open(Asker.Of(http.Caller()), asked, passwords.HashDrawn(password), http.RequestAborted);
        return Told(http, outcome, asked.Login.ToLowerInvariant(), password, StatusCodes.Status201Created);
    }

    private static Task<IResult> Change(string login, HttpContext http, PeopleDesk desk) =>
        Decide(login, http, desk, PeopleJson.Default.ChangePerson, (asked, facts) => asked.Decide(facts));

    private static Task<IResult> Disable(string login, HttpContext http, PeopleDesk desk) =>
        Decide(login, http, desk, PeopleJson.Default.DisablePerson, (asked, facts) => asked.Decide(facts));

    private static Task<IResult> Enable(string login, HttpContext http, PeopleDesk desk) =>
        Decide(login, http, desk, PeopleJson.Default.Because, (asked, facts) => asked.Enable(facts));

    private static Task<IResult> SignOut(string login, HttpContext http, PeopleDesk desk) =>
        Decide(login, http, desk, PeopleJson.Default.Because, (asked, facts) => asked.SignOut(facts));

    private static async Task<IResult> GivePassword(string login, HttpContext http, PeopleDesk desk, Passwords passwords)
    {
        var (asked, wrong) = await Body.Read(http, PeopleJson.Default.Because);
        if (asked is null) return wrong!;
        var password = FirstPassword.New();
        var hash = passwords.HashDrawn(password);
        var outcome = await desk.Change(Asker.Of(http.Caller()), login, facts => asked.GivePassword(facts, hash), http.RequestAborted);
        return Told(http, outcome, login, password);
    }

    private static async Task<IResult> Decide<T>(
        string login, HttpContext http, PeopleDesk desk, JsonTypeInfo<T> body, Func<T, PersonFacts, PersonDecision> decide) where T : class
    {
        var (asked, wrong) = await Body.Read(http, body);
        if (asked is null) return wrong!;
        var outcome = await desk.Change(Asker.Of(http.Caller()), login, facts => decide(asked, facts), http.RequestAborted);
        return outcome.Refusal is { } refusal
            ? Problem.Of(refusal)
            : new Json<PersonReceipt>(new PersonReceipt(login, outcome.Already), PeopleJson.Default.PersonReceipt);
    }

    /// <summary>A password is for this answer only.</summary>
    private static IResult Told(HttpContext http, PersonOutcome outcome, string login, string password, int status = StatusCodes.Status200OK)
    {
        if (outcome.Refusal is { } refusal) return Problem.Of(refusal);
        http.Response.Headers.CacheControl = "no-store";
        return new Json<PasswordTold>(new PasswordTold(login, password), PeopleJson.Default.PasswordTold, status);
    }

    private static RouteHandlerBuilder Verb<T>(this RouteHandlerBuilder endpoint, string name, int status = StatusCodes.Status200OK) =>
        endpoint.RequireAuthorization(May.Administer).Produces<T>(status).WithName(name).ProducesProblems();
}
