using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Outside;

/// <summary>Signing in through a real provider.</summary>
public sealed class OutsideSignInTests(WithProvider at) : IClassFixture<WithProvider>
{
    [Fact]
    public async Task From_the_link_to_the_listed_cases_with_unit_and_roles_as_claimed()
    {
        using var visitor = await at.Entered("ts-west", Town.West, "cf-townships", "somebody-elses-group");
        var me = (await visitor.Get("/api/me")).Went();
        Assert.Equal(("ts-west", "Name of ts-west", true, "township"), (me.Text("account"), me.Text("name"), me.Json.GetProperty("outside").GetBoolean(), me.Json.GetProperty("roles")[0].GetString()));
        Assert.Equal(Town.West, me.Json.GetProperty("unit").GetProperty("code").GetString());
        (await visitor.Get("/api/cases")).Went();
        var session = Assert.Single((await visitor.Get("/api/me/sessions")).Went().Json.EnumerateArray());
        Assert.True(session.GetProperty("current").GetBoolean());
    }

    [Fact]
    public async Task The_answer_is_a_page_that_goes_on_by_itself_and_runs_nothing()
    {
        await at.Provider.Knows("page", new { preferred_username = "page", district = Town.Code, groups = new[] { "cf-dispatchers" } });
        using var visitor = new Visitor(at.Address);
        var page = await visitor.Enters("page");
        Assert.Equal((200, "text/html", "no-store"), (page.Status, page.MediaType, page.Header("Cache-Control")));
        Assert.Contains("content=\"0;url=/?entered\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", page.Header("Content-Security-Policy")!, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", page.Header("Set-Cookie")!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_the_provider_claims_now_counts_and_older_sessions_end()
    {
        using var before = await at.Entered("moves", Town.West);
        (await before.Get("/api/me")).Went();
        using var after = await at.Entered("moves", Town.East, "cf-townships", "cf-dispatchers");
        var me = (await after.Get("/api/me")).Went();
        Assert.Equal(Town.East, me.Json.GetProperty("unit").GetProperty("code").GetString());
        Assert.Equal(["township", "dispatcher"], me.Json.GetProperty("roles").EnumerateArray().Select(role => role.GetString()!));
        await Eventually401(before);
        var noted = (await (await at.Served.As("administrator")).Get("/api/account-changes?login=moves")).Went().Body;
        Assert.Contains("outside provider", noted, StringComparison.Ordinal);
        Assert.Contains($"\"from\":\"{Town.West}\",\"to\":\"{Town.East}\"", noted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_claims_again_leave_other_sessions_alone_and_a_browser_has_one_session()
    {
        using var one = await at.Entered("stays");
        using var two = await at.Entered("stays");
        (await two.Enters("stays")).Went();
        Assert.Equal(2, (await one.Get("/api/me/sessions")).Went().Json.GetArrayLength());
    }

    [Fact]
    public async Task A_subject_keeps_its_account_whatever_login_it_claims_and_nobody_else_gets_it()
    {
        using var first = await at.Entered("keeps");
        await at.Provider.Knows("keeps", new { preferred_username = "renamed", district = Town.Code, unit = Town.West, groups = new[] { "cf-townships" } });
        using var renamed = new Visitor(at.Address);
        (await renamed.Enters("keeps")).Went();
        Assert.Equal("keeps", (await renamed.Get("/api/me")).Went().Text("account"));
        await at.Provider.Knows("another", new { preferred_username = "keeps", district = Town.Code, groups = new[] { "cf-townships" } });
        await Refused("another", 409, "outside_login_taken");
    }

    [Fact]
    public async Task A_local_account_is_never_taken_over()
    {
        await at.Provider.Knows("thief", new { preferred_username = "Dispatcher", district = Town.Code, groups = new[] { "cf-dispatchers" } });
        await Refused("thief", 409, "outside_login_taken");
        Assert.True((await Book.Find("dispatcher", TestContext.Current.CancellationToken))!.HasPassword);
    }

    [Fact]
    public async Task A_disabled_account_stays_out_and_its_sessions_end()
    {
        using var visitor = await at.Entered("leaves");
        await Book.Disable("leaves", "administrator", TestContext.Current.CancellationToken);
        await Eventually401(visitor);
        await Refused("leaves", 403, "outside_disabled");
    }

    [Theory]
    [InlineData("no-group", "outside_unmapped")]
    [InlineData("no-login", "outside_nameless")]
    [InlineData("odd-login", "outside_nameless")]
    [InlineData("no-district", "outside_no_place")]
    [InlineData("unknown-district", "outside_no_place")]
    [InlineData("unknown-unit", "outside_no_place")]
    [InlineData("city-and-more", "outside_ambiguous")]
    [InlineData("claims-city", "outside_unmapped")]
    public async Task Whose_claims_do_not_say_plainly_who_they_are_is_told_what_to_ask_for(string who, string code)
    {
        string[] groups = who switch { "no-group" => ["others"], "city-and-more" => ["cf-city", "cf-dispatchers"], "claims-city" => ["city"], _ => ["cf-dispatchers"] };
        await at.Provider.Knows(who, new
        {
            preferred_username = who switch { "no-login" => null, "odd-login" => "key:abc", _ => who }, groups, unit = who == "unknown-unit" ? "nowhere" : null,
            district = who switch { "no-district" => null, "unknown-district" => "999999", _ => Town.Code },
        });
        await Refused(who, 403, code);
        Assert.Null(await Book.Find(who, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_city_comes_in_by_its_own_group_and_a_group_may_name_its_unit()
    {
        using var city = await at.Entered("mayor", "ignored", "cf-city");
        Assert.Equal("city", (await city.Get("/api/me")).Went().Json.GetProperty("roles")[0].GetString());
        using var housing = await at.Entered("houses", "ignored", "cf-housing");
        Assert.Equal("housing", (await housing.Get("/api/me")).Went().Json.GetProperty("unit").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Its_password_is_the_providers_business()
    {
        using var visitor = await at.Entered("passwordless");
        foreach (var typed in (string[])["", "passwordless", Account.NoPassword + " "])
            Assert.NotEqual(200, (await new Person("guesser", at.Address, null).Post("/api/session", new { account = "passwordless", password = typed })).Status);
        var person = new Person("passwordless", at.Address, visitor.Cookies.GetCookieHeader(new Uri(at.Address)));
        (await person.Post("/api/me/password", new { old = "anything at all", @new = "a longer password" })).Refused(409, "password_outside");
        (await person.Post("/api/me/codes/begin")).Refused(409, "password_outside");
        (await (await at.Served.As("administrator")).Post("/api/people/passwordless/password", new { })).Refused(409, "password_outside");
    }

    [Fact]
    public async Task Where_no_provider_is_configured_none_is_shown_and_its_addresses_lead_nowhere()
    {
        Assert.Equal(0, (await at.Served.Nobody.Get("/api/outside")).Went().Json.GetArrayLength());
        Assert.NotEqual(302, (await at.Served.Nobody.Get("/api/outside/sign-in")).Status);
        Assert.NotEqual(200, (await at.Served.Nobody.Get("/api/outside/callback?code=a&state=b")).Status);
        var way = Assert.Single((await new Person("nobody", at.Address, null).Get("/api/outside")).Went().Json.EnumerateArray());
        Assert.Equal(("City account", Visitor.Start), (way.GetProperty("name").GetString(), way.GetProperty("address").GetString()));
    }

    private AccountBook Book => at.Here.Services.GetRequiredService<AccountBook>();

    private async Task Refused(string login, int status, string code)
    {
        using var visitor = new Visitor(at.Address);
        var page = await visitor.Enters(login);
        Assert.Equal((status, true), (page.Status, page.Body.Contains("/?refused=" + code, StringComparison.Ordinal)));
        (await visitor.Get("/api/me")).Refused(401, "not_signed_in");
    }

    private static Task Eventually401(Visitor visitor) =>
        CaseFlow.Testing.Eventually.Become(async () => (await visitor.Get("/api/me")).Status == 401, RecentSessions.Freshness * 2);
}
