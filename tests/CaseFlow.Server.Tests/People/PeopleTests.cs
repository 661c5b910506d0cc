using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseFlow.Server.Tests.People;

public sealed class PeopleTests(Served at) : IClassFixture<Served>
{
    private const string Chosen = "chosen by the owner";

    [Fact]
    public async Task A_person_is_opened_and_comes_in_with_the_first_password_which_has_to_be_changed()
    {
        var administrator = await at.As("administrator");
        var opened = (await administrator.Post("/api/people", new { login = "Li.Si", name = "李四", unit = Town.West, roles = new[] { "township", "reporter" } })).Went();
        Assert.Equal((201, "no-store", "li.si"), (opened.Status, opened.Header("Cache-Control"), opened.Text("login")));
        Assert.Matches("^([a-z2-9]{4}-){3}[a-z2-9]{4}$", opened.Text("password"));

        var person = await at.As("li.si", opened.Text("password"));
        Assert.True((await person.Get("/api/me")).Went().Json.GetProperty("owesPassword").GetBoolean());
        (await person.Get("/api/cases")).Refused(403, "password_owed");
        (await person.Post("/api/me/password", new { old = opened.Text("password"), @new = Chosen })).Went();
        var shown = (await administrator.Get("/api/people/li.si")).Went().Json;
        Assert.Equal(("李四", Town.West, false), (shown.GetProperty("name").GetString(), shown.GetProperty("unit").GetString(), shown.GetProperty("owesPassword").GetBoolean()));
        Assert.True(shown.TryGetProperty("signedInAt", out _));
        (await (await at.As("li.si", Chosen)).Get("/api/cases")).Went();
        Assert.Equal(["passwordChanged by li.si", "opened by administrator"], await Changes("li.si"));
    }

    [Fact]
    public async Task The_same_login_is_opened_once()
    {
        await Open("once");
        var same = (await (await at.As("administrator")).Post("/api/people", Asked("once"))).Refused(409, "login_taken");
        Assert.Contains("open already, just so", same.Body, StringComparison.Ordinal);
        var other = (await (await at.As("administrator")).Post("/api/people", Asked("ONCE", "another name"))).Refused(409, "login_taken");
        Assert.DoesNotContain("just so", other.Body, StringComparison.Ordinal);
        var there = (await (await at.As("administrator@" + Town.Other)).Post("/api/people", new { login = "once", name = "once", unit = Town.Other, roles = new[] { "leader" } })).Refused(409, "login_taken");
        Assert.DoesNotContain("just so", there.Body, StringComparison.Ordinal);
        Assert.Single(await Changes("once"));
    }

    [Theory]
    [InlineData("a b", "x", Town.West, "township", 422, "login_invalid")]
    [InlineData("system", "x", Town.West, "township", 422, "login_invalid")]
    [InlineData("", "x", Town.West, "township", 422, "text_missing")]
    [InlineData("wrong", " x", Town.West, "township", 422, "name_invalid")]
    [InlineData("wrong", "x", "nowhere", "township", 422, "unit_unknown")]
    [InlineData("wrong", "x", Town.Other, "leader", 422, "unit_unknown")]
    [InlineData("wrong", "x", Town.West, "king", 422, "role_unknown")]
    [InlineData("wrong", "x", Town.West, "dispatcher", 422, "role_unsuited")]
    [InlineData("wrong", "x", Town.Code, "city", 422, "role_unsuited")]
    [InlineData("wrong", "x", Town.Code, "", 422, "roles_missing")]
    public async Task What_cannot_be_is_refused_with_its_reason(string login, string name, string unit, string roles, int status, string code) =>
        (await (await at.As("administrator")).Post("/api/people", new { login, name, unit, roles = roles.Split(' ', StringSplitOptions.RemoveEmptyEntries) })).Refused(status, code);

    [Fact]
    public async Task Whoever_is_moved_is_signed_out_and_comes_back_with_the_new_rights()
    {
        var person = await Settled("moves");
        (await person.Get("/api/inbox")).Went();
        var administrator = await at.As("administrator");
        var move = new { unit = "housing", roles = new[] { "department" }, reason = "Changes office." };
        Assert.False((await administrator.Post("/api/people/moves/change", move)).Went().Json.GetProperty("already").GetBoolean());
        Assert.True((await administrator.Post("/api/people/moves/change", move)).Went().Json.GetProperty("already").GetBoolean());
        await Ends(person);
        var me = (await (await at.As("moves", Chosen)).Get("/api/me")).Went().Json;
        Assert.Equal(("housing", "department"), (me.GetProperty("unit").GetProperty("code").GetString(), me.GetProperty("roles")[0].GetString()));
        Assert.Equal(["rolesChanged by administrator: township → department", $"moved by administrator: {Town.West} → housing"], (await Changes("moves"))[..2]);
        (await administrator.Post("/api/people/moves/change", new { unit = Town.West })).Refused(422, "role_unsuited");
        (await administrator.Post("/api/people/moves/change", new { unit = "nowhere" })).Refused(422, "unit_unknown");
    }

