using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Tests.Accounts;

public sealed class SessionTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task Signing_in_tells_who_one_is_and_signing_out_ends_it()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await server.Open("west", Role.Township | Role.GridMember, Town.Code + "-001");
        using var browser = await server.SignedIn("west");

        var me = await browser.Read<Me>("/api/me");
        Assert.Equal(("west", "Name of west", new UnitShown(Town.Code + "-001", "West", "township")), (me.Account, me.Name, me.Unit));
        Assert.Equal(["gridMember", "township"], me.Roles);
        Assert.Equal(new DistrictShown(Town.Code, "District 150402", "Asia/Shanghai"), me.District);

        using var signedOut = await browser.Delete("/api/session");
        await Refuses(await browser.Get("/api/me"), HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await server.Open("cookie", Role.Dispatcher);
        using var browser = server.Browser();
        using var answer = await browser.SignIn("cookie", "cookiecookie");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("caseflow=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_account_and_a_disabled_one_get_the_same_answer()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await server.Open("known", Role.Dispatcher);
        await server.Open("disabled", Role.Dispatcher);
        await server.Disable("disabled");
        using var browser = server.Browser();
        var wrong = await Said(await browser.SignIn("known", "guess"));
        Assert.Equal(wrong, await Said(await browser.SignIn("nobody", "guess")));
        Assert.Equal(wrong, await Said(await browser.SignIn("disabled", "disableddisabled")));
        Assert.Contains("\"sign_in_failed\"", wrong, StringComparison.Ordinal);

        static async Task<string> Said(HttpResponseMessage answer)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            var problem = await answer.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>(TestContext.Current.CancellationToken);
            problem!.Remove("traceId");
            return JsonSerializer.Serialize(problem);
        }
    }

    [Fact]
    public async Task Credentials_that_cannot_be_are_malformed()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var browser = server.Browser();
        await Refuses(await browser.SignIn("", "x"), HttpStatusCode.BadRequest, "malformed");
        await Refuses(await browser.SignIn("x", new string('x', 201)), HttpStatusCode.BadRequest, "malformed");
        await Refuses(await browser.SignIn("x\0y", "x"), HttpStatusCode.Unauthorized, "sign_in_failed");
    }

    [Fact]
    public async Task Guessing_is_slowed_down_until_the_window_has_passed()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await server.Open("target", Role.Dispatcher);
        await server.Open("other", Role.Dispatcher);
        using var browser = server.Browser();
        for (var i = 0; i < FailedSignIns.MostForAccount; i++)
            await Refuses(await browser.SignIn("Target", "guess"), HttpStatusCode.Unauthorized, "sign_in_failed");

        var answer = await browser.SignIn("target", "targettarget");
        Assert.Equal(FailedSignIns.Window, answer.Headers.RetryAfter!.Delta);
        await Refuses(answer, HttpStatusCode.TooManyRequests, "too_many");
        Assert.Equal(HttpStatusCode.OK, (await browser.SignIn("other", "otherother")).StatusCode);

        server.Time.Pass(FailedSignIns.Window);
        Assert.Equal(HttpStatusCode.OK, (await browser.SignIn("target", "targettarget")).StatusCode);
    }

    [Fact]
    public async Task A_session_survives_a_restart_and_is_known_to_another_server()
    {
        await using var one = await AccountsServer.Start(db.DataSource);
        await one.Open("traveller", Role.Dispatcher);
        using var browser = await one.SignedIn("traveller");
        await using var another = await AccountsServer.Start(db.DataSource);
        using var elsewhere = new Browser(another.Address, browser.Cookies);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Get("/api/me")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_and_disabling_end_the_sessions_there_are()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await server.Open("changed", Role.Dispatcher);
        await server.Open("dismissed", Role.Dispatcher);
        using var changed = await server.SignedIn("changed");
        using var dismissed = await server.SignedIn("dismissed");
        Assert.Equal(HttpStatusCode.OK, (await changed.Get("/api/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await dismissed.Get("/api/me")).StatusCode);

        await server.ChangePassword("changed", "another");
        await server.Disable("dismissed");
        server.Time.Pass(RecentSessions.Freshness);
        await Refuses(await changed.Get("/api/me"), HttpStatusCode.Unauthorized, "not_signed_in");
        await Refuses(await dismissed.Get("/api/me"), HttpStatusCode.Unauthorized, "not_signed_in");
        Assert.Equal(HttpStatusCode.OK, (await changed.SignIn("changed", "another")).StatusCode);
    }

    [Fact]
    public async Task A_forged_cookie_signs_nobody_in()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        var cookies = new CookieContainer();
        cookies.Add(server.Address, new Cookie("caseflow", "CfDJ8" + new string('A', 200)));
        using var browser = new Browser(server.Address, cookies);
        await Refuses(await browser.Get("/api/me"), HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", true)]
    [InlineData("Origin", "null", true)]
    [InlineData("Origin", "http://127.0.0.1:1", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", true)]
    [InlineData("Sec-Fetch-Site", "same-origin", false)]
    [InlineData("Origin", "own", false)]
    public async Task Another_sites_page_cannot_act_for_whoever_is_signed_in(string header, string value, bool foreign)
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var browser = server.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/session");
        request.Headers.Add(header, value == "own" ? server.Address.GetLeftPart(UriPartial.Authority) : value);
        var answer = await browser.Send(request);
        if (foreign) await Refuses(answer, HttpStatusCode.Forbidden, "foreign_origin");
        else Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_a_form_could_send_is_not_taken()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var browser = server.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = new StringContent("{}", Encoding.UTF8, "text/plain") };
        await Refuses(await browser.Send(request), HttpStatusCode.UnsupportedMediaType, "not_json");
    }

    internal static async Task Refuses(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        using (answer)
        {
            Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            var problem = (await answer.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>(TestContext.Current.CancellationToken))!;
            Assert.Equal(code, problem["code"].GetString());
            Assert.NotEmpty(problem["detail"].GetString()!);
            Assert.NotEmpty(problem["title"].GetString()!);
        }
    }
}
