using System.Net;
using System.Net.Http.Json;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Accounts.Codes;
using static CaseFlow.Server.Tests.Accounts.SessionTests;

namespace CaseFlow.Server.Tests.Accounts.Codes;

/// <summary>Turning codes on and off.</summary>
public sealed class OwnCodesTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task Turning_codes_on_takes_the_password_and_a_first_code_and_ends_the_other_sessions()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "turns-on", on: false);
        using var other = await server.SignedIn("turns-on");
        Assert.Equal((false, 0, false), await person.Standing());
        await person.Begin();
        Assert.False((await person.Standing()).On);
        await Refuses(await person.Send("/api/me/codes/confirm", new { password = "guess", code = person.NextCode() }), HttpStatusCode.UnprocessableEntity, "password_wrong");
        await Refuses(await person.Send("/api/me/codes/confirm", new { password = person.Password, code = "12345" }), HttpStatusCode.UnprocessableEntity, "code_wrong");
        await person.TurnOn();
        var standing = await person.Standing();
        Assert.Equal((true, RecoveryCode.Count), (standing.On, standing.RecoveryLeft));
        server.Time.Pass(RecentSessions.Freshness);
        await Refuses(await other.Get("/api/me"), HttpStatusCode.Unauthorized, "not_signed_in");

        await Refuses(await person.Browser.Post("/api/me/codes/begin"), HttpStatusCode.Conflict, "codes_on");
        await Refuses(await person.Send("/api/me/codes/confirm", new { password = person.Password, code = person.NextCode() }), HttpStatusCode.Conflict, "codes_on");
    }

    [Fact]
    public async Task What_the_owner_does_about_codes_is_noted()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "is-noted");
        using var renewed = await person.Send("/api/me/codes/recovery", new { code = person.NextCode() });
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
        using var off = await person.Send("/api/me/codes/off", new { password = person.Password, code = person.NextCode() });
        Assert.Equal(HttpStatusCode.NoContent, off.StatusCode);
        await using var read = db.DataSource.CreateCommand("select string_agg(what || ' by ' || by, ', ' order by id) from account_changes where login = 'is-noted' and what ~ 'odes'");
        Assert.Equal("codesTurnedOn by is-noted, recoveryCodesRenewed by is-noted, codesTurnedOff by is-noted", await read.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_the_last_secret_that_was_shown_can_be_confirmed_and_not_for_ever()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "begins-twice", on: false);
        await Refuses(await person.Send("/api/me/codes/confirm", new { password = person.Password, code = "123456" }), HttpStatusCode.Conflict, "codes_not_begun");
        await person.Begin();
        var first = person.Authenticator;
        await person.Begin();
        await Refuses(await person.Send("/api/me/codes/confirm", new { password = person.Password, code = first.CodeAt(server.Time.GetUtcNow()) }), HttpStatusCode.UnprocessableEntity, "code_wrong");
        server.Time.Pass(TimeSpan.FromHours(1));
        await Refuses(await person.Send("/api/me/codes/confirm", new { password = person.Password, code = person.NextCode() }), HttpStatusCode.Conflict, "codes_not_begun");
    }

    [Fact]
    public async Task Turning_them_off_takes_the_password_and_a_code()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "turns-off");
        await Refuses(await person.Send("/api/me/codes/off", new { password = "guess", code = person.NextCode() }), HttpStatusCode.UnprocessableEntity, "password_wrong");
        await Refuses(await person.Send("/api/me/codes/off", new { password = person.Password, code = "000" }), HttpStatusCode.UnprocessableEntity, "code_wrong");
        using var off = await person.Send("/api/me/codes/off", new { password = person.Password, code = person.NextCode() });
        Assert.Equal(HttpStatusCode.NoContent, off.StatusCode);
        await Refuses(await person.Send("/api/me/codes/off", new { password = person.Password, code = person.NextCode() }), HttpStatusCode.Conflict, "codes_off");
        Assert.Equal(HttpStatusCode.OK, (await person.Come()).StatusCode);
    }

    [Fact]
    public async Task New_recovery_codes_take_a_code_and_replace_the_old()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "renews");
        await Refuses(await person.Send("/api/me/codes/recovery", new { code = "0" }), HttpStatusCode.UnprocessableEntity, "code_wrong");
        using var renewed = await person.Send("/api/me/codes/recovery", new { code = person.Recovery[0] });
        var fresh = (await renewed.Content.ReadFromJsonAsync<RecoveryCodes>(TestContext.Current.CancellationToken))!.Codes;
        Assert.Equal(RecoveryCode.Count, fresh.Except(person.Recovery).Count());
        using var owed = await person.Come();
        await Refuses(await person.Give(person.Recovery[1]), HttpStatusCode.UnprocessableEntity, "code_wrong");
        Assert.Equal(HttpStatusCode.OK, (await person.Give(fresh[1])).StatusCode);
    }

    [Fact]
    public async Task The_database_holds_no_secret_and_no_recovery_code()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "sealed");
        await using var read = db.DataSource.CreateCommand("select secret from account_codes where login = 'sealed'");
        var kept = Convert.ToHexString((byte[])(await read.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
        Assert.DoesNotContain(Convert.ToHexString(person.Authenticator.Secret.Span), kept, StringComparison.Ordinal);
        await using var hashes = db.DataSource.CreateCommand("select count(*) from recovery_codes where login = 'sealed' and length(hash) = 32");
        Assert.Equal(10L, await hashes.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_administrator_turns_them_off_and_the_sessions_end()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "lost-it-all");
        Assert.True(await server.Codes.TurnOff("lost-it-all", "administrator", TestContext.Current.CancellationToken));
        Assert.False(await server.Codes.TurnOff("lost-it-all", "administrator", TestContext.Current.CancellationToken));
        server.Time.Pass(RecentSessions.Freshness);
        await Refuses(await person.Browser.Get("/api/me"), HttpStatusCode.Unauthorized, "not_signed_in");
        Assert.Equal(HttpStatusCode.OK, (await person.Come()).StatusCode);
    }
}

/// <summary>Roles that need codes.</summary>
public sealed class CodesForTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task Whose_role_needs_codes_reaches_only_the_own_account_until_they_are_on()
    {
        await using var server = await AccountsServer.Start(db.DataSource, codesFor: "administrator, leader");
        using var person = await CodedAccount.Of(server, "chief", Role.Administrator | Role.Dispatcher, on: false);
        Assert.True((await person.Browser.Read<Me>("/api/me")).OwesCodes);
        Assert.True((await person.Standing()).Required);
        await Refuses(await person.Browser.Post("/api/may/" + May.Administer), HttpStatusCode.Forbidden, "codes_owed");
        await Refuses(await person.Browser.Post("/api/may/" + May.File), HttpStatusCode.Forbidden, "codes_owed");
        await person.TurnOn();
        Assert.Equal(HttpStatusCode.OK, (await person.Browser.Post("/api/may/" + May.Administer)).StatusCode);

        using var off = await person.Send("/api/me/codes/off", new { password = person.Password, code = person.NextCode() });
        Assert.True((await person.Browser.Read<Me>("/api/me")).OwesCodes);
        using var other = await CodedAccount.Of(server, "no-chief", Role.Dispatcher, on: false);
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.Post("/api/may/" + May.File)).StatusCode);
    }

    [Fact]
    public void A_word_that_is_no_role_is_refused_when_the_server_starts() =>
        Assert.StartsWith("CaseFlow:Accounts:CodesFor: 'boss' is no role; the roles are", Assert.Throws<Server.Running.CannotRunException>(() => CodesFor.Of("leader boss")).Message, StringComparison.Ordinal);
}
