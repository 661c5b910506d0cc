using System.Net;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Accounts;

public sealed class OwnPasswordTests(Served at) : IClassFixture<Served>
{
    private const string First = "chosen for somebody", Second = "chosen by themselves";

    [Fact]
    public async Task A_new_password_lets_in_from_then_on_and_ends_the_other_sessions()
    {
        var (one, two) = (await Open("changes"), await at.As("changes", First));
        var changed = (await one.Post("/api/me/password", new { old = First, @new = Second })).Went();
        (await two.Get("/api/me")).Refused(401, "not_signed_in");
        var renewed = new Person("changes", at.Here.Addresses.First(), changed.Header("Set-Cookie")!.Split(';')[0]);
        Assert.Equal(1, (await renewed.Get("/api/me/sessions")).Went().Json.GetArrayLength());
        (await at.Nobody.Post("/api/session", new { account = "changes", password = First })).Refused(401, "sign_in_failed");
        await at.As("changes", Second);
    }

    [Fact]
    public async Task Who_does_not_know_the_present_one_changes_nothing()
    {
        var one = await Open("guesses");
        (await one.Post("/api/me/password", new { old = "something else", @new = Second })).Refused(422, "password_wrong");
        (await one.Post("/api/me/password", new { old = First, @new = First })).Refused(422, "password_same");
        await at.As("guesses", First);
    }

    [Theory]
    [InlineData("eleven char", "password_too_short")]
    [InlineData("Password1234", "password_common")]
    [InlineData("abcabcabcabc", "password_common")]
    [InlineData("123456123456123456", "password_common")]
    [InlineData("weak-oneWEAK-one", "password_is_name")]
    [InlineData("四个字的密码也够长了吧", "password_too_short")]
    public void A_password_that_others_would_try_is_not_taken(string password, string code) =>
        Assert.Equal(code, PasswordPolicy.Wrong(password, "weak-one")!.Code);

    [Fact]
    public void Long_ones_of_any_characters_are_taken_up_to_a_bound()
    {
        Assert.Null(PasswordPolicy.Wrong("only lower case", "somebody"));
        Assert.Null(PasswordPolicy.Wrong("十二个字以上的密码当然可以用"));
        Assert.Null(PasswordPolicy.Wrong(string.Concat(Enumerable.Repeat("4 words or more ", 8))));
        Assert.Equal("password_too_long", PasswordPolicy.Wrong(new string('x', 129))!.Code);
    }

    [Fact]
    public async Task A_password_that_somebody_else_chose_opens_nothing_but_its_change()
    {
        var owing = await Open("owing", mustChange: true);
        Assert.True((await owing.Get("/api/me")).Went().Json.GetProperty("owesPassword").GetBoolean());
        foreach (var path in (string[])["/api/cases", "/api/board?scope=district", "/api/directory/units"]) (await owing.Get(path)).Refused(403, "password_owed");
        (await owing.Post("/api/cases", new { })).Refused(403, "password_owed");
        (await owing.Post("/hub/board/negotiate?negotiateVersion=1")).Refused(403, "password_owed");

        var changed = (await owing.Post("/api/me/password", new { old = First, @new = Second })).Went();
        var free = new Person("owing", at.Here.Addresses.First(), changed.Header("Set-Cookie")!.Split(';')[0]);
        Assert.False((await free.Get("/api/me")).Went().Json.GetProperty("owesPassword").GetBoolean());
        (await free.Get("/api/cases")).Went();
    }

    private async Task<Person> Open(string login, bool mustChange = false)
    {
        await at.Here.Services.GetRequiredService<AccountBook>().Open(
            [new Account(Town.Code, login, login, Town.Code, Role.Dispatcher, new Passwords().Hash(First), Account.NewStamp(), MustChange: mustChange)]);
        return await at.As(login, First);
    }
}

public sealed class LockedSignInTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task After_ten_failures_in_a_row_even_the_right_password_is_refused_for_a_growing_while_in_the_same_words()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await server.Open("locked", Role.Dispatcher);
        await Fail(server, LockedSignIns.MostInARow);
        using var browser = server.Browser();
        await SessionTests.Refuses(await browser.SignIn("Locked", "lockedlocked"), HttpStatusCode.Unauthorized, "sign_in_failed");
        foreach (var minutes in new[] { 1, 2, 4, 8, 16, 16 })
        {
            server.Time.Pass(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.True(await server.Locks.IsLocked("locked", TestContext.Current.CancellationToken));
            server.Time.Pass(TimeSpan.FromSeconds(1));
            Assert.False(await server.Locks.IsLocked("locked", TestContext.Current.CancellationToken));
            await Fail(server, 1);
        }
        server.Time.Pass(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.OK, (await browser.SignIn("locked", "lockedlocked")).StatusCode);
        await Fail(server, LockedSignIns.MostInARow - 1);
        Assert.False(await server.Locks.IsLocked("locked", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Trying_on_while_it_is_locked_does_not_lengthen_the_wait_and_a_day_forgets()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await Fail(server, LockedSignIns.MostInARow + 20, "nobody at all");
        server.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.False(await server.Locks.IsLocked("nobody at all", TestContext.Current.CancellationToken));
        server.Time.Pass(TimeSpan.FromHours(25));
        await Fail(server, 1, "nobody at all");
        Assert.False(await server.Locks.IsLocked("nobody at all", TestContext.Current.CancellationToken));
    }

    private static async Task Fail(AccountsServer server, int times, string login = "locked")
    {
        for (var i = 0; i < times; i++) await server.Locks.Count(login, default);
    }
}
