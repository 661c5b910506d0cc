using System.Net;
using System.Net.Http.Json;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Accounts;

public sealed class OwnSessionTests(Served at) : IClassFixture<Served>
{
    private const string Password = "sessions-of-1-own";

    [Fact]
    public async Task Each_sign_in_is_listed_and_marked_when_it_is_this_one()
    {
        var (one, two) = (await Open("lists"), await at.As("lists", Password));
        var mine = (await one.Get("/api/me/sessions")).Went().Json;
        Assert.Equal(2, mine.GetArrayLength());
        var current = mine.EnumerateArray().Single(session => session.GetProperty("current").GetBoolean());
        Assert.Equal("127.0.0.1", current.GetProperty("from").GetString());
        Assert.DoesNotContain(mine.EnumerateArray(), session => two.Cookie!.Contains(session.GetProperty("id").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_is_ended_once_and_is_over_at_once_and_nobody_ends_anothers()
    {
        var (one, two, stranger) = (await Open("ends"), await at.As("ends", Password), await Open("stranger"));
        (await two.Get("/api/me")).Went();
        var other = Other((await one.Get("/api/me/sessions")).Went());
        (await stranger.Post($"/api/me/sessions/{other}/end")).Refused(404, "session_unknown");
        Assert.False((await one.Post($"/api/me/sessions/{other}/end")).Went().Json.GetProperty("already").GetBoolean());
        Assert.True((await one.Post($"/api/me/sessions/{other}/end")).Went().Json.GetProperty("already").GetBoolean());
        (await two.Get("/api/me")).Refused(401, "not_signed_in");
        Assert.Equal(1, (await one.Get("/api/me/sessions")).Went().Json.GetArrayLength());
    }

    [Fact]
    public async Task All_others_are_ended_and_this_one_goes_on()
    {
        var one = await Open("leaves");
        foreach (var _ in Enumerable.Range(0, 3)) await at.As("leaves", Password);
        Assert.Equal(3, (await one.Post("/api/me/sessions/end-others")).Went().Number("ended"));
        Assert.Equal(0, (await one.Post("/api/me/sessions/end-others")).Went().Number("ended"));
        Assert.Equal(1, (await one.Get("/api/me/sessions")).Went().Json.GetArrayLength());
    }

    [Fact]
    public async Task Signing_out_ends_copies_of_the_cookie_too()
    {
        var one = await Open("copied");
        (await one.Get("/api/me")).Went();
        await one.Send(HttpMethod.Delete, "/api/session");
        (await one.Get("/api/me")).Refused(401, "not_signed_in");
    }

    [Fact]
    public async Task A_machine_has_no_sessions()
    {
        var key = (await (await at.As("administrator")).Post("/api/keys", new { name = "sessionless", scopes = new[] { "export" }, days = 1 })).Went().Text("key");
        (await at.Nobody.Machine(key).Get("/api/me/sessions")).Refused(403, "key_not_allowed");
    }

    private async Task<Person> Open(string login)
    {
        await at.Here.Services.GetRequiredService<AccountBook>().Open(
            [new Account(Town.Code, login, login, Town.Code, Role.Dispatcher, new Passwords().Hash(Password), Account.NewStamp())]);
        return await at.As(login, Password);
    }

    private static string Other(Reply sessions) =>
        sessions.Json.EnumerateArray().Single(session => !session.GetProperty("current").GetBoolean()).GetProperty("id").GetString()!;
}

public sealed class SessionLifeTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task A_session_ended_on_another_server_is_over_within_seconds()
    {
        await using var here = await AccountsServer.Start(db.DataSource);
        await using var there = await AccountsServer.Start(db.DataSource);
        await here.Open("wanders", Role.Dispatcher);
        using var one = await here.SignedIn("wanders");
        using var two = await here.SignedIn("wanders");
        Assert.Equal(HttpStatusCode.OK, (await two.Get("/api/me")).StatusCode);
        using var elsewhere = new Browser(there.Address, one.Cookies);
        Assert.Equal(1, (await (await elsewhere.Post("/api/me/sessions/end-others")).Content.ReadFromJsonAsync<SessionsEnded>(TestContext.Current.CancellationToken))!.Ended);

        here.Time.Pass(RecentSessions.Freshness);
        await SessionTests.Refuses(await two.Get("/api/me"), HttpStatusCode.Unauthorized, "not_signed_in");
        Assert.Equal(HttpStatusCode.OK, (await one.Get("/api/me")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_a_week_however_much_it_is_used()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await server.Open("tireless", Role.Dispatcher);
        using var browser = await server.SignedIn("tireless");
        for (var used = TimeSpan.Zero; used < SessionBook.Longest - SessionBook.Idle; used += SessionBook.Idle / 2)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.Get("/api/me")).StatusCode);
            server.Time.Pass(SessionBook.Idle / 2);
        }
        server.Time.Pass(SessionBook.Idle);
        await SessionTests.Refuses(await browser.Get("/api/me"), HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task A_new_sign_in_ends_the_session_that_the_browser_was_in()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await server.Open("again", Role.Dispatcher);
        using var browser = await server.SignedIn("again");
        using var copy = new Browser(server.Address, Copied(browser.Cookies, server.Address));
        using var renewed = await browser.SignIn("again", "againagain");
        server.Time.Pass(RecentSessions.Freshness);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/api/me")).StatusCode);
        await SessionTests.Refuses(await copy.Get("/api/me"), HttpStatusCode.Unauthorized, "not_signed_in");
    }

    private static CookieContainer Copied(CookieContainer from, Uri address)
    {
        var copy = new CookieContainer();
        copy.Add(from.GetCookies(address));
        return copy;
    }
}
