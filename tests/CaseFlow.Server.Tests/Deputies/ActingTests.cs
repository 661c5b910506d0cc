using CaseFlow.EventStore;
using CaseFlow.Server.Deputies;
using CaseFlow.Server.Tests.Attachments;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Deputies;

/// <summary>What a deputy may do for another, and what the log says of it.</summary>
public sealed class ActingTests(Served at) : IClassFixture<Served>
{
    private readonly Story story = new(at);

    [Fact]
    public async Task A_deputy_acts_with_the_units_and_the_log_names_both()
    {
        var (id, night) = (await story.Dispatched(), await Deputy("dept-housing", "township-001"));
        (await night.Do(id, "orders/o1/acknowledge")).Refused(404, "case_unknown");
        var acting = night.For("township-001");
        (await acting.Do(id, "orders/o1/acknowledge")).Went();
        var line = (await acting.Get($"/api/cases/{id}/events")).Went().Json.GetProperty("events").EnumerateArray().Last(one => one.GetProperty("type").GetString() == "order_acknowledged");
        Assert.Equal(("dept-housing", "township-001", Town.West), (line.GetProperty("by").GetString(), line.GetProperty("for").GetString(), line.GetProperty("unit").GetString()));
        (await acting.Get("/api/board?scope=unit:" + Town.West)).Went();
        (await night.Get("/api/board?scope=unit:" + Town.West)).Refused(403, "not_allowed");
        var me = (await acting.Get("/api/me")).Went().Json;
        Assert.Equal(("dept-housing", Town.West, "township-001"),
            (me.GetProperty("account").GetString(), me.GetProperty("unit").GetProperty("code").GetString(), me.GetProperty("actingFor").GetProperty("account").GetString()));
        Assert.False((await night.Get("/api/me")).Went().Json.TryGetProperty("actingFor", out var actingFor) && actingFor.ValueKind != System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Nobody_checks_for_another_what_they_handled_themselves()
    {
        await Deputy("township-001", "dispatcher");
        var (id, west) = (await story.Completed(), (await at.As("township-001")).For("dispatcher"));
        Assert.DoesNotContain("\"check\"", (await west.Get($"/api/cases/{id}")).Went().Json.GetProperty("allowed").ToString(), StringComparison.Ordinal);
        (await west.Do(id, "check", new { passed = true, note = "Seen." })).Refused(403, "did_it_yourself");
        (await west.Do(await story.ExtensionAsked(), "orders/o1/extend/approve")).Refused(403, "asked_it_yourself");
        (await (await at.As("dispatcher")).Do(id, "check", new { passed = true, note = "Seen." })).Went();
    }

    [Fact]
    public async Task A_deputy_never_administers_names_deputies_or_gets_what_is_in_person_only()
    {
        await using (var more = at.DataSource.CreateCommand("update accounts set roles = array['leader', 'administrator'] where login = 'leader'"))
            await more.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var acting = (await Deputy("auditor", "leader")).For("leader");
        foreach (var path in new[] { "/api/keys", "/api/deputies", "/api/channels" }) (await acting.Get(path)).Refused(403, "not_allowed_as_deputy");
        (await acting.Post("/api/deputies", new { deputy = "auditor", until = DateTimeOffset.UtcNow.AddHours(1) })).Refused(403, "not_allowed_as_deputy");
        Assert.Equal(["leader"], (await acting.Get("/api/me")).Went().Json.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Fact]
    public async Task Without_a_deputyship_in_force_a_request_for_another_is_refused()
    {
        var east = await at.As("township-002");
        foreach (var covered in new[] { "dispatcher", "nobody", "", "leader@150207", "a\0b", new string('x', 300) }) (await east.For(covered).Get("/api/me")).Refused(403, "not_deputy");
        (await at.Nobody.For("dispatcher").Get("/api/me")).Refused(401, "not_signed_in");
        var made = (await (await at.As("administrator")).Post("/api/keys", new { name = "acting", scopes = new[] { "export" }, days = 1 })).Went();
        (await at.Nobody.Machine(made.Text("key")).For("dispatcher").Get("/api/cases")).Refused(403, "not_deputy");
    }

    [Fact]
    public async Task The_same_key_for_another_account_is_a_mistake()
    {
        var (grid, told) = (await Deputy("grid-g1", "township-001"), new { channel = "gridMember", description = "A hole in the road.", place = new { area = "g1" } });
        var first = (await grid.For("township-001").Post("/api/cases", told, key: "once")).Went();
        Assert.Equal(first.Text("id"), (await grid.For("township-001").Post("/api/cases", told, key: "once")).Went().Text("id"));
        (await grid.Post("/api/cases", told, key: "once")).Refused(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task A_browser_names_the_account_in_the_query_where_it_sends_no_headers()
    {
        var (photo, reporter) = (Samples.Png(), await at.As("reporter"));
        (await reporter.Uploads(photo, "photo.png")).Went();
        var told = new { channel = "citizen", description = "A hole.", place = new { area = "g1" }, attachments = new[] { new { hash = UploadTests.Hash(photo) } } };
        var path = $"/api/cases/{(await reporter.Post("/api/cases", told)).Went().Text("id")}/attachments/{UploadTests.Hash(photo)}";
        var police = await Deputy("dept-police", "township-001");
        (await police.Get(path)).Refused(404, "case_unknown");
        Assert.Equal(photo.Length, (await police.Get(path + "?actingFor=township-001")).Went().Bytes.Length);
        (await police.Get(path + "?actingFor=dispatcher")).Refused(403, "not_deputy");
        Assert.False((await police.Get("/api/me?actingFor=township-001")).Went().Json.TryGetProperty("actingFor", out _));
    }

    [Fact]
    public async Task Who_looked_at_a_reporter_for_whom_is_noted()
    {
        var (id, acting) = (await story.Reported(), (await Deputy("community-001-001", "dispatcher")).For("dispatcher"));
        (await acting.Get($"/api/cases/{id}/reporter")).Went();
        var looks = await at.Here.Services.GetRequiredService<Journal>().ReadStream(Town.Code, "reads/" + id, cancel: TestContext.Current.CancellationToken)
            .ToArrayAsync(TestContext.Current.CancellationToken);
        var look = Assert.Single(looks);
        Assert.Contains("\"for\": \"dispatcher\"", System.Text.Encoding.UTF8.GetString(look.Headers.Span).Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_by_its_time_and_seconds_after_a_withdrawal_on_every_server()
    {
        var time = new ManualTime(DateTimeOffset.UtcNow);
        await using var server = await Served.Start(at.ConnectionString, time);
        var address = server.Addresses.First();
        var (appraiser, leader) = ((await at.As("appraiser")).At(address), (await at.As("township-002")).At(address));
        (await leader.Post("/api/deputies", new { deputy = "appraiser", until = time.GetUtcNow().AddMinutes(30) })).Went();
        (await appraiser.For("township-002").Get("/api/me")).Went();
        time.Pass(TimeSpan.FromMinutes(31));
        (await appraiser.For("township-002").Get("/api/me")).Refused(403, "not_deputy");

        var id = (await leader.Post("/api/deputies", new { deputy = "appraiser", until = time.GetUtcNow().AddHours(2) })).Went().Text("id");
        time.Pass(RecentDeputies.Freshness);
        (await appraiser.For("township-002").Get("/api/me")).Went();
        (await (await at.As("township-002")).Post($"/api/deputies/{id}/withdraw")).Went();
        time.Pass(RecentDeputies.Freshness);
        (await appraiser.For("township-002").Get("/api/me")).Refused(403, "not_deputy");
    }

    private async Task<Person> Deputy(string deputy, string covered)
    {
        var named = await (await at.As(covered)).Post("/api/deputies", new { deputy, until = DateTimeOffset.UtcNow.AddHours(8) });
        if (named.Code != "deputy_already") named.Went();
        return await at.As(deputy);
    }
}
