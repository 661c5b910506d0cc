using System.Net;
using CaseFlow.Domain;
using CaseFlow.Server.Personal;

namespace CaseFlow.Server.Tests.Accounts;

public sealed class SignInKeyTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    private static readonly MasterKey One = new([.. Enumerable.Repeat((byte)1, 32)]), Other = new([.. Enumerable.Repeat((byte)2, 32)]);

    [Fact]
    public async Task Under_a_master_key_nothing_in_the_database_can_open_a_session()
    {
        await using var server = await AccountsServer.Start(db.DataSource, master: One);
        await server.Open("sealed", Role.Dispatcher);
        using var browser = await server.SignedIn("sealed");
        var stored = await Stored();
        Assert.NotEmpty(stored);
        Assert.All(stored, key => Assert.DoesNotContain("masterKey", key, StringComparison.Ordinal));
        Assert.All(stored, key => Assert.Contains("sealed:", key, StringComparison.Ordinal));

        await using var again = await AccountsServer.Start(db.DataSource, master: One);
        using var elsewhere = new Browser(again.Address, browser.Cookies);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Get("/api/me")).StatusCode);

        await using var stranger = await AccountsServer.Start(db.DataSource, master: Other);
        using var there = new Browser(stranger.Address, browser.Cookies);
        await SessionTests.Refuses(await there.Get("/api/me"), HttpStatusCode.Unauthorized, "not_signed_in");
        using var anew = await stranger.SignedIn("sealed");
        Assert.Equal(HttpStatusCode.OK, (await anew.Get("/api/me")).StatusCode);
    }

    private async Task<List<string>> Stored()
    {
        await using var read = db.DataSource.CreateCommand("select xml from sign_in_keys");
        await using var row = await read.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var keys = new List<string>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) keys.Add(row.GetString(0));
        return keys;
    }
}
