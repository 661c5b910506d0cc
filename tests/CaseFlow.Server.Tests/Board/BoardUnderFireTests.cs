using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using static CaseFlow.Server.Tests.LiveServer;
using File = CaseFlow.Domain.Cases.File;

namespace CaseFlow.Server.Tests.Board;

/// <summary>Boards while much happens and lines break.</summary>
public sealed class BoardUnderFireTests(SmallTown db) : IClassFixture<SmallTown>
{
    private static readonly string[] Units = [West, East, FirstStreet, SecondStreet, Housing];

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public async Task However_lines_break_nothing_is_missing_and_nothing_is_doubled(int seed)
    {
        await using var one = await Start(db.ConnectionString);
        await using var two = await Start(db.ConnectionString);
        LiveServer[] servers = [one, two];
        var stop = new CancellationTokenSource();
        var acting = Enumerable.Range(0, 4).Select(actor => Act(servers[actor % 2], new Random(seed + actor), 150)).ToArray();
        var screens = Enumerable.Range(0, 3).Select(_ => new Screen("district")).ToArray();
        var watching = screens.Select((screen, i) => Reconnect(servers, screen, new Random(seed * 31 + i), stop.Token)).ToArray();
        await Task.WhenAll(acting);
        await stop.CancelAsync();
        await Task.WhenAll(watching);
        foreach (var screen in screens)
        {
            await using var hub = await one.Connect("dispatcher");
            await screen.Watch(hub);
            await BoardTests.Same(one, screen);
            Assert.Empty(screen.Doubled);
        }
    }

    [Fact]
    public async Task Scopes_hold_what_their_rule_says_while_everything_moves()
    {
        await using var server = await Start(db.ConnectionString);
        await using var hub = await server.Connect("west");
        var west = await new Screen("unit:" + West).Watch(hub);
        await using var housingHub = await server.Connect("housing");
        var housing = await new Screen("unit:" + Housing).Watch(housingHub);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(actor => Act(server, new Random(7 + actor), 150)));
        var position = await server.Journal.Position(TestContext.Current.CancellationToken);
        await Eventually.Become(() => west.Position >= position && housing.Position >= position, TimeSpan.FromSeconds(30));
        await using var all = await server.Connect("dispatcher");
        var district = await new Screen("district").Watch(all);
        foreach (var (screen, unit, pool) in new[] { (west, West, true), (housing, Housing, false) })
        {
            var seen = district.Rows.Where(row => row.Value.Contains($"\"{unit}\"", StringComparison.Ordinal) && Units(row.Value).Contains(unit)
                || (pool && row.Value.Contains("\"queue\":\"pooled\"", StringComparison.Ordinal)));
            Assert.Equal(seen.OrderBy(row => row.Key, StringComparer.Ordinal), screen.Rows.OrderBy(row => row.Key, StringComparer.Ordinal));
        }

        static IEnumerable<string> Units(string row) =>
            System.Text.Json.Nodes.JsonNode.Parse(row)!["units"]!.AsArray().Select(unit => (string)unit!);
    }

    [Fact]
    public async Task A_database_that_goes_away_and_comes_back_leaves_no_gap()
    {
        await using var postgres = await PostgresServer.StartAsync(durable: true);
        await SmallTown.Prepare(postgres.ConnectionString("postgres"));
        await using var server = await Start(postgres.ConnectionString("postgres"));
        await using var hub = await server.Connect("dispatcher");
        var screen = await new Screen("district").Watch(hub);
        var before = await server.Report();
        await Eventually.Become(() => screen.Rows.ContainsKey(before));

        postgres.Kill();
        await Assert.ThrowsAnyAsync<Exception>(() => server.Report());
        Assert.True(hub.IsOpen);
        await postgres.RestartAsync();
        var after = await Eventually.Answer(async () =>
        {
            try
            {
                return await server.Report();
            }
            catch (LogUnavailableException)
            {
                return null;
            }
        }, id => id is not null, TimeSpan.FromSeconds(30));
        await Eventually.Become(() => screen.Rows.ContainsKey(after!), TimeSpan.FromSeconds(30));
        await BoardTests.Same(server, screen);
    }

    /// <summary>Watches on one server or the other, and breaks off, until told to stop.</summary>
    private static async Task Reconnect(LiveServer[] servers, Screen screen, Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await using var hub = await servers[random.Next(servers.Length)].Connect("dispatcher");
            try
            {
                await screen.Watch(hub);
                await Task.Delay(random.Next(300), stop);
            }
            catch (OperationCanceledException)
            {
            }
            hub.Break();
        }
    }

    /// <summary>Does this and that to cases, as it comes; refusals are part of it.</summary>
    private static async Task Act(LiveServer server, Random random, int steps)
    {
        var cases = new List<string>();
        var dossiers = server.Services.GetRequiredService<StreamCache<Dossier>>();
        for (var step = 0; step < steps; step++)
        {
            if (cases.Count == 0 || random.Next(5) == 0)
            {
                cases.Add(await server.Report(random.Next(2) == 0 ? FirstStreet : SecondStreet));
                continue;
            }
            var id = cases[random.Next(cases.Count)];
            var now = (await dossiers.Load(Town.Code, id)).State.Case;
            var (by, command) = Next(now, random);
            await server.Do(id, by, command);
        }
    }

    private static (Actor By, CaseCommand Command) Next(Case now, Random random)
    {
        if (random.Next(12) == 0) return (Dispatcher(), new CaseFlow.Domain.Cases.Void("A test."));
        var order = now.Orders.LastOrDefault(order => order.IsOpen);
        return now.Queue switch
        {
            Queue.ToFile => (Dispatcher(), random.Next(6) == 0 ? new Decline("Nothing is there.") : new File(random.Next(2) == 0 ? Pothole : Leak)),
            Queue.Pooled => (Of(random.Next(2) == 0 ? West : East), new Grab()),
            Queue.ToDispatch => (Dispatcher(), new Dispatch(Units[random.Next(2) * 4])),
            Queue.InHand when order!.State == OrderState.Issued => (Of(order.To), new Acknowledge { Order = order.Id }),
            Queue.InHand when random.Next(3) == 0 && order!.To == West => (Of(West), new Split([new SplitTask(FirstStreet, "Fill it.")]) { Order = order.Id }),
            Queue.InHand when random.Next(4) == 0 && order!.To is West or East => (Of(order.To), new Whistle(Housing, Task: "Come.") { Order = order.Id }),
            Queue.InHand => (Of(order!.To), new Complete("Done.") { Order = order.Id }),
            Queue.ToCheck => (Dispatcher(), new Check(random.Next(4) > 0, "Looked at.")),
            Queue.ToFeedback => (Dispatcher(), new Close(Outcome.Resolved)),
            _ => (Dispatcher(), new Reopen("Again.")),
        };
    }
}
