using System.Text.Json;
using CaseFlow.EventStore;
using CaseFlow.Server.Deputies;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Deputies;

/// <summary>Who names whom, takes a shift and withdraws; each test between accounts of its own.</summary>
public sealed class DeputyTests(Served at) : IClassFixture<Served>
{
    private static readonly DateTimeOffset Until = DateTimeOffset.UtcNow.AddHours(8);

    [Fact]
    public async Task Both_see_a_deputyship_and_no_third_does()
    {
        var (west, east) = (await at.As("township-001"), await at.As("township-002"));
        var id = (await west.Post("/api/deputies", new { deputy = "township-002", until = Until })).Went().Text("id");
        foreach (var person in new[] { west, east, await at.As("administrator") })
            Assert.Equal(("inForce", "township-001", "township-002"), await Shown(person, id));
        Assert.DoesNotContain(id, (await (await at.As("dept-police")).Get("/api/deputies")).Went().Body, StringComparison.Ordinal);
        (await (await at.As("dept-police")).Post($"/api/deputies/{id}/withdraw")).Refused(404, "deputyship_unknown");
        (await (await at.As("administrator@150207")).Post($"/api/deputies/{id}/withdraw")).Refused(404, "deputyship_unknown");

        (await west.Post("/api/deputies", new { deputy = "township-002", until = Until })).Refused(409, "deputy_already");
        Assert.False((await east.Post($"/api/deputies/{id}/withdraw")).Went().Json.GetProperty("already").GetBoolean());
        Assert.True((await west.Post($"/api/deputies/{id}/withdraw")).Went().Json.GetProperty("already").GetBoolean());
        Assert.Equal("withdrawn", (await Shown(west, id)).State);
    }

    [Fact]
    public async Task A_handover_is_accepted_by_the_arriving_person_and_its_note_stands_in_the_log()
    {
        var (day, night) = (await at.As("dept-housing"), await at.As("dept-police"));
        (await day.Post("/api/deputies/handover", new { to = "dept-police", until = Until, note = "" })).Refused(422, "text_missing");
        var id = (await day.Post("/api/deputies/handover", new { to = "dept-police", until = Until, note = "三号井盖等配件。" })).Went().Text("id");
        Assert.Equal("offered", (await Shown(night, id)).State);
        (await night.For("dept-housing").Get("/api/inbox")).Refused(403, "not_deputy");
        (await day.Post($"/api/deputies/{id}/accept")).Refused(403, "not_yours_to_accept");
        Assert.False((await night.Post($"/api/deputies/{id}/accept")).Went().Json.GetProperty("already").GetBoolean());
        Assert.True((await night.Post($"/api/deputies/{id}/accept")).Went().Json.GetProperty("already").GetBoolean());
        Assert.Equal("inForce", (await Shown(night, id)).State);
        (await night.For("dept-housing").Get("/api/inbox")).Went();

        var log = new List<(string, string?)>();
        string note = "";
        await foreach (var recorded in at.Here.Services.GetRequiredService<Journal>().ReadStream(Town.Code, "deputies/" + id, cancel: TestContext.Current.CancellationToken))
        {
            log.Add((recorded.Type, recorded.UserName));
            if (recorded.Version == 1) note = JsonDocument.Parse(recorded.Data).RootElement.GetProperty("note").GetString()!;
        }
        Assert.Equal([("shift_handed_over", "dept-housing"), ("handover_accepted", "dept-police")], log);
        Assert.Equal("三号井盖等配件。", note);
        (await day.Post($"/api/deputies/{id}/withdraw")).Went();
        (await night.Post($"/api/deputies/{id}/accept")).Refused(409, "deputyship_over");
    }

