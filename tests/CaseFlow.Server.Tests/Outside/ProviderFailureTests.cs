using CaseFlow.Server.Accounts;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Server.Tests.Outside;

/// <summary>What goes wrong between here and the provider ends in a page with a code, and lets nobody in.</summary>
public sealed class ProviderFailureTests(WithProvider at) : IClassFixture<WithProvider>
{
    [Fact]
    public async Task An_answer_counts_once()
    {
        var (visitor, callback) = await Answered("once");
        using var _ = visitor;
        (await visitor.Get(callback)).Went();
        Refused(await visitor.Get(callback), 400, "outside_stale");
    }

    [Fact]
    public async Task A_state_that_was_changed_or_belongs_to_another_browser_is_refused()
    {
        var (visitor, callback) = await Answered("state");
        using var _ = visitor;
        using var other = new Visitor(at.Address);
        Refused(await other.Get(callback), 400, "outside_stale");
        Refused(await visitor.Get(new Uri(callback.ToString().Replace("state=C", "state=D", StringComparison.Ordinal))), 400, "outside_stale");
        Refused(await visitor.Get("/api/outside/callback"), 400, "outside_stale");
        Refused(await visitor.Get("/api/outside/callback?code=a&state=" + new string('x', 4_000)), 400, "outside_stale");
    }

    [Fact]
    public async Task A_code_is_not_taken_twice_nor_one_that_was_never_given()
    {
        var (visitor, callback) = await Answered("code");
        using var _ = visitor;
        (await visitor.Get(callback)).Went();
        using var thief = new Visitor(at.Address);
        foreach (var code in (string[])[Query(callback, "code"), "invented"])
        {
            var own = await thief.Begins();
            Refused(await thief.Get(new Uri($"{at.Address}/api/outside/callback?code={code}&state={Uri.EscapeDataString(Query(own, "state"))}")), 400, "outside_unacceptable");
        }
        (await thief.Get("/api/me")).Refused(401, "not_signed_in");
    }

    [Fact]
    public async Task An_answer_without_the_nonce_of_this_browser_is_refused()
    {
        var (visitor, callback) = await Answered("nonce");
        using var _ = visitor;
        foreach (System.Net.Cookie cookie in visitor.Cookies.GetCookies(callback))
            if (cookie.Name.Contains("Nonce", StringComparison.Ordinal)) cookie.Expired = true;
        Refused(await visitor.Get(callback), 400, "outside_unacceptable");
    }

    [Fact]
    public async Task Who_cancels_at_the_provider_is_told_so()
    {
        using var visitor = new Visitor(at.Address);
        var state = Uri.EscapeDataString(Query(await visitor.Begins(), "state"));
        Refused(await visitor.Get($"/api/outside/callback?error=access_denied&error_description=%3Cscript%3E&state={state}"), 403, "outside_denied");
    }

    [Fact]
    public async Task While_the_provider_is_away_local_accounts_come_in_and_it_is_taken_up_again_by_itself()
    {
        await using var provider = new TestProvider();
        await provider.InitializeAsync();
        var settings = provider.Settings();
        await provider.Stop();
        await using var server = await Served.Start(at.Served.ConnectionString, more: settings);
        var address = server.Addresses.First();
        using var visitor = new Visitor(address);
        Refused(await visitor.Get(Visitor.Start), 503, "outside_away");
        (await new Person("dispatcher", address, null).Post("/api/session", new { account = "dispatcher", password = DemoAccounts.Password })).Went();

        await provider.Start();
        await Eventually.Become(async () => (await visitor.Get(Visitor.Start)).Status == 302);
        await provider.Knows("back", new { preferred_username = "back", district = Town.Code, groups = new[] { "cf-dispatchers" } });
        var callback = await visitor.Signs(await visitor.Begins(), "back");
        await provider.Stop();
        Refused(await visitor.Get(callback), 503, "outside_away");
    }

    [Fact]
    public async Task Neither_codes_nor_secrets_nor_tokens_stand_in_the_log()
    {
        using var lines = new KeptLines();
        await using var server = await at.Another();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        using var visitor = new Visitor(server.Addresses.First());
        await at.Provider.Knows("logged", new { preferred_username = "logged", district = Town.Code, groups = new[] { "cf-dispatchers" } });
        var callback = await visitor.Signs(await visitor.Begins(), "logged");
        (await visitor.Get(callback)).Went();
        Refused(await visitor.Get(callback), 400, "outside_stale");
        Assert.Contains(lines.All, line => line.Contains("logged signed in from 127.0.0.1", StringComparison.Ordinal));
        Assert.Contains(lines.All, line => line.EndsWith(": outside_stale", StringComparison.Ordinal));
        foreach (var secret in (string[])[Query(callback, "code"), TestProvider.ClientSecret, "eyJ"]) Assert.DoesNotContain(secret, lines.ToString(), StringComparison.Ordinal);
    }

    private async Task<(Visitor, Uri)> Answered(string login)
    {
        await at.Provider.Knows(login, new { preferred_username = login, district = Town.Code, groups = new[] { "cf-dispatchers" } });
        var visitor = new Visitor(at.Address);
        return (visitor, await visitor.Signs(await visitor.Begins(), login));
    }

    private static void Refused(Reply page, int status, string code) =>
        Assert.True(page.Status == status && page.MediaType == "text/html" && page.Body.Contains("/?refused=" + code, StringComparison.Ordinal), $"{page.Status}: {page.Body}");

    private static string Query(Uri address, string name) => System.Web.HttpUtility.ParseQueryString(address.Query)[name]!;
}
