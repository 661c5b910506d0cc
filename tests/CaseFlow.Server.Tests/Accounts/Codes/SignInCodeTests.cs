using System.Net;
using System.Net.Http.Json;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Accounts.Codes;
using static CaseFlow.Server.Tests.Accounts.SessionTests;

namespace CaseFlow.Server.Tests.Accounts.Codes;

/// <summary>Signing in where codes are on.</summary>
public sealed class SignInCodeTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task A_right_password_opens_nothing_until_the_code_is_given()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "two-steps");
        using var owed = await person.Come();
        Assert.Equal(HttpStatusCode.Accepted, owed.StatusCode);
        Assert.Equal(new CodeOwed("code", 300), await owed.Content.ReadFromJsonAsync<CodeOwed>(TestContext.Current.CancellationToken));
        foreach (var path in (string[])["/api/me", "/api/me/sessions", "/api/me/codes", "/api/stated-nothing"])
            await Refuses(await person.Browser.Get(path), HttpStatusCode.Forbidden, "code_owed");
        foreach (var path in (string[])["/api/may/" + May.File, "/api/me/password", "/api/me/codes/begin", "/api/me/codes/off", "/api/me/sessions/end-others"])
            await Refuses(await person.Browser.Post(path), HttpStatusCode.Forbidden, "code_owed");

        using var given = await person.Give(person.NextCode());
        Assert.Equal("two-steps", (await given.Content.ReadFromJsonAsync<Me>(TestContext.Current.CancellationToken))!.Account);
        Assert.Equal(HttpStatusCode.OK, (await person.Browser.Post("/api/may/" + May.File)).StatusCode);
        await Refuses(await person.Give(person.NextCode()), HttpStatusCode.Conflict, "code_not_owed");
    }

    [Fact]
    public async Task A_code_lets_in_once_also_where_two_servers_are_shown_it_at_once()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await using var another = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "once");
        var code = person.NextCode();
        another.Time.Pass(server.Time.GetUtcNow() - another.Time.GetUtcNow());
        var browsers = new[] { server, another, server, another }.Select(at => at.Browser()).ToArray();
        foreach (var browser in browsers) (await browser.SignIn("once", person.Password)).EnsureSuccessStatusCode();
        var answers = await Task.WhenAll(browsers.Select(browser => browser.Http.PostAsJsonAsync("/api/session/code", new { code }, TestContext.Current.CancellationToken)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        foreach (var browser in browsers) browser.Dispose();
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "recovers");
        using var first = await person.Come();
        Assert.Equal(HttpStatusCode.OK, (await person.Give(person.Recovery[3].ToLowerInvariant())).StatusCode);
        Assert.Equal(9, (await person.Standing()).RecoveryLeft);
        using var second = await person.Come();
        await Refuses(await person.Give(person.Recovery[3]), HttpStatusCode.UnprocessableEntity, "code_wrong");
    }

    [Fact]
    public async Task There_are_five_minutes_to_give_the_code()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "slow");
        using var owed = await person.Come();
        server.Time.Pass(SessionBook.ForCode);
        await Refuses(await person.Give(person.NextCode()), HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task Wrong_codes_lock_as_passwords_do_and_a_right_password_between_them_forgets_nothing()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "guessed");
        for (var i = 0; i < LockedSignIns.MostInARow; i++)
        {
            server.Time.Pass(FailedSignIns.Window);
            using var owed = await person.Come();
            await Refuses(await person.Give("00000" + i % 10), HttpStatusCode.UnprocessableEntity, "code_wrong");
        }
        Assert.True(await server.Locks.IsLocked("guessed", TestContext.Current.CancellationToken));
        await Refuses(await person.Give(person.NextCode()), HttpStatusCode.UnprocessableEntity, "code_wrong");
        await Refuses(await person.Come(), HttpStatusCode.Unauthorized, "sign_in_failed");
        server.Time.Pass(FailedSignIns.Window);
        using var later = await person.Come();
        Assert.Equal(HttpStatusCode.OK, (await person.Give(person.NextCode())).StatusCode);
        Assert.True(await server.Locks.Count("guessed", TestContext.Current.CancellationToken));
        Assert.False(await server.Locks.IsLocked("guessed", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_burst_of_guesses_is_looked_at_no_more_often_than_one_after_another()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "burst");
        using var owed = await person.Come();
        var counted = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => server.Locks.Count("burst", TestContext.Current.CancellationToken)));
        Assert.Equal(LockedSignIns.MostInARow, counted.Count(one => one));
        await Refuses(await person.Give(person.NextCode()), HttpStatusCode.UnprocessableEntity, "code_wrong");
    }

    [Fact]
    public async Task Each_step_is_a_line_without_what_was_typed()
    {
        using var lines = new KeptLines();
        await using var server = await AccountsServer.Start(db.DataSource, lines: lines);
        using var person = await CodedAccount.Of(server, "noted");
        using var owed = await person.Come();
        Assert.Contains("noted gave a password and owes a code, from 127.0.0.1", lines.All);
        using var wrong = await person.Give("typed 123");
        Assert.Contains("Turned away noted from 127.0.0.1 at POST /api/session/code: code_wrong", lines.All);
        using var right = await person.Give(person.NextCode());
        Assert.Equal(2, lines.All.Count(line => line == "noted signed in from 127.0.0.1"));
        Assert.DoesNotContain("typed", lines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_somebody_else_chose_is_changed_after_the_code()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "reset", Role.Auditor);
        await server.Book.ChangePassword("reset", new Passwords().Hash(person.Password), mustChange: true, by: "administrator", TestContext.Current.CancellationToken);
        using var owed = await person.Come();
        using var given = await person.Give(person.NextCode());
        Assert.True((await person.Browser.Read<Me>("/api/me")).OwesPassword);
        using var changed = await person.Send("/api/me/password", new { old = person.Password, @new = "one of their own" });
        Assert.False((await person.Browser.Read<Me>("/api/me")).OwesPassword);
    }
}
