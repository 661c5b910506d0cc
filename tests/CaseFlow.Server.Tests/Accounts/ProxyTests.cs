using System.Net;
using System.Net.Http.Json;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Running;
using CaseFlow.Server.Tests.Running;

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
}