    [Fact]
    public async Task A_new_name_signs_nobody_out()
    {
        var person = await Settled("renamed");
        (await (await at.As("administrator")).Post("/api/people/renamed/change", new { name = "New Name" })).Went();
        await Task.Delay(RecentSessions.Freshness, TestContext.Current.CancellationToken);
        (await person.Get("/api/me")).Went();
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_within_seconds_until_enabled_again()
    {
        var (person, administrator) = (await Settled("dismissed"), await at.As("administrator"));
        (await person.Get("/api/me")).Went();
        (await administrator.Post("/api/people/dismissed/disable", new { reason = " " })).Refused(422, "text_missing");
        Assert.False((await administrator.Post("/api/people/dismissed/disable", new { reason = "Left." })).Went().Json.GetProperty("already").GetBoolean());
        Assert.True((await administrator.Post("/api/people/dismissed/disable", new { reason = "Left." })).Went().Json.GetProperty("already").GetBoolean());
        await Ends(person);
        (await at.Nobody.Post("/api/session", new { account = "dismissed", password = Chosen })).Refused(401, "sign_in_failed");
        Assert.False((await administrator.Post("/api/people/dismissed/enable")).Went().Json.GetProperty("already").GetBoolean());
        Assert.True((await administrator.Post("/api/people/dismissed/enable")).Went().Json.GetProperty("already").GetBoolean());
        await at.As("dismissed", Chosen);
        Assert.Equal(["enabled by administrator", "disabled by administrator"], (await Changes("dismissed"))[..2]);
    }

    [Fact]
    public async Task A_new_first_password_ends_sessions_and_lifts_a_lock()
    {
        var (person, administrator) = (await Settled("forgetful"), await at.As("administrator"));
        foreach (var _ in Enumerable.Range(0, LockedSignIns.MostInARow))
            await at.Here.Services.GetRequiredService<LockedSignIns>().Count("forgetful", TestContext.Current.CancellationToken);
        Assert.True((await administrator.Get("/api/people/forgetful")).Went().Json.TryGetProperty("lockedUntil", out _));
        Assert.Contains("forgetful", await Found("standing=locked"));
        var told = (await administrator.Post("/api/people/forgetful/password", new { reason = "Forgot it." })).Went();
        Assert.Equal("no-store", told.Header("Cache-Control"));
        Assert.False((await administrator.Get("/api/people/forgetful")).Went().Json.TryGetProperty("lockedUntil", out _));
        await Ends(person);
        Assert.True((await (await at.As("forgetful", told.Text("password"))).Get("/api/me")).Went().Json.GetProperty("owesPassword").GetBoolean());
    }

    [Fact]
    public async Task Everywhere_is_signed_out_at_once()
    {
        var (person, administrator) = (await Settled("everywhere"), await at.As("administrator"));
        var other = await at.As("everywhere", Chosen);
        (await administrator.Post("/api/people/everywhere/sign-out")).Went();
        await Ends(person);
        await Ends(other);
        Assert.Equal(0, (await administrator.Get("/api/people/everywhere")).Went().Number("sessions"));
        await at.As("everywhere", Chosen);
    }

    [Fact]
    public async Task Nobody_shuts_themselves_out()
    {
        var administrator = await at.As("administrator");
        (await administrator.Post("/api/people/administrator/disable", new { reason = "Tired." })).Refused(409, "own_account");
        (await administrator.Post("/api/people/administrator/change", new { roles = new[] { "leader" } })).Refused(409, "own_administration");
        (await administrator.Post("/api/people/administrator/password")).Refused(409, "own_account");
        (await administrator.Post("/api/people/administrator/sign-out")).Refused(409, "own_account");
        (await administrator.Get("/api/people/administrator")).Went();
    }

    [Fact]
    public async Task People_are_looked_for_by_words_unit_role_and_standing_in_pages()
    {
        foreach (var login in (string[])["find-1", "find-2", "find-3"]) await Open(login, "Found " + login);
        Assert.Equal(["find-1", "find-2", "find-3"], await Found("q=FIND-"));
        Assert.Equal(["find-1", "find-2", "find-3"], await Found("q=found&unit=" + Town.West));
        Assert.Equal(["find-1", "find-2", "find-3"], await Found("q=found&unit=" + Town.Code));
        Assert.Empty(await Found("q=found&unit=housing"));
        Assert.Empty(await Found("q=found&role=leader"));
        Assert.Equal(3, (await Found("q=found&role=township&standing=owes")).Length);
        Assert.Equal(3, (await Found("q=found&standing=never")).Length);
        Assert.Empty(await Found("q=found&standing=open"));
        Assert.Contains("township-001", await Found("q=" + Town.West));

        var administrator = await at.As("administrator");
        var first = (await administrator.Get("/api/people?q=find-&limit=2")).Went().Json;
        Assert.Equal((2, "find-2", 3), (first.GetProperty("rows").GetArrayLength(), first.GetProperty("next").GetString(), first.GetProperty("total").GetInt32()));
        var second = (await administrator.Get("/api/people?q=find-&limit=2&after=find-2")).Went().Json;
        Assert.Equal(("find-3", false), (second.GetProperty("rows")[0].GetProperty("login").GetString(), second.TryGetProperty("next", out _)));
        foreach (var query in (string[])["role=king", "standing=tall", "limit=0", "limit=501"]) (await administrator.Get("/api/people?" + query)).Refused(400, "malformed");
    }

    [Fact]
    public async Task Another_districts_people_do_not_exist()
    {
        await Open("ours");
        var there = await at.As("administrator@" + Town.Other);
        Assert.DoesNotContain("ours", (await there.Get("/api/people?limit=500")).Went().Body, StringComparison.Ordinal);
        var (none, theirs) = ((await there.Get("/api/people/nobody")).Refused(404, "person_unknown"), (await there.Get("/api/people/ours")).Refused(404, "person_unknown"));
        Assert.Equal(none.Text("detail"), theirs.Text("detail"));
        foreach (var verb in (string[])["change", "enable", "password", "sign-out"]) (await there.Post($"/api/people/ours/{verb}", new { })).Refused(404, "person_unknown");
        (await there.Post("/api/people/ours/disable", new { reason = "No." })).Refused(404, "person_unknown");
        Assert.Empty((await there.Get("/api/account-changes?login=ours")).Went().Json.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task The_book_is_read_in_pages_and_only_added_to()
    {
        await Open("noted");
        foreach (var name in (string[])["One", "Two", "Three"])
            (await (await at.As("administrator")).Post("/api/people/noted/change", new { name, reason = "Marries." })).Went();
        var first = (await (await at.As("administrator")).Get("/api/account-changes?login=noted&limit=3")).Went().Json;
        var (next, last) = (first.GetProperty("next").GetInt64(), first.GetProperty("rows")[0]);
        Assert.Equal(("Two", "Three", "Marries."), (last.GetProperty("from").GetString(), last.GetProperty("to").GetString(), last.GetProperty("reason").GetString()));
        var second = (await (await at.As("administrator")).Get($"/api/account-changes?login=noted&limit=3&before={next}")).Went().Json;
        Assert.Equal("opened", Assert.Single(second.GetProperty("rows").EnumerateArray()).GetProperty("what").GetString());
        foreach (var sql in (string[])["delete from account_changes", "update account_changes set by = 'nobody'", "truncate account_changes"])
        {
            await using var tamper = at.DataSource.CreateCommand(sql);
            await Assert.ThrowsAsync<PostgresException>(() => tamper.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }
    }

    private static object Asked(string login, string? name = null) => new { login, name = name ?? login, unit = Town.West, roles = new[] { "township" } };

    private async Task<string> Open(string login, string? name = null) => (await (await at.As("administrator")).Post("/api/people", Asked(login, name))).Went().Text("password");

    /// <summary>Opened, and with a password of the own.</summary>
    private async Task<Person> Settled(string login)
    {
        var first = await Open(login);
        (await (await at.As(login, first)).Post("/api/me/password", new { old = first, @new = Chosen })).Went();
        return await at.As(login, Chosen);
    }

    private static async Task Ends(Person person)
    {
        for (var waited = TimeSpan.Zero; waited < 2 * RecentSessions.Freshness; waited += TimeSpan.FromMilliseconds(100))
        {
            if ((await person.Get("/api/me")).Status == 401) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The session goes on.");
    }

    private async Task<string[]> Found(string query) =>
        [.. (await (await at.As("administrator")).Get("/api/people?" + query)).Went().Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("login").GetString()!)];

    private async Task<string[]> Changes(string login) =>
        [.. (await (await at.As("administrator")).Get("/api/account-changes?login=" + login)).Went().Json.GetProperty("rows").EnumerateArray().Select(Line)];

    private static string Line(JsonElement change) =>
        $"{change.GetProperty("what")} by {change.GetProperty("by")}" + (change.TryGetProperty("from", out var from) ? $": {from} → {change.GetProperty("to")}" : "");
}
