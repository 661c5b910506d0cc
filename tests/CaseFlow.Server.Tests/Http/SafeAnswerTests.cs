using System.Text.RegularExpressions;
using CaseFlow.Server.Running;
using CaseFlow.Server.Tests.Matrix;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Http;

public sealed partial class SafeAnswerTests(Served at) : IClassFixture<Served>
{
    private static readonly Dictionary<string, string> Everywhere = new()
    {
        ["X-Content-Type-Options"] = "nosniff", ["X-Frame-Options"] = "DENY", ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin", ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    [Fact]
    public async Task Every_answer_tells_browsers_what_they_must_not_do()
    {
        foreach (var person in new[] { await at.As("administrator"), at.Nobody })
            foreach (var (method, path) in Addresses())
            {
                var reply = await person.Send(method, path);
                Assert.All(Everywhere, header => Assert.Equal((path, header.Key, header.Value), (path, header.Key, reply.Header(header.Key))));
                Assert.Contains("frame-ancestors 'none'", reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
                Assert.Contains("camera=()", reply.Header("Permissions-Policy"), StringComparison.Ordinal);
                Assert.Null(reply.Header("Server"));
                if (path.StartsWith("/api", StringComparison.Ordinal)) Assert.True(reply.Header("Cache-Control") is "no-store" or "no-cache, private" or "private, no-cache", $"{path}: {reply.Header("Cache-Control")}");
            }
    }

    [Fact]
    public async Task The_console_runs_its_own_scripts_only_and_styles_that_carry_the_answers_nonce()
    {
        var (one, other) = ((await at.Nobody.Get("/")).Went(), (await at.Nobody.Get("/cases/x")).Went());
        var policy = one.Header("Content-Security-Policy")!;
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none';", policy, StringComparison.Ordinal);
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.Contains($"nonce=\"{nonce}\"", one.Body, StringComparison.Ordinal);
        Assert.NotEqual(nonce, Nonce().Match(other.Header("Content-Security-Policy")!).Groups[1].Value);
        Assert.DoesNotMatch("<script(?![^>]*src=)|<style|style=| on[a-z]+=", one.Body);
    }

    [Theory]
    [InlineData("Production", "https", true)]
    [InlineData("Production", "http", false)]
    [InlineData("Development", "https", false)]
    public async Task Browsers_are_held_to_TLS_where_it_is_spoken_outside_Development(string environment, string scheme, bool held)
    {
        await using var server = await RunningServer.StartAsync(new ServeOptions
        {
            Urls = "http://127.0.0.1:0", Environment = environment, ConnectionString = at.ConnectionString,
            Settings = new Dictionary<string, string?> { [Personal.MasterKey.Setting] = Served.MasterKey, ["FORWARDEDHEADERS_ENABLED"] = "true" },
        }, TestContext.Current.CancellationToken);
        var reply = await at.Nobody.At(server.Addresses.First()).Send(HttpMethod.Get, "/api/me", request => request.Headers.Add("X-Forwarded-Proto", scheme));
        Assert.Equal(held ? "max-age=31536000; includeSubDomains" : null, reply.Header("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Heads_beyond_what_anybody_needs_are_cut_off()
    {
        var reply = await at.Nobody.Send(HttpMethod.Get, "/api/me", request =>
        {
            for (var i = 0; i < 100; i++) request.Headers.Add($"X-More-{i}", "x");
        });
        Assert.Equal(431, reply.Status);
        Assert.Equal(431, (await at.Nobody.Send(HttpMethod.Get, "/api/me", request => request.Headers.Add("X-Long", new string('x', 20_000)))).Status);
        Assert.Equal(414, (await at.Nobody.Get("/api/cases?q=" + new string('x', 10_000))).Status);
    }

    private IEnumerable<(HttpMethod, string)> Addresses()
    {
        var asset = Path.GetFileName(System.IO.Directory.GetFiles(Path.Combine(at.Here.Services.GetRequiredService<IWebHostEnvironment>().WebRootPath, "assets"), "*.js")[0]);
        var endpoints = at.Here.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Asking.Route(endpoint) != "/api/session")
            .Select(endpoint => (new HttpMethod(Asking.Method(endpoint)), Parameter().Replace(Asking.Route(endpoint), "x")));
        return
        [
            (HttpMethod.Get, "/"), (HttpMethod.Get, "/report"), (HttpMethod.Get, "/index.html"), (HttpMethod.Get, "/favicon.svg"), (HttpMethod.Get, "/assets/" + asset),
            (HttpMethod.Get, "/missing.js"), (HttpMethod.Get, "/api/nothing"), (HttpMethod.Put, "/api/cases"), (HttpMethod.Post, "/api/session"), .. endpoints,
        ];
    }

    [GeneratedRegex("'nonce-([0-9a-f]{32})'")]
    private static partial Regex Nonce();

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Parameter();
}
