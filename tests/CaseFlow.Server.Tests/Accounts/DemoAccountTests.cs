using System.Net;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Accounts;

public sealed class DemoAccountTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public void Every_role_at_the_centre_every_township_and_every_department_has_one()
    {
        var accounts = DemoAccounts.Of(Town.Of(Town.Code), "").ToArray();
        Assert.Equal(
            [
                "dispatcher", "leader", "auditor", "appraiser", "administrator", "reporter", "dept-housing", "dept-police", "township-001", "township-002",
                "community-001-001", "grid-g1", "reporter-001", "community-002-001", "grid-g2", "reporter-002",
            ], accounts.Select(account => account.Login));
        Assert.Equal((Role.Township, Town.Code + "-002"), (accounts[9].Roles, accounts[9].Unit));
        Assert.All(accounts, account => Assert.True(account.Demo));
    }

    [Fact]
    public async Task They_are_opened_once_and_all_sign_in_with_the_one_password()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        for (var start = 0; start < 2; start++)
            await DemoAccounts.Open(server.Book, new Passwords(), Town.Of(Town.Code), "", TestContext.Current.CancellationToken);
        using var browser = server.Browser();
        var shown = await browser.Read<DemoAccount[]>("/api/demo-accounts");
        // The class shares a database, where another test may have opened the accounts of another district.
        Assert.Equal(
            DemoAccounts.Of(Town.Of(Town.Code), "").Select(account => account.Login).Order(StringComparer.Ordinal),
            shown.Where(one => one.District == Town.Code).Select(one => one.Account).Order(StringComparer.Ordinal));
        using var answer = await browser.SignIn("Township-001", DemoAccounts.Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Another_districts_accounts_stand_beside_them_and_belong_to_it()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await DemoAccounts.Open(server.Book, new Passwords(), Town.Of(Town.Code), "", TestContext.Current.CancellationToken);
        await DemoAccounts.Open(server.Book, new Passwords(), Town.Of("150207"), "@150207", TestContext.Current.CancellationToken);
        using var browser = server.Browser();
        (await browser.SignIn("dispatcher@150207", DemoAccounts.Password)).EnsureSuccessStatusCode();
        Assert.Equal("150207", (await browser.Read<Me>("/api/me")).District.Code);
    }

    [Fact]
    public async Task Outside_Development_they_cannot_sign_in_even_when_they_are_in_the_database()
    {
        await using (var development = await AccountsServer.Start(db.DataSource))
            await DemoAccounts.Open(development.Book, new Passwords(), Town.Of(Town.Code), "", TestContext.Current.CancellationToken);
        await using var production = await AccountsServer.Start(db.DataSource, "Production");
        await production.Open("watchman", Role.Auditor);
        using var browser = production.Browser();
        await SessionTests.Refuses(await browser.SignIn("dispatcher", DemoAccounts.Password), HttpStatusCode.Unauthorized, "sign_in_failed");
        using var signedIn = await production.SignedIn("watchman");
        Assert.Equal(HttpStatusCode.NotFound, (await signedIn.Get("/api/demo-accounts")).StatusCode);
    }
}

/// <summary>The whole server opens demo accounts, or not.</summary>
public sealed class DemoOpeningTests(SmallTown db) : IClassFixture<SmallTown>
{
    [Fact]
    public async Task A_server_in_Production_opens_none_and_one_in_Development_opens_those_of_its_district()
    {
        await using (await LiveServer.Start(db.ConnectionString)) Assert.Empty(await Logins());
        await using var development = await LiveServer.Start(db.ConnectionString, environment: "Development");
        var district = development.Services.GetRequiredService<Districts>().Of(Town.Code);
        Assert.Equal(DemoAccounts.Of(district, "").Append(DemoAccounts.City).Select(one => one.Login).Where(login => login != "dispatcher").Order(StringComparer.Ordinal), await Logins());
    }

    private async Task<List<string>> Logins()
    {
        await using var read = db.DataSource.CreateCommand("select login from accounts where demo order by login collate \"C\"");
        await using var row = await read.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var logins = new List<string>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) logins.Add(row.GetString(0));
        return logins;
    }
}
