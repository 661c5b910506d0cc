using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using CaseFlow.Testing;
using Microsoft.AspNetCore.Http;

namespace CaseFlow.Server.Tests.Notices;

public sealed class FailureTests : WithReceiver
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    [Fact]
    public async Task What_does_not_get_through_is_tried_at_growing_distances_then_given_up_and_can_be_replayed()
    {
        await using var server = await Outward.Start(Db);
        await server.Open(Receiver);
        Receiver.Answer(400, "not today\u0007");
        await server.Urgent();
        for (var attempts = 1; attempts <= Pauses.Length; attempts++)
        {
            var failed = await Attempted(server, attempts);
            Assert.Equal(("pending", "refused", "400: not today"), (failed.GetProperty("state").GetString(), failed.GetProperty("failure").GetString(), failed.GetProperty("detail").GetString()));
            Assert.Equal(server.Time.GetUtcNow() + Pauses[attempts - 1], failed.GetProperty("nextAt").GetDateTimeOffset());
            server.Time.Pass(Pauses[attempts - 1]);
        }
        var dead = await Attempted(server, 7);
        Assert.Equal("dead", dead.GetProperty("state").GetString());
        Assert.Equal(7, Receiver.All.Length);
        Assert.Single(Receiver.All.Select(got => got.Delivery).Distinct());

        Receiver.Answer(200);
        var administrator = await server.As("administrator");
        var path = $"/api/deliveries/{dead.GetProperty("id").GetString()}/replay";
        (await (await server.As("administrator@150207")).Post(path)).Refused(404, "delivery_unknown");
        Assert.Equal(1, (await administrator.Post(path)).Went().Number("count"));
        await Eventually.Become(async () => (await server.Deliveries("?state=delivered")).Length == 1);
        Assert.Equal(8, Receiver.All.Length);
        (await administrator.Post(path)).Refused(409, "already_delivered");
        (await administrator.Post("/api/deliveries/999999/replay")).Refused(404, "delivery_unknown");
        (await administrator.Post("/api/deliveries/x/replay")).Refused(404, "delivery_unknown");
    }

    [Fact]
    public async Task All_dead_letters_of_a_channel_are_replayed_at_once_and_none_of_a_closed_one()
    {
        await using var server = await Outward.Start(Db);
        var (id, _) = await server.Open(Receiver);
        Receiver.Answer(404);
        await server.Urgent(3);
        await Eventually.Become(async () => (await server.Deliveries()).All(one => one.GetProperty("attempts").GetInt32() == 1));
        await Db.Rows("update deliveries set state = 'dead' returning state");
        Receiver.Answer(200);
        var administrator = await server.As("administrator");
        Assert.Equal(3, (await administrator.Post($"/api/channels/{id}/replay")).Went().Number("count"));
        await Eventually.Become(async () => (await server.Deliveries("?state=delivered")).Length == 3);
        Assert.Equal(0, (await administrator.Post($"/api/channels/{id}/replay")).Went().Number("count"));

        (await administrator.Post($"/api/channels/{id}/pause")).Went();
        await server.Urgent();
        await Eventually.Become(async () => (await server.Deliveries("?state=pending")).Length == 1);
        (await administrator.Post($"/api/channels/{id}/close")).Went();
        var dead = Assert.Single(await server.Deliveries("?state=dead"));
        Assert.Equal("closed", dead.GetProperty("failure").GetString());
        (await administrator.Post($"/api/deliveries/{dead.GetProperty("id").GetString()}/replay")).Refused(409, "channel_closed");
    }

    [Fact]
    public async Task While_a_receiver_keeps_failing_nothing_is_sent_to_it_and_others_are_not_delayed()
    {
        await using var well = await Receiver.Start();
        await using var server = await Outward.Start(Db);
        await server.Open(Receiver);
        Receiver.Answer(400);
        await server.Urgent(8);
        await Eventually.Become(async () => (await server.Deliveries()).Count(one => one.GetProperty("attempts").GetInt32() == 1) >= 5);
        await server.Open(well, "well");
        var tried = Receiver.All.Length;
        await server.Urgent();
        await Eventually.Become(() => well.All.Length == 1);
        Assert.Equal(tried, Receiver.All.Length);

        Receiver.Answer(200);
        await Eventually.Become(async () =>
        {
            server.Time.Pass(TimeSpan.FromSeconds(3));
            return (await server.Deliveries("?state=delivered")).Length == 10;
        }, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task No_answer_in_ten_seconds_is_a_failed_attempt()
    {
        await using var server = await Outward.Start(Db);
        await server.Open(Receiver);
        Receiver.Answers = http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await server.Urgent();
        await Eventually.Become(() => Receiver.All.Length == 1);
        server.Time.Pass(TimeSpan.FromSeconds(9));
        Assert.Equal(0, Assert.Single(await server.Deliveries()).GetProperty("attempts").GetInt32());
        var failed = await Eventually.Answer(async () =>
        {
            server.Time.Pass(TimeSpan.FromSeconds(2));
            return Assert.Single(await server.Deliveries());
        }, one => one.GetProperty("attempts").GetInt32() > 0, TimeSpan.FromSeconds(30));
        Assert.Equal("timeout", failed.GetProperty("failure").GetString());
    }

    [Fact]
    public async Task What_may_pass_in_a_moment_is_tried_again_at_once_within_one_attempt()
    {
        await using var server = await Outward.Start(Db);
        await server.Open(Receiver);
        Receiver.Answers = http =>
        {
            http.Response.StatusCode = Receiver.All.Length < 3 ? 503 : 204;
            return Task.CompletedTask;
        };
        await server.Urgent();
        await Eventually.Become(async () =>
        {
            server.Time.Pass(TimeSpan.FromMilliseconds(100));
            return (await server.Deliveries("?state=delivered")).Length == 1;
        }, TimeSpan.FromSeconds(30));
        Assert.Equal(3, Receiver.All.Length);
    }

    [Fact]
    public async Task Deliveries_are_counted_by_outcome_and_their_delay_is_measured()
    {
        var (outcomes, delays) = (new ConcurrentDictionary<string, long>(), new ConcurrentBag<double>());
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Name is "caseflow.deliveries" or "caseflow.delivery.delay") to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => outcomes.AddOrUpdate((string)tags[0].Value!, count, (_, before) => before + count));
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => delays.Add(seconds));
        listener.Start();
        await using var server = await Outward.Start(Db);
        await server.Open(Receiver);
        Receiver.Answer(400);
        await server.Urgent();
        await Attempted(server, 1);
        Receiver.Answer(200);
        server.Time.Pass(Pauses[0] + TimeSpan.FromSeconds(17));
        await Eventually.Become(() => outcomes.ContainsKey("failed") && outcomes.ContainsKey("delivered") && delays.Contains(77));
    }

    private static Task<JsonElement> Attempted(Outward server, int attempts) =>
        Eventually.Answer(async () => Assert.Single(await server.Deliveries()), one => one.GetProperty("attempts").GetInt32() == attempts);
}
