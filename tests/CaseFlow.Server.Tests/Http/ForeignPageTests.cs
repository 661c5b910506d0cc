using System.Net;
using System.Net.WebSockets;
using CaseFlow.Server.Tests.Matrix;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Http;

/// <summary>What another site's page can send in the name of whoever is signed in: nothing that counts.</summary>
public sealed class ForeignPageTests(Served at) : IClassFixture<Served>
{
    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1.evil.example")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task No_address_that_changes_anything_listens_to_it(string header, string value)
    {
        var administrator = await at.As("administrator");
        foreach (var (method, path) in Changing())
            (await administrator.Send(method, path, request =>
            {
                request.Headers.Add(header, value);
                request.Content = Raw.Json("{}");
            })).Refused(403, "foreign_origin");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task A_form_is_not_taken_even_where_a_browser_tells_nothing_of_its_origin(string? type)
    {
        var administrator = await at.As("administrator");
        foreach (var (method, path) in Changing().Where(one => one.Path.StartsWith("/api", StringComparison.Ordinal)))
        {
            var reply = await administrator.Send(method, path, request => request.Content = Raw.Bytes("{}"u8.ToArray(), type));
            Assert.True(reply.Status == 415 && reply.IsProblem, $"{method} {path}: {reply.Status} {reply.Body}");
        }
    }

    [Fact]
    public async Task The_board_is_not_watched_from_another_sites_page()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", (await at.As("dispatcher")).Cookie);
        socket.Options.SetRequestHeader("Origin", "https://evil.example");
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new UriBuilder(at.Here.Addresses.First()) { Scheme = "ws", Path = "/hub/board" }.Uri, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task The_own_pages_are_listened_to()
    {
        var reply = await (await at.As("dispatcher")).Send(HttpMethod.Post, "/api/cases", request =>
        {
            request.Headers.Add("Origin", at.Here.Addresses.First());
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            request.Content = Raw.Json("""{"channel":"citizen","description":"A hole.","place":{"area":"g1"}}""");
        });
        Assert.Equal(201, reply.Status);
    }

    private (HttpMethod Method, string Path)[] Changing()
    {
        var changing = at.Here.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Asking.Method(endpoint) != "GET" && Asking.Route(endpoint) != "/hub/board")
            .Select(endpoint => (new HttpMethod(Asking.Method(endpoint)), Asking.Route(endpoint).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal))).ToArray();
        Assert.True(changing.Length > Verbs.All.Length);
        return changing;
    }
}
