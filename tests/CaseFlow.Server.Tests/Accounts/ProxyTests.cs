using System.Net;
using System.Net.Http.Json;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Running;
using CaseFlow.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Accounts;

public sealed class ProxyTests(SmallTown db) : IClassFixture<SmallTown>
{
    [Theory]
    [InlineData(false, HttpStatusCode.TooManyRequests)]
    [InlineData(true, HttpStatusCode.Unauthorized)]
    public async Task A_callers_address_is_taken_from_a_proxy_only_where_that_was_said(bool behindProxy, HttpStatusCode elsewhere)
    {
        var options = Servers.On(db.ConnectionString);
        var settings = new Dictionary<string, string?>(options.Settings) { ["FORWARDEDHEADERS_ENABLED"] = behindProxy ? "true" : null };
        await using var server = await RunningServer.StartAsync(options with { Settings = settings }, TestContext.Current.CancellationToken);
        using var browser = new Browser(new Uri(server.Addresses.First()));
        for (var i = 0; i < FailedSignIns.MostForAccount; i++) Assert.Equal(HttpStatusCode.Unauthorized, await Guess("198.51.100.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Guess("198.51.100.1"));
        Assert.Equal(elsewhere, await Guess("198.51.100.2"));

        async Task<HttpStatusCode> Guess(string from)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = JsonContent.Create(new { account = "nobody", password = "guess" }) };
            request.Headers.Add("X-Forwarded-For", from);
            using var answer = await browser.Send(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Over_TLS_the_cookie_has_a_name_that_no_neighbouring_host_can_set()
    {
        var options = Servers.On(db.ConnectionString);
        var settings = new Dictionary<string, string?>(options.Settings) { ["FORWARDEDHEADERS_ENABLED"] = "true" };
        await using var server = await RunningServer.StartAsync(options with { Settings = settings }, TestContext.Current.CancellationToken);
        var account = new Account(Town.Code, "over-tls", "Over TLS", Town.Code, Role.Dispatcher, new Passwords().Hash("over-tls-over-tls"), Account.NewStamp());
        await server.Services.GetRequiredService<AccountBook>().Open([account], TestContext.Current.CancellationToken);
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(server.Addresses.First()) };

        using var signedIn = await Ask(HttpMethod.Post, "/api/session", JsonContent.Create(new { account = "over-tls", password = "over-tls-over-tls" }));
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-caseflow=", cookie, StringComparison.Ordinal);
        Assert.All(new[] { "; path=/;", "; secure;", "; samesite=strict;", "; httponly" }, part => Assert.Contains(part, cookie, StringComparison.Ordinal));
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);

        var pair = cookie.Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, (await Ask(HttpMethod.Get, "/api/me", cookie: pair)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(HttpMethod.Get, "/api/me", cookie: pair["__Host-".Length..])).StatusCode);

        Task<HttpResponseMessage> Ask(HttpMethod method, string path, HttpContent? body = null, string? cookie = null)
        {
            var request = new HttpRequestMessage(method, path) { Content = body };
            request.Headers.Add("X-Forwarded-Proto", "https");
            if (cookie is not null) request.Headers.Add("Cookie", cookie);
            return http.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
