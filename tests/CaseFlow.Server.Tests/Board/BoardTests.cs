using System.Net;
using System.Text.Json.Nodes;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Board;
using CaseFlow.Server.Tests.Accounts;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using static CaseFlow.Server.Tests.LiveServer;
using File = CaseFlow.Domain.Cases.File;

namespace CaseFlow.Server.Tests.Board;

public sealed class BoardTests(SmallTown db) : IClassFixture<SmallTown>
{
    private const string District = "district";

    [Fact]
    public async Task A_watcher_sees_what_is_there_and_then_every_change()
    {
        await using var server = await Start(db.ConnectionString);
        var first = await server.Report();
        await using var hub = await server.Connect("dispatcher");
        var screen = await new Screen(District).Watch(hub);
        await Eventually.Become(() => screen.Rows.ContainsKey(first));
        Assert.Equal((1, 0), screen.Watches);

        var second = await server.Report(SecondStreet);
        await Eventually.Become(() => screen.Rows.ContainsKey(second));
        await server.Done(second, Dispatcher(), new File(Pothole));
        await Eventually.Become(() => screen.Rows[second].Contains("\"queue\":\"pooled\"", StringComparison.Ordinal));
        await server.Done(first, Dispatcher(), new Decline("Nothing is there."));
        await Eventually.Become(() => !screen.Rows.ContainsKey(first));
        Assert.Equal((1, 0), screen.Watches);
    }

    [Fact]
    public async Task Whoever_comes_back_is_told_what_was_missed_and_no_more()
    {
        await using var server = await Start(db.ConnectionString);
        var (kept, changed, ended) = (await server.Report(), await server.Report(), await server.Report());
        var screen = new Screen(District);
        await using (var hub = await server.Connect("dispatcher"))
        {
            await screen.Watch(hub);
            await Eventually.Become(() => screen.Rows.ContainsKey(ended));
            hub.Break();
        }
        await server.Done(changed, Dispatcher(), new File(Leak));
        await server.Done(ended, Dispatcher(), new Decline("Nothing is there."));
        var last = await server.Report();
        var upserts = screen.Upserts;

        await using var again = await server.Connect("dispatcher");
        await screen.Watch(again);
        await Eventually.Become(() => screen.Rows.ContainsKey(last) && !screen.Rows.ContainsKey(ended));
        Assert.Equal((1, 2), (screen.Watches.Full, screen.Upserts - upserts));
        Assert.Contains("toDispatch", screen.Rows[changed], StringComparison.Ordinal);
        Assert.Contains(kept, screen.Rows.Keys);
    }

    [Fact]
    public async Task A_position_from_before_the_server_started_brings_everything_again()
    {
        var screen = new Screen(District);
        await using (var before = await Start(db.ConnectionString))
        {
            await before.Report();
            await using var hub = await before.Connect("dispatcher");
            await screen.Watch(hub);
            await before.Report();
            await Eventually.Become(() => screen.Rows.Count > 0);
        }
        await using var between = await Start(db.ConnectionString);
        await between.Report();
        await using var after = await Start(db.ConnectionString);
        await using var again = await after.Connect("dispatcher");
        await screen.Watch(again);
        Assert.Equal(2, screen.Watches.Full);
        await Same(after, screen);
    }

    [Fact]
    public async Task A_township_sees_its_own_ground_its_orders_and_the_pool_and_nothing_else()
    {
        await using var server = await Start(db.ConnectionString);
        await using var hub = await server.Connect("west");
        var west = await new Screen("unit:" + West).Watch(hub);
        var eastern = await server.Report(SecondStreet);
        await server.Done(eastern, Dispatcher(), new File(Leak));
        await server.Done(eastern, Dispatcher(), new Dispatch(East));
        var pooled = await server.Report(SecondStreet);
        await server.Done(pooled, Dispatcher(), new File(Pothole));
        var own = await server.Report(FirstStreet);
        var handed = await server.Report(SecondStreet);
        await server.Done(handed, Dispatcher(), new File(Leak));
        await server.Done(handed, Dispatcher(), new Dispatch(West));
        await Eventually.Become(() => west.Rows.ContainsKey(own) && west.Rows.ContainsKey(pooled) && west.Rows.ContainsKey(handed));

        await server.Done(pooled, Of(East), new Grab());
        await Eventually.Become(() => !west.Rows.ContainsKey(pooled));
        await server.Done(eastern, Of(East), new Acknowledge { Order = "o1" });
        await server.Done(own, Dispatcher(), new Decline("Nothing is there."));
        await Eventually.Become(() => !west.Rows.ContainsKey(own));
        Assert.DoesNotContain(eastern, west.Told);
        Assert.Contains(handed, west.Rows.Keys);
    }

    [Fact]
    public async Task Scopes_of_others_are_refused_with_a_code()
    {
        await using var server = await Start(db.ConnectionString);
        await using var hub = await server.Connect("west");
        foreach (var (scope, code) in new[] { (District, "not_allowed"), ("unit:" + East, "not_allowed"), ("unit:" + Housing, "not_allowed"), ("unit:nowhere", "scope_unknown"), ("", "scope_unknown") })
        {
            var refusal = await Assert.ThrowsAsync<HubRefusalException>(() => hub.Call("Watch", scope, null));
            Assert.Contains($"HubException: {code}: ", refusal.Message, StringComparison.Ordinal);
        }
        Assert.NotNull(await hub.Call("Watch", "unit:" + FirstStreet, null));
    }

