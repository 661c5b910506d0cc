using System.Collections.Concurrent;
using CaseFlow.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Matrix;

/// <summary>Who gets what at every address and every method of a hub; a new one, or another answer, differs from the approved table.</summary>
public sealed class MatrixTests(Served at) : IClassFixture<Served>
{
    private const int AtOnce = 6, Wide = 52;

    [Fact]
    public async Task Everybody_gets_at_every_address_what_the_table_says()
    {
        var seats = await Seats.Furnish(at);
        var asking = new Asking(at, await Ground.Furnish(at, seats));
        var endpoints = at.Here.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !Asking.Route(endpoint).Contains("{*", StringComparison.Ordinal)).ToArray();
        var rows = new ConcurrentDictionary<string, string[]>();
        await Hubs(endpoints, seats, rows);
        // What is read is read before anything is written, and what ends a session comes when nothing else is left to ask.
        foreach (var turn in endpoints.GroupBy(TurnOf).OrderBy(turn => turn.Key))
            await Parallel.ForEachAsync(turn, new ParallelOptions { MaxDegreeOfParallelism = turn.Key < Turn.EndsOthers ? AtOnce : 1 }, async (endpoint, _) =>
                rows[$"{Asking.Route(endpoint)} {Asking.Method(endpoint)}"] = await asking.Row(endpoint, seats));
        Approval.Matches(Table(seats, rows));
    }

    private enum Turn { Reads, Writes, EndsOthers, EndsItself }

    private static Turn TurnOf(RouteEndpoint endpoint) => (Asking.Route(endpoint), Asking.Method(endpoint)) switch
    {
        ("/api/session", "DELETE") => Turn.EndsItself,
        (var route, _) when route.Contains("session", StringComparison.Ordinal) => Turn.EndsOthers,
        (_, "GET") => Turn.Reads,
        _ => Turn.Writes,
    };

    private async Task Hubs(RouteEndpoint[] endpoints, Seat[] seats, ConcurrentDictionary<string, string[]> rows)
    {
        var hubs = endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<HubMetadata>()?.HubType).OfType<Type>().Distinct().ToArray();
        Assert.NotEmpty(hubs);
        foreach (var hub in hubs)
            foreach (var method in HubAsking.MethodsOf(hub)) rows[$"{hub.Name}.{method.Name}"] = await new HubAsking(at).Row(method, seats);
    }

    private static string Table(Seat[] seats, IReadOnlyDictionary<string, string[]> rows)
    {
        string[] heads = ["nobody", .. seats.Select(seat => seat.Role).Distinct()];
        var widths = heads.Select(head => Math.Max(head.Length, Seats.Places.Length) + 1).ToArray();
        return string.Join('\n', [Letter.Legend, "", Line("", heads), .. rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => Line(row.Key, row.Value))]);

        string Line(string name, string[] cells) => (name.PadRight(Wide) + " " + string.Concat(cells.Select((cell, i) => cell.PadRight(widths[i])))).TrimEnd();
    }
}
