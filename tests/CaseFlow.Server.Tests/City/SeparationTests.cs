using System.Net;
using System.Text.RegularExpressions;
using CaseFlow.Server.Tests.Matrix;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.City;

/// <summary>Two districts in one installation: to the people of one, the other does not exist.</summary>
public sealed partial class SeparationTests(Served at) : IClassFixture<Served>
{
    private static readonly string[] Strangers =
    [
        .. new[] { "dispatcher", "leader", "auditor", "appraiser", "administrator", "reporter", "township-001", "dept-housing", "community-001-001", "grid-g1" }
            .Select(role => $"{role}@{Town.Other}"),
    ];

    [Fact]
    public async Task Whatever_is_asked_about_one_is_answered_to_the_other_as_about_nothing()
    {
        var ground = await Ground.Furnish(at, await Seats.Furnish(at));
        var number = (await (await at.As("dispatcher")).Get("/api/cases/" + ground.Case)).Went().Json.GetProperty("row").GetProperty("number").GetString()!;
        var before = await Kept();
        foreach (var login in Strangers)
            foreach (var (method, path) in Asked(ground, number))
            {
                var reply = await (await at.As(login)).Send(new HttpMethod(method), path, request =>
                {
                    if (method == "POST") request.Content = new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
                });
                var without = Echo().Replace(reply.Body, "");
                Assert.True(reply.Status is 403 or 404 or 400 or 413 or 415 or 422, $"{login} {method} {path}: {reply.Status} {reply.Body}");
                foreach (var mark in new[] { "manhole", "goes", Town.Code + " target", number, "District " + Town.Code })
                    Assert.False(without.Contains(mark, StringComparison.Ordinal), $"{login} {method} {path} tells {mark}: {reply.Body}");
            }
        Assert.Equal(before, await Kept());
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_anothers_are_refused_in_the_same_words()
    {
        var id = await new Story(at).Dispatched();
        var stranger = await at.As("dispatcher@" + Town.Other);
        foreach (var (path, body) in new (string, object?)[] { ("", null), ("/events", null), ("/reporter", null), ("/close", new { outcome = "resolved" }) })
        {
            var (theirs, none) = (await Ask(id), await Ask("0198c7e2-0000-7000-8000-000000000000"));
            Assert.Equal((none.Status, none.Code, none.Text("detail")), (theirs.Status, theirs.Code, theirs.Text("detail")));

            Task<Reply> Ask(string which) => body is null ? stranger.Get($"/api/cases/{which}{path}") : stranger.Post($"/api/cases/{which}{path}", body);
        }
    }

    [Fact]
    public async Task What_happens_in_one_changes_no_answer_and_no_count_in_the_other()
    {
        // Signing in is itself seen, by administrators.
        foreach (var login in Strangers) await at.As(login);
        await (await at.As("reporter@" + Town.Other)).Reports();
        var before = await Overviews();
        var story = new Story(at);
        await story.Whistled();
        await story.Closed();
        Assert.Equal(before, await Overviews());
    }

    [Fact]
    public async Task The_live_board_of_one_carries_nothing_of_the_other()
    {
        var stranger = await at.As("dispatcher@" + Town.Other);
        var cookies = new CookieContainer();
        var server = new Uri(at.Here.Addresses.First());
        var parts = stranger.Cookie!.Split('=', 2);
        cookies.Add(server, new Cookie(parts[0], parts[1]));
        await using var hub = await HubClient.Connect(server, cookies, null);
        foreach (var scope in new[] { "unit:" + Town.West, "unit:" + Town.Code, Town.Code })
            Assert.Contains("scope_unknown", (await Assert.ThrowsAsync<HubRefusalException>(() => hub.Call("Watch", scope, null))).Message, StringComparison.Ordinal);
        await hub.Call("Watch", "district", null);
        var id = await new Story(at).Dispatched();
        var shown = (await hub.Call("Watch", "district", null))!.ToString();
        Assert.DoesNotContain(id, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Town.Code, shown, StringComparison.Ordinal);
    }

    /// <summary>Every address that names something, asked about what the first district has.</summary>
    private IEnumerable<(string Method, string Path)> Asked(Ground ground, string number)
    {
        var routes = at.Here.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Asking.Route(endpoint) is var route && route.StartsWith("/api/", StringComparison.Ordinal) && route.Contains('{', StringComparison.Ordinal) && !route.Contains("{*", StringComparison.Ordinal));
        foreach (var route in routes)
            foreach (var @case in new[] { ground.Case, number })
                yield return (Asking.Method(route), string.Join('/', Asking.Route(route).Split('/').Select(part => part switch
                {
                    "{code}" => Town.Code,
                    "{order}" => "o1",
                    "{hash}" => ground.Hash,
                    "{login}" => ground.Person,
                    "{id}" when Asking.Route(route).StartsWith("/api/channels/", StringComparison.Ordinal) => ground.Channel,
                    "{id}" when Asking.Route(route).StartsWith("/api/deliveries/", StringComparison.Ordinal) => ground.Delivery,
                    "{id}" when Asking.Route(route).StartsWith("/api/keys/", StringComparison.Ordinal) => ground.Key,
                    "{id}" => @case,
                    ['{', ..] => "x",
                    _ => part,
                })));
    }

    /// <summary>All that the strangers read without naming anything; but for the log's positions and the time.</summary>
    private async Task<string> Overviews()
    {
        var routes = at.Here.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Asking.Method(endpoint) == "GET").Select(Asking.Route)
            .Where(route => route.StartsWith("/api/", StringComparison.Ordinal) && !route.Contains('{', StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var all = new List<string>();
        foreach (var login in Strangers)
            foreach (var route in routes)
            {
                var reply = await (await at.As(login)).Get(route);
                all.Add($"{login} {route} {reply.Status} {Moving().Replace(reply.Body, "")}");
            }
        return string.Join('\n', all);
    }

    /// <summary>What the first district has written, everywhere that something is written by command.</summary>
    private async Task<string> Kept()
    {
        await using var read = at.DataSource.CreateCommand(
            """
            select (select count(*) from mt_events where tenant_id = $1 and user_name <> 'system')
              || ' ' || (select string_agg(k::text, ',' order by k.id) from machine_keys k where tenant_id = $1)
              || ' ' || (select count(*) from machine_key_changes) || ' ' || (select count(*) from account_changes)
            """);
        read.Parameters.AddWithValue(Town.Code);
        return (string)(await read.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The sender's own words and the trace, which a refusal may repeat.</summary>
    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Echo();

    [GeneratedRegex("\"(position|traceId|now|usedAt)\":(\"[^\"]*\"|[0-9]+)")]
    private static partial Regex Moving();
}