    [Fact]
    public async Task The_hub_is_closed_to_whoever_is_not_signed_in_or_only_reports()
    {
        await using var server = await Start(db.ConnectionString);
        await server.OpenAccount("citizen", Role.Reporter, West);
        using var citizen = await server.SignedIn("citizen");
        await SessionTests.Refuses(await citizen.Post("/hub/board/negotiate?negotiateVersion=1"), HttpStatusCode.Forbidden, "not_allowed");
        await SessionTests.Refuses(await citizen.Get("/api/board"), HttpStatusCode.Forbidden, "not_allowed");
        using var nobody = new Browser(server.Address);
        await SessionTests.Refuses(await nobody.Post("/hub/board/negotiate?negotiateVersion=1"), HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task Nothing_of_another_district_comes_through()
    {
        const string other = "150207";
        await using var server = await Start(db.ConnectionString);
        await server.Settle(other);
        await server.OpenAccount("other", Role.Dispatcher, other, other);
        await using var hub = await server.Connect("dispatcher");
        var here = await new Screen(District).Watch(hub);
        await using var otherHub = await server.Connect("other");
        var there = await new Screen(District).Watch(otherHub);
        var elsewhere = await server.Report(other + "-001-001", tenant: other);
        var own = await server.Report();
        await Eventually.Become(() => here.Rows.ContainsKey(own) && there.Rows.ContainsKey(elsewhere));
        Assert.DoesNotContain(elsewhere, here.Told);
        Assert.DoesNotContain(own, there.Told);
    }

    [Fact]
    public async Task What_the_hub_shows_is_what_the_address_answers()
    {
        await using var server = await Start(db.ConnectionString);
        await server.Report();
        await using var hub = await server.Connect("dispatcher");
        var screen = await new Screen(District).Watch(hub);
        await Same(server, screen);
        using var browser = await server.SignedIn("west");
        await SessionTests.Refuses(await browser.Get("/api/board?scope=district"), HttpStatusCode.Forbidden, "not_allowed");
        await SessionTests.Refuses(await browser.Get("/api/board?scope=nonsense"), HttpStatusCode.NotFound, "scope_unknown");
    }

    [Fact]
    public async Task After_unwatching_nothing_more_comes()
    {
        await using var server = await Start(db.ConnectionString);
        await using var hub = await server.Connect("dispatcher");
        var screen = await new Screen(District).Watch(hub);
        await hub.Call("Unwatch", District);
        await using var other = await server.Connect("dispatcher");
        var still = await new Screen(District).Watch(other);
        var id = await server.Report();
        await Eventually.Become(() => still.Rows.ContainsKey(id));
        Assert.DoesNotContain(id, screen.Told);
    }

    [Fact]
    public async Task Two_servers_on_one_database_push_each_others_changes()
    {
        await using var one = await Start(db.ConnectionString);
        await using var two = await Start(db.ConnectionString);
        await using var hubOne = await one.Connect("dispatcher");
        await using var hubTwo = await two.Connect("dispatcher");
        var (left, right) = (await new Screen(District).Watch(hubOne), await new Screen(District).Watch(hubTwo));
        var (byOne, byTwo) = (await one.Report(), await two.Report());
        await two.Done(byOne, Dispatcher(), new File(Leak));
        await Eventually.Become(() => left.Rows.ContainsKey(byTwo) && left.Rows.TryGetValue(byOne, out var row) && row.Contains("toDispatch", StringComparison.Ordinal));
        await Eventually.Become(() => right.Rows.ContainsKey(byTwo) && right.Rows.TryGetValue(byOne, out var row) && row.Contains("toDispatch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_servers_time_is_told()
    {
        await using var server = await Start(db.ConnectionString);
        await using var hub = await server.Connect("dispatcher");
        var told = (DateTimeOffset)(await hub.Call("Ping"))!;
        Assert.InRange(told, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public async Task A_disabled_account_is_cut_off()
    {
        await using var server = await Start(db.ConnectionString);
        await server.OpenAccount("leaving", Role.Dispatcher, Town.Code);
        await using var hub = await server.Connect("leaving");
        await new Screen(District).Watch(hub);
        await server.Services.GetRequiredService<AccountBook>().Disable("leaving", AccountChanges.CommandLine, TestContext.Current.CancellationToken);
        await Eventually.Become(() => !hub.IsOpen, TimeSpan.FromSeconds(30));
    }

    /// <summary>The screen, the server's board and the table hold the same.</summary>
    internal static async Task Same(LiveServer server, Screen screen)
    {
        var position = await server.Journal.Position();
        await Eventually.Become(() => screen.Position >= position, TimeSpan.FromSeconds(60));
        using var browser = await server.SignedIn("dispatcher");
        var board = await browser.Read<JsonNode>("/api/board?scope=district");
        var shown = board["upsert"]!.AsArray().ToDictionary(row => (string)row!["id"]!, row => row!.ToJsonString());
        Assert.Equal(Sorted(await Table(server)), Sorted(shown));
        Assert.Equal(Sorted(shown), Sorted(screen.Rows));

        static IEnumerable<string> Sorted(IEnumerable<KeyValuePair<string, string>> rows) => rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => row.Value);
    }

    private static async Task<Dictionary<string, string>> Table(LiveServer server)
    {
        var rows = new Dictionary<string, string>();
        await using var read = server.Journal.DataSource.CreateCommand($"select id, doc from case_rows where is_open and tenant_id = '{Town.Code}'");
        await using var row = await read.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            var doc = System.Text.Json.JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), CaseFlow.Server.Cases.CaseJson.Default.CaseRow)!;
            rows[row.GetString(0)] = JsonNode.Parse(new BoardRow(doc).Json)!.ToJsonString();
        }
        return rows;
    }
}
