using System.Net;
using System.Net.Http.Json;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Tests.Accounts;

public sealed class DoorLogTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task Who_comes_in_and_who_leaves_is_a_line()
    {
        using var lines = new KeptLines();
        await using var server = await AccountsServer.Start(db.DataSource, lines: lines);
        await server.Open("coming", Role.Dispatcher);
        using var browser = await server.SignedIn("coming");
        Assert.Contains("coming signed in from 127.0.0.1", lines.All);
        using var left = await browser.Delete("/api/session");
        Assert.Contains("coming signed out from 127.0.0.1", lines.All);
    }

    [Fact]
    public async Task Who_is_turned_away_is_a_line_without_what_was_typed()
    {
        using var lines = new KeptLines();
        await using var server = await AccountsServer.Start(db.DataSource, lines: lines);
        await server.Open("auditor-away", Role.Auditor);
        using var browser = await server.SignedIn("auditor-away");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Post("/api/may/" + May.Administer)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignIn("auditor-away", "typed-password")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignIn("typed-into-the-wrong-field", "x")).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/echo") { Content = JsonContent.Create(new { account = "a", password = "b" }) };
        foreign.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Send(foreign)).StatusCode);

        Assert.Equal(
        [
            "Turned away auditor-away from 127.0.0.1 at POST /api/may/administer: not_allowed",
            "Turned away auditor-away from 127.0.0.1 at POST /api/session: sign_in_failed",
            "Turned away somebody unknown from 127.0.0.1 at POST /api/session: sign_in_failed",
            "Turned away somebody unknown from 127.0.0.1 at POST /api/echo: foreign_origin",
        ], TurnedAway(lines));
        Assert.DoesNotContain("typed", lines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_is_one_line_a_minute_that_counts()
    {
        using var lines = new KeptLines();
        await using var server = await AccountsServer.Start(db.DataSource, lines: lines);
        await server.Open("auditor-flood", Role.Auditor);
        using var browser = await server.SignedIn("auditor-flood");
        for (var i = 0; i < 5; i++) using (await browser.Post("/api/may/" + May.Administer)) { }
        Assert.Single(TurnedAway(lines));
        server.Time.Pass(DoorLog.Pause);
        using var later = await browser.Post("/api/may/" + May.Administer);
        Assert.Equal(2, TurnedAway(lines).Length);
        Assert.Contains("auditor-flood from 127.0.0.1 was turned away 4 more times: not_allowed", lines.All);
    }

    private static string[] TurnedAway(KeptLines lines) => [.. lines.All.Where(line => line.StartsWith("Turned away", StringComparison.Ordinal))];
}
