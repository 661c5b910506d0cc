using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseFlow.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Server.Tests.Notices;

public sealed class DeliveryTests : WithReceiver
{
    [Fact]
    public async Task A_notice_arrives_signed_and_says_nothing_about_persons()
    {
        await using var server = await Outward.Start(Db);
        var (_, secret) = await server.Open(Receiver);
        var id = await server.Urgent();
        await Eventually.Become(() => Receiver.All.Length == 1);
        var got = Receiver.All[0];
        var said = JsonDocument.Parse(got.Body).RootElement;
        Assert.Equal(("urgent", Town.Code, Town.Code), (said.GetProperty("kind").GetString(), said.GetProperty("unit").GetString(), said.GetProperty("district").GetString()));
        Assert.Equal(id, said.GetProperty("case").GetProperty("id").GetString());
        Assert.StartsWith(Town.Code + "-", said.GetProperty("case").GetProperty("number").GetString(), StringComparison.Ordinal);
        Assert.Equal(["at", "case", "district", "id", "kind", "unit"], said.EnumerateObject().Select(property => property.Name).Order());
        Assert.Equal($"t={server.Time.GetUtcNow().ToUnixTimeSeconds()},v1={Mac(secret, server.Time.GetUtcNow(), got.Body)}", got.Headers["CaseFlow-Signature"]);
        Assert.False(got.Headers.ContainsKey("traceparent"));

        var shown = await Eventually.Answer(async () => (await server.Deliveries()).Single(), one => one.GetProperty("state").GetString() == "delivered");
        Assert.Equal((got.Delivery, 1), (shown.GetProperty("id").GetString(), shown.GetProperty("attempts").GetInt32()));
    }

    [Fact]
    public async Task Each_department_whistled_for_and_each_unit_urged_or_supervised_is_told_of()
    {
        await using var server = await Outward.Start(Db);
        await server.Open(Receiver);
        await server.Open(Receiver, "to the police", units: ["police"]);
        await server.Open(Receiver, "reminders", kinds: ["urged"]);
        var id = await server.Urgent();
        var (dispatcher, west) = (await server.As("dispatcher"), await server.As("township-001"));
        (await dispatcher.Do(id, "dispatch", new { to = Town.West })).Went();
        (await west.Do(id, "orders/o1/whistle", new { lead = "housing", supporting = new[] { "police" } })).Refused(409, "not_acknowledged");
        (await west.Do(id, "orders/o1/acknowledge")).Went();
        (await west.Do(id, "orders/o1/whistle", new { lead = "housing", supporting = new[] { "police" } })).Went();
        (await dispatcher.Do(id, "urge", new { order = "o2" })).Went();
        (await (await server.As("leader")).Do(id, "supervise", new { level = "leader", reason = "It takes too long." })).Went();
        await Eventually.Become(async () => (await server.Deliveries("?state=delivered")).Length == 7);

        var told = Receiver.All.Select(got => JsonDocument.Parse(got.Body).RootElement)
            .Select(said => $"{said.GetProperty("kind")} {said.GetProperty("unit")} {(said.TryGetProperty("about", out var about) ? about : "-")} {said.TryGetProperty("dueAt", out _)}").Order();
        Assert.Equal(
            [$"supervised {Town.West} s1 True", $"urged housing o2 False", "urged housing o2 False", $"urgent {Town.Code} - False",
             "whistled housing o2 False", "whistled police o3 False", "whistled police o3 False"], told);
    }

