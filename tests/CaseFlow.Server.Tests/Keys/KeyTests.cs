using System.Text.Json;

namespace CaseFlow.Server.Tests.Keys;

public sealed class KeyTests(Served at) : IClassFixture<Served>
{
    private static int count;

    private readonly Story story = new(at);

    [Fact]
    public async Task A_key_is_told_once_and_kept_as_a_hash()
    {
        var administrator = await at.As("administrator");
        var made = await Made("intake");
        Assert.Equal((201, "no-store"), (made.Status, made.Header("Cache-Control")));
        Assert.Matches("^cfk_[0-9a-f]{16}_[0-9a-f]{64}$", made.Text("key"));
        Assert.DoesNotContain("cfk_", (await administrator.Get("/api/keys")).Went().Body, StringComparison.Ordinal);
        Assert.DoesNotContain("cfk_", (await administrator.Get("/api/keys/changes")).Went().Body, StringComparison.Ordinal);

        await using var all = at.DataSource.CreateCommand("select string_agg(s::text || k::text, ' ') from machine_key_secrets s join machine_keys k on k.id = s.key where k.id = $1");
        all.Parameters.AddWithValue(made.Text("id"));
        Assert.DoesNotContain(made.Text("key")[^64..], (string)(await all.ExecuteScalarAsync(TestContext.Current.CancellationToken))!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intake_key_reports_and_reads_back_what_it_reported_and_nothing_else()
    {
        var (made, anothers) = (await Made("intake"), await story.Reported());
        var machine = at.Nobody.Machine(made.Text("key"));
        var id = await machine.Reports();
        var view = (await machine.Get($"/api/cases/{id}")).Went();
        Assert.Equal($"key:{made.Text("id")}", view.Json.GetProperty("row").GetProperty("reportedBy").GetString());
        Assert.Equal([id], (await machine.Get("/api/cases")).Went().Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()));
        (await machine.Get($"/api/cases/{anothers}")).Refused(404, "case_unknown");
        (await machine.Do(id, "void", new { reason = "No." })).Refused(403, "key_not_allowed");
        (await machine.Get("/api/me")).Refused(403, "key_not_allowed");
    }

    [Fact]
    public async Task An_export_key_reads_what_its_unit_sees_but_never_who_reported()
    {
        var (west, east) = (await story.Dispatched(), await story.Begun("reporter-001", "g2"));
        var machine = at.Nobody.Machine((await Made("export", Town.West)).Text("key"));
        (await machine.Get($"/api/cases/{west}")).Went();
        (await machine.Get($"/api/cases/{east}")).Refused(404, "case_unknown");
        (await machine.Get($"/api/cases/{west}/reporter")).Refused(403, "key_not_allowed");
        (await machine.Post("/api/cases", new { channel = "citizen", description = "A hole.", place = new { area = "g1" } })).Refused(403, "key_not_allowed");

        var whole = at.Nobody.Machine((await Made("export")).Text("key"));
        (await whole.Get($"/api/cases/{east}")).Went();
        (await whole.Get($"/api/cases/{east}/reporter")).Refused(403, "key_not_allowed");
    }

    [Fact]
    public async Task A_revoked_key_is_over_at_once_and_on_every_server()
    {
        var (administrator, made) = (await at.As("administrator"), await Made("export"));
        await using var another = await at.Another();
        var (here, there) = (at.Nobody.Machine(made.Text("key")), at.Nobody.Machine(made.Text("key")).At(another.Addresses.First()));
        (await here.Get("/api/cases")).Went();
        (await there.Get("/api/cases")).Went();
        Assert.False((await administrator.Post($"/api/keys/{made.Text("id")}/revoke")).Went().Json.GetProperty("already").GetBoolean());
        Assert.Equal("Bearer", (await here.Get("/api/cases")).Refused(401, "key_refused").Header("WWW-Authenticate"));
        (await there.Get("/api/cases")).Refused(401, "key_refused");
        Assert.True((await administrator.Post($"/api/keys/{made.Text("id")}/revoke")).Went().Json.GetProperty("already").GetBoolean());
        (await administrator.Post($"/api/keys/{made.Text("id")}/rotate")).Refused(409, "key_ended");
    }

    [Fact]
    public async Task After_a_rotation_both_let_in_until_the_former_one_ends()
    {
        var (administrator, made) = (await at.As("administrator"), await Made("export"));
        var fresh = (await administrator.Post($"/api/keys/{made.Text("id")}/rotate")).Went();
        var (former, present) = (at.Nobody.Machine(made.Text("key")), at.Nobody.Machine(fresh.Text("key")));
        (await former.Get("/api/cases")).Went();
        (await present.Get("/api/cases")).Went();
        Assert.True((await Shown(made.Text("id"))).TryGetProperty("formerUntil", out _));

        await Run("update machine_key_secrets set ends_at = now() where key = $1 and ends_at < now() + interval '25 hours'", made.Text("id"));
        (await former.Get("/api/cases")).Refused(401, "key_refused");
        (await present.Get("/api/cases")).Went();
    }

    [Fact]
    public async Task An_expired_key_lets_nobody_in()
    {
        var made = await Made("export");
        await Run("update machine_keys set expires_at = now() where id = $1", made.Text("id"));
        (await at.Nobody.Machine(made.Text("key")).Get("/api/cases")).Refused(401, "key_refused");
        Assert.True((await Shown(made.Text("id"))).GetProperty("expired").GetBoolean());
        (await (await at.As("administrator")).Post($"/api/keys/{made.Text("id")}/rotate")).Refused(409, "key_ended");
    }

    [Fact]
    public async Task When_it_last_came_is_written_at_most_once_a_minute()
    {
        var made = await Made("export");
        var machine = at.Nobody.Machine(made.Text("key"));
        Assert.False((await Shown(made.Text("id"))).TryGetProperty("usedAt", out _));
        (await machine.Get("/api/cases")).Went();
        var first = (await Shown(made.Text("id"))).GetProperty("usedAt").GetString();
        (await machine.Get("/api/cases")).Went();
        Assert.Equal(first, (await Shown(made.Text("id"))).GetProperty("usedAt").GetString());
        await Run("update machine_keys set used_at = used_at - interval '61 seconds' where id = $1", made.Text("id"));
        (await machine.Get("/api/cases")).Went();
        Assert.True(string.CompareOrdinal(first, (await Shown(made.Text("id"))).GetProperty("usedAt").GetString()) < 0);
    }

    [Fact]
    public async Task Whoever_shows_a_key_is_judged_by_it_whatever_cookie_comes_along()
    {
        var made = await Made("export");
        var both = new Person("both", at.Here.Addresses.First(), (await at.As("administrator")).Cookie, made.Text("key"));
        (await both.Get("/api/keys")).Refused(403, "key_not_allowed");
        (await new Person("both", at.Here.Addresses.First(), (await at.As("administrator")).Cookie, "cfk_forged").Get("/api/keys")).Refused(401, "key_refused");
    }

    [Fact]
    public async Task What_was_done_about_a_key_is_noted()
    {
        var (administrator, made) = (await at.As("administrator"), await Made("export"));
        (await administrator.Post($"/api/keys/{made.Text("id")}/rotate")).Went();
        (await administrator.Post($"/api/keys/{made.Text("id")}/revoke")).Went();
        (await administrator.Post($"/api/keys/{made.Text("id")}/revoke")).Went();
        var changes = (await administrator.Get("/api/keys/changes")).Went().Json.EnumerateArray().Where(change => change.GetProperty("key").GetString() == made.Text("id")).ToArray();
        Assert.Equal(["revoked", "rotated", "made"], changes.Select(change => change.GetProperty("what").GetString()));
        Assert.All(changes, change => Assert.Equal("administrator", change.GetProperty("by").GetString()));
    }

    [Fact]
    public async Task Another_districts_keys_do_not_exist()
    {
        var (there, made) = (await at.As("administrator@150207"), await Made("export"));
        Assert.DoesNotContain(made.Text("id"), (await there.Get("/api/keys")).Went().Body, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Text("id"), (await there.Get("/api/keys/changes")).Went().Body, StringComparison.Ordinal);
        foreach (var verb in (string[])["rotate", "revoke"]) (await there.Post($"/api/keys/{made.Text("id")}/{verb}")).Refused(404, "key_unknown");
        (await at.Nobody.Machine(made.Text("key")).Get("/api/cases")).Went();
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_its_reason()
    {
        var administrator = await at.As("administrator");
        await Refused(new { name = " ", scopes = new[] { "intake" }, days = 1 }, 422, "text_missing");
        await Refused(new { name = "two\nlines", scopes = new[] { "intake" }, days = 1 }, 422, "name_invalid");
        await Refused(new { name = NewName(), scopes = Array.Empty<string>(), days = 1 }, 422, "scopes_missing");
        await Refused(new { name = NewName(), scopes = new[] { "everything" }, days = 1 }, 400, "malformed");
        await Refused(new { name = NewName(), scopes = new[] { "intake" }, days = 0 }, 422, "days_out_of_range");
        await Refused(new { name = NewName(), scopes = new[] { "intake" }, days = 731 }, 422, "days_out_of_range");
        await Refused(new { name = NewName(), scopes = new[] { "intake" }, days = 1, unit = "nowhere" }, 422, "unit_unknown");
        var name = NewName();
        (await administrator.Post("/api/keys", new { name, scopes = new[] { "intake" }, days = 1 })).Went();
        await Refused(new { name, scopes = new[] { "intake" }, days = 1 }, 409, "key_name_taken");

        async Task Refused(object asked, int status, string code) => (await administrator.Post("/api/keys", asked)).Refused(status, code);
    }

    private static string NewName() => $"key {Interlocked.Increment(ref count)}";

    private async Task<Reply> Made(string scope, string? unit = null) =>
        (await (await at.As("administrator")).Post("/api/keys", new { name = NewName(), scopes = new[] { scope }, days = 90, unit })).Went();

    private async Task<JsonElement> Shown(string id) =>
        (await (await at.As("administrator")).Get("/api/keys")).Went().Json.EnumerateArray().Single(key => key.GetProperty("id").GetString() == id);

    private async Task Run(string sql, string id)
    {
        await using var command = at.DataSource.CreateCommand(sql);
        command.Parameters.AddWithValue(id);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
