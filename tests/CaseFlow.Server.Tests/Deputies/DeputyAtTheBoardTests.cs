using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Tests.Board;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Deputies;

/// <summary>A deputy watches what the covered account may watch, until it is over.</summary>
public sealed class DeputyAtTheBoardTests(SmallTown db) : IClassFixture<SmallTown>
{
    private const string West = "unit:" + LiveServer.West;

    /// <summary>A beat of two seconds, and as much again for a busy machine.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_deputy_watches_the_covered_unit_and_is_cut_off_when_it_is_withdrawn()
    {
        await using var server = await LiveServer.Start(db.ConnectionString);
        var id = await Name(server, "west", "housing", DateTimeOffset.UtcNow.AddHours(1));
        await using (var person = await server.Connect("housing")) await Assert.ThrowsAsync<HubRefusalException>(() => person.Call("Watch", West, null));
        await using var hub = await server.Connect("housing", covered: "west");
        await new Screen(West).Watch(hub);
        await Post(server, "west", $"/api/deputies/{id}/withdraw", new { });
        await Eventually.Become(() => !hub.IsOpen, Soon);
        await Assert.ThrowsAsync<WebSocketException>(() => server.Connect("housing", covered: "west"));
    }

    [Fact]
    public async Task A_deputy_is_cut_off_when_the_time_has_passed()
    {
        await using var server = await LiveServer.Start(db.ConnectionString);
        await Name(server, "east", "housing", DateTimeOffset.UtcNow.AddSeconds(4));
        await using var hub = await server.Connect("housing", covered: "east");
        await using var idle = await server.Connect("housing", covered: "east");
        await new Screen("unit:" + LiveServer.East).Watch(hub);
        await Eventually.Become(() => !hub.IsOpen, TimeSpan.FromSeconds(4) + Soon);
        await Assert.ThrowsAsync<HubRefusalException>(() => idle.Call("Watch", "unit:" + LiveServer.East, null));
    }

    [Fact]
    public async Task A_deputy_is_cut_off_when_the_covered_account_changes()
    {
        await using var server = await LiveServer.Start(db.ConnectionString);
        await server.OpenAccount("covered", Domain.Role.Township, LiveServer.East);
        await Name(server, "covered", "west", DateTimeOffset.UtcNow.AddHours(1));
        await using var hub = await server.Connect("west", covered: "covered");
        await new Screen("unit:" + LiveServer.East).Watch(hub);
        await server.Services.GetRequiredService<AccountBook>().Disable("covered", AccountChanges.CommandLine, TestContext.Current.CancellationToken);
        await Eventually.Become(() => !hub.IsOpen, Soon);
    }

    private static async Task<string> Name(LiveServer server, string covered, string deputy, DateTimeOffset until) =>
        (string)(await Post(server, covered, "/api/deputies", new { deputy, until }))!["id"]!;

    private static async Task<JsonNode?> Post(LiveServer server, string login, string path, object body)
    {
        using var browser = await server.SignedIn(login);
        using var answer = await browser.Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
    }
}