    [Fact]
    public async Task What_happened_before_a_channel_was_opened_is_not_sent()
    {
        await using var server = await Outward.Start(Db);
        await server.Urgent();
        await Eventually.Become(async () => (await Db.Rows("select kind from notices")).Length == 1);
        await server.Open(Receiver);
        var later = await server.Urgent();
        await Eventually.Become(() => Receiver.All.Length == 1);
        Assert.Contains(later, Receiver.All[0].Body, StringComparison.Ordinal);
        Assert.Single(await server.Deliveries());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await Receiver.Start();
        await using var server = await Outward.Start(Db);
        var (id, _) = await server.Open(Receiver);
        Receiver.Answers = http =>
        {
            http.Response.Redirect(elsewhere.Url, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        var tested = (await (await server.As("administrator")).Post($"/api/channels/{id}/test")).Went();
        Assert.Equal((false, "refused", "307"), (tested.Json.GetProperty("delivered").GetBoolean(), tested.Text("failure"), tested.Text("detail")));
        Assert.Empty(elsewhere.All);
    }

    [Fact]
    public async Task A_test_is_sent_once_at_once_and_is_no_delivery()
    {
        await using var server = await Outward.Start(Db);
        var (id, secret) = await server.Open(Receiver);
        var administrator = await server.As("administrator");
        Assert.True((await administrator.Post($"/api/channels/{id}/test")).Went().Json.GetProperty("delivered").GetBoolean());
        var got = Assert.Single(Receiver.All);
        Assert.Equal("test", got.Kind);
        Assert.Contains("v1=" + Mac(secret, server.Time.GetUtcNow(), got.Body), got.Headers["CaseFlow-Signature"], StringComparison.Ordinal);
        Receiver.Answer(500);
        Assert.False((await administrator.Post($"/api/channels/{id}/test")).Went().Json.GetProperty("delivered").GetBoolean());
        Assert.Equal(2, Receiver.All.Length);
        Assert.Empty(await server.Deliveries());
    }

    [Fact]
    public async Task A_paused_channel_keeps_what_comes_and_sends_it_when_it_resumes()
    {
        await using var well = await Receiver.Start();
        await using var server = await Outward.Start(Db);
        var (id, _) = await server.Open(Receiver);
        await server.Open(well, "well");
        var administrator = await server.As("administrator");
        (await administrator.Post($"/api/channels/{id}/pause")).Went();
        await server.Urgent(2);
        await Eventually.Become(() => well.All.Length == 2);
        Assert.Empty(Receiver.All);
        var waiting = await server.Deliveries("?state=pending");
        Assert.Equal(2, waiting.Length);
        Assert.All(waiting, one => Assert.False(one.TryGetProperty("nextAt", out _)));
        (await administrator.Post($"/api/channels/{id}/resume")).Went();
        await Eventually.Become(() => Receiver.All.Length == 2);
    }

    [Fact]
    public async Task While_a_secret_is_changed_over_both_sign_and_after_a_day_only_the_new_one()
    {
        await using var server = await Outward.Start(Db);
        var (id, former) = await server.Open(Receiver);
        var rotated = (await (await server.As("administrator")).Post($"/api/channels/{id}/rotate")).Went();
        Assert.Equal("no-store", rotated.Header("Cache-Control"));
        await server.Urgent();
        await Eventually.Become(() => Receiver.All.Length == 1);
        var (body, now) = (Receiver.All[0].Body, server.Time.GetUtcNow());
        Assert.Equal($"t={now.ToUnixTimeSeconds()},v1={Mac(rotated.Text("secret"), now, body)},v1={Mac(former, now, body)}", Receiver.All[0].Headers["CaseFlow-Signature"]);

        server.Time.Pass(TimeSpan.FromHours(24));
        await server.Urgent();
        await Eventually.Become(() => Receiver.All.Length == 2);
        Assert.Equal($"t={server.Time.GetUtcNow().ToUnixTimeSeconds()},v1={Mac(rotated.Text("secret"), server.Time.GetUtcNow(), Receiver.All[1].Body)}", Receiver.All[1].Headers["CaseFlow-Signature"]);
    }

    [Fact]
    public async Task A_page_of_deliveries_leads_to_the_next()
    {
        await using var server = await Outward.Start(Db);
        await server.Open(Receiver);
        await server.Urgent(3);
        await Eventually.Become(async () => (await server.Deliveries("?state=delivered")).Length == 3);
        var administrator = await server.As("administrator");
        var page = (await administrator.Get("/api/deliveries?limit=2")).Went();
        Assert.Equal(2, page.Json.GetProperty("rows").GetArrayLength());
        var rest = (await administrator.Get($"/api/deliveries?limit=2&after={page.Text("next")}")).Went();
        Assert.Equal(1, rest.Json.GetProperty("rows").GetArrayLength());
        Assert.False(rest.Json.TryGetProperty("next", out _));
        Assert.Empty((await (await server.As("administrator@150207")).Get("/api/deliveries")).Went().Json.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task A_secret_is_in_no_answer_no_row_and_no_line_of_the_log()
    {
        await using var server = await Outward.Start(Db);
        using var lines = new KeptLines();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        var (id, former) = await server.Open(Receiver);
        var administrator = await server.As("administrator");
        var secret = (await administrator.Post($"/api/channels/{id}/rotate")).Went().Text("secret");
        Receiver.Answer(400);
        await server.Urgent();
        await Eventually.Become(async () => (await server.Deliveries()).Single().GetProperty("attempts").GetInt32() == 1);
        await Db.Rows("update deliveries set attempts = 6, next_at = '2027-01-01' returning state");
        (await administrator.Post($"/api/channels/{id}/resume")).Went();
        (await administrator.Post($"/api/channels/{id}/pause")).Went();
        (await administrator.Post($"/api/channels/{id}/resume")).Went();
        await Eventually.Become(async () => (await server.Deliveries("?state=dead")).Length == 1);
        string[] told =
        [
            .. lines.All, .. await Db.Rows("select row_to_json(c)::text from notice_channels c"), .. await Db.Rows("select row_to_json(d)::text from deliveries d"),
            (await administrator.Get("/api/channels")).Body, (await administrator.Get("/api/deliveries")).Body,
        ];
        Assert.Contains(told, line => line.Contains("is given up", StringComparison.Ordinal));
        Assert.DoesNotContain(told, line => line.Contains(secret, StringComparison.Ordinal) || line.Contains(former, StringComparison.Ordinal));
    }

    private static string Mac(string secret, DateTimeOffset at, string body)
    {
        using var mac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        return Convert.ToHexString(mac.ComputeHash(Encoding.UTF8.GetBytes($"{at.ToUnixTimeSeconds()}.{body}"))).ToLowerInvariant();
    }
}
