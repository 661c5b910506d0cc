using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using CaseFlow.Server.Accounts;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace CaseFlow.Server.Tests.Outside;

/// <summary>The provider's access tokens at the API.</summary>
public sealed class TokenTests(WithProvider at) : IClassFixture<WithProvider>
{
    [Fact]
    public async Task A_token_that_the_provider_gave_to_another_program_opens_what_its_account_may()
    {
        using var visitor = await at.Entered("calls", Town.Code, "cf-dispatchers");
        var id = await (await at.Served.As("dispatcher")).Reports();
        var person = With(await GivenToProgram(visitor, "calls"));
        Assert.Equal("calls", (await person.Get("/api/me")).Went().Text("account"));
        (await person.Do(id, "file", new { item = Town.General })).Went();
        Assert.Contains("\"calls\"", (await person.Get($"/api/cases/{id}/events")).Went().Body, StringComparison.Ordinal);
        (await person.Do(id, "grab")).Refused(403, "not_allowed");
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    [InlineData(SecurityAlgorithms.EcdsaSha256)]
    public async Task Each_algorithm_of_key_pairs_is_taken(string algorithm)
    {
        using var _ = await at.Entered("signs");
        (await With((await Minted.By(at.Provider)).Of("signs", algorithm: algorithm)).Get("/api/me")).Went();
    }

    [Fact]
    public async Task A_clock_that_is_half_a_minute_off_does_no_harm()
    {
        using var _ = await at.Entered("skews");
        var mint = await Minted.By(at.Provider);
        (await With(mint.Of("skews", until: -0.5)).Get("/api/me")).Went();
        (await With(mint.Of("skews", from: 0.5)).Get("/api/me")).Went();
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("not yet")]
    [InlineData("for ever")]
    [InlineData("audience")]
    [InlineData("client")]
    [InlineData("issuer")]
    [InlineData("none")]
    [InlineData("public key")]
    [InlineData("forged")]
    [InlineData("altered")]
    [InlineData("RS512")]
    [InlineData("unknown key")]
    [InlineData("no token")]
    public async Task What_is_no_good_token_of_the_providers_is_refused(string what)
    {
        using var _ = await at.Entered("victim");
        var mint = await Minted.By(at.Provider);
        using var own = RSA.Create(2048);
        var answer = await With(what switch
        {
            "expired" => mint.Of("victim", from: -10, until: -2),
            "not yet" => mint.Of("victim", from: 2),
            "for ever" => mint.Of("victim", until: null),
            "audience" => mint.Of("victim", audience: "urn:another:api"),
            "client" => mint.Of("victim", audience: TestProvider.ClientId),
            "issuer" => mint.Of("victim", issuedBy: "https://id.example.org"),
            "none" => mint.Unsigned("victim"),
            "public key" => mint.WithPublicKeyAsSecret("victim"),
            "forged" => mint.Forged("victim"),
            "altered" => mint.Altered("victim"),
            "RS512" => mint.Of("victim", algorithm: SecurityAlgorithms.RsaSha512),
            "unknown key" => mint.Of("victim", key: new RsaSecurityKey(own.ExportParameters(true)) { KeyId = "unknown" }),
            _ => "eyJhbGciOiJSUzI1NiJ9.e30",
        }).Get("/api/me");
        Assert.Contains("invalid_token", answer.Refused(401, "token_refused").Header("WWW-Authenticate")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_nobody_here_and_one_of_a_disabled_account_are_refused_at_once()
    {
        using var _ = await at.Entered("leaves-soon");
        var mint = await Minted.By(at.Provider);
        (await With(mint.Of("stranger")).Get("/api/me")).Refused(401, "token_account_unknown");
        (await With(mint.Of(null)).Get("/api/me")).Refused(401, "token_account_unknown");
        var person = With(mint.Of("leaves-soon"));
        (await person.Get("/api/me")).Went();
        await at.Here.Services.GetRequiredService<AccountBook>().Disable("leaves-soon", "administrator", TestContext.Current.CancellationToken);
        (await person.Get("/api/me")).Refused(401, "token_account_unknown");
    }

    [Fact]
    public async Task The_own_account_is_for_sessions_and_a_good_cookie_does_not_help_a_bad_token()
    {
        using var visitor = await at.Entered("owns");
        var person = With((await Minted.By(at.Provider)).Of("owns"));
        (await person.Get("/api/me/sessions")).Refused(403, "session_only");
        (await person.Post("/api/me/password", new { old = "x", @new = "y" })).Refused(403, "session_only");
        var both = new Person("both", at.Address, visitor.Cookies.GetCookieHeader(new Uri(at.Address)), "eyJhbGciOiJSUzI1NiJ9.e30.x");
        (await both.Get("/api/me")).Refused(401, "token_refused");
    }

    [Fact]
    public async Task Keys_of_machines_come_in_as_before()
    {
        var key = (await (await at.Served.As("administrator")).Post("/api/keys", new { name = "beside tokens", scopes = new[] { "export" }, days = 1 })).Went().Text("key");
        (await With(key).Get("/api/cases")).Went();
        (await With(key + "0").Get("/api/cases")).Refused(401, "key_refused");
    }

    [Fact]
    public async Task Nothing_of_another_district_exists_for_a_token()
    {
        await at.Provider.Knows("abroad", new { preferred_username = "abroad", district = Town.Other, groups = new[] { "cf-dispatchers" } });
        using var visitor = new Visitor(at.Address);
        (await visitor.Enters("abroad")).Went();
        using var _ = await at.Entered("at-home", Town.Code, "cf-dispatchers");
        var (mint, id) = (await Minted.By(at.Provider), await (await at.Served.As("dispatcher")).Reports());
        (await With(mint.Of("at-home")).Get($"/api/cases/{id}")).Went();
        (await With(mint.Of("abroad")).Get($"/api/cases/{id}")).Refused(404, "case_unknown");
        Assert.Equal(0, (await With(mint.Of("abroad")).Get("/api/cases")).Went().Json.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task The_board_is_watched_with_a_token_until_the_account_is_disabled()
    {
        using var _ = await at.Entered("watches", Town.Code, "cf-dispatchers");
        await using var hub = await HubClient.Connect(new Uri(at.Address), new CookieContainer(), (await Minted.By(at.Provider)).Of("watches"));
        Assert.NotNull(await hub.Call("Watch", "district", null));
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.True(hub.IsOpen);
        await at.Here.Services.GetRequiredService<AccountBook>().Disable("watches", "administrator", TestContext.Current.CancellationToken);
        await Eventually.Become(() => !hub.IsOpen, TimeSpan.FromSeconds(20));
    }

    /// <summary>A real access token: another program of the house asks for it with a sign-in of its own.</summary>
    private async Task<string> GivenToProgram(Visitor visitor, string login)
    {
        const string verifier = "a-verifier-that-is-as-long-as-one-has-to-be-0123456789";
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier)));
        var (back, resource) = ("http://127.0.0.1/program", Uri.EscapeDataString(TestProvider.Audience));
        var asked = new Uri(at.Provider.Address, $"auth?client_id={TestProvider.Program}&response_type=code&scope=openid%20api&redirect_uri={Uri.EscapeDataString(back)}&code_challenge={challenge}&code_challenge_method=S256&state=s&resource={resource}");
        var code = System.Web.HttpUtility.ParseQueryString((await visitor.Signs(asked, login)).Query)["code"]!;
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = back, ["code_verifier"] = verifier, ["resource"] = TestProvider.Audience,
            ["client_id"] = TestProvider.Program, ["client_secret"] = TestProvider.ProgramSecret,
        });
        using var answer = await http.PostAsync(new Uri(at.Provider.Address, "token"), form, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString()!;
    }

    private Person With(string token) => new("token", at.Address, null, token);
}