    [Fact]
    public async Task A_colleague_is_found_by_login_name_or_unit_and_nobody_of_another_district()
    {
        var west = await at.As("township-001");
        string[] Found(Reply reply) => [.. reply.Went().Json.EnumerateArray().Select(one => one.GetProperty("login").GetString()!)];
        Assert.Equal(["dept-police"], Found(await west.Get("/api/deputies/colleagues?q=DEPT-POL")));
        Assert.DoesNotContain("township-001", Found(await west.Get("/api/deputies/colleagues?q=township-001")));
        Assert.DoesNotContain(Found(await west.Get("/api/deputies/colleagues?q=150207")), login => login.EndsWith("@150207", StringComparison.Ordinal));
        var police = (await west.Get("/api/deputies/colleagues?q=dept-police")).Went().Json[0];
        Assert.Contains("dept-police", Found(await west.Get("/api/deputies/colleagues?q=" + Uri.EscapeDataString(police.GetProperty("name").GetString()!))));
        var unit = (await west.Get("/api/directory/units")).Went().Json.EnumerateArray().Single(one => one.GetProperty("code").GetString() == police.GetProperty("unit").GetString());
        Assert.Contains("dept-police", Found(await west.Get("/api/deputies/colleagues?q=" + Uri.EscapeDataString(unit.GetProperty("name").GetString()!))));
        Assert.InRange(Found(await west.Get("/api/deputies/colleagues")).Length, 10, 20);
        (await (await at.As("reporter")).Get("/api/deputies/colleagues?q=dept")).Refused(403, "not_allowed");
    }

    [Fact]
    public async Task The_same_key_names_a_deputy_once()
    {
        var leader = await at.As("leader");
        var asked = new { deputy = "dispatcher", until = Until };
        var first = (await leader.Post("/api/deputies", asked, key: "k1")).Went();
        var again = (await leader.Post("/api/deputies", asked, key: "k1")).Went();
        Assert.Equal((first.Text("id"), true), (again.Text("id"), again.Json.GetProperty("already").GetBoolean()));
        (await leader.Post("/api/deputies", new { deputy = "dispatcher", until = Until.AddHours(1) }, key: "k1")).Refused(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task An_administrator_names_a_deputy_for_an_account_and_nobody_else_does()
    {
        var asked = new { deputy = "community-001-001", until = Until, covered = "grid-g1" };
        (await (await at.As("community-001-001")).Post("/api/deputies", asked)).Refused(403, "not_yours_to_give");
        (await (await at.As("administrator")).Post("/api/deputies", asked)).Went();
        Assert.Equal("grid-g1", (await (await at.As("community-001-001")).For("grid-g1").Get("/api/me")).Went().Json.GetProperty("actingFor").GetProperty("account").GetString());
    }

    [Fact]
    public async Task Who_cannot_be_a_deputy_is_told_why()
    {
        var auditor = await at.As("auditor");
        await Refused("deputy_unknown", new { deputy = "nobody", until = Until });
        await Refused("deputy_unknown", new { deputy = "leader@150207", until = Until });
        await Refused("deputy_is_covered", new { deputy = "auditor", until = Until });
        await Refused("deputy_unsuitable", new { deputy = "reporter", until = Until });
        await Refused("until_too_late", new { deputy = "leader", until = Until.AddDays(40) });
        (await (await at.As("administrator")).Post("/api/deputies", new { deputy = "leader", until = Until })).Refused(409, "nothing_to_hand_on");
        (await (await at.As("reporter")).Get("/api/deputies")).Refused(403, "not_allowed");

        async Task Refused(string code, object asked) => (await auditor.Post("/api/deputies", asked)).Refused(422, code);
    }

    [Fact]
    public async Task The_table_follows_from_the_log()
    {
        var community = await at.As("community-001-001");
        var id = (await community.Post("/api/deputies/handover", new { to = "township-001", until = Until, note = "看好集市。" })).Went().Text("id");
        (await community.Post("/api/deputies", new { deputy = "leader", until = Until })).Went();
        (await community.Post($"/api/deputies/{id}/withdraw")).Went();
        var before = await Rows();
        await at.Here.Services.GetRequiredService<Journal>().Rebuild(DeputyshipsView.FromLog, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(before, await Rows());
        (await community.Post("/api/deputies", new { deputy = "dispatcher", until = Until })).Went();
        Assert.NotEqual(before, await Rows());
    }

    private async Task<string> Rows()
    {
        await using var all = at.DataSource.CreateCommand("select string_agg(d::text, E'\\n' order by id) from deputyships d where covered = 'community-001-001'");
        return (string)(await all.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task<(string State, string Covered, string Deputy)> Shown(Person person, string id)
    {
        var one = (await person.Get("/api/deputies")).Went().Json.EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        return (one.GetProperty("state").GetString()!, one.GetProperty("covered").GetString()!, one.GetProperty("deputy").GetString()!);
    }
}
