using System.Text.Json;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.City;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.City;

/// <summary>What the city reads of its districts, and how it supervises there.</summary>
public sealed class CityTests(Served at) : IClassFixture<Served>
{
    private const string Here = "/api/city/districts/" + Town.Code;

    private readonly Story story = new(at);

    [Fact]
    public async Task Every_figure_opens_into_the_cases_it_was_counted_from()
    {
        var city = await at.As("city");
        var before = await Figures(city, Town.Code);
        var elsewhere = await Figures(city, Town.Other);
        var (open, closed, reopened) = (await story.Dispatched(), await story.Closed(), await story.Then(story.Closed(), "dispatcher", "reopen", new { reason = "It broke again." }));
        await ClockOf(open, "breached");
        await ClockOf(reopened, "imminent");
        var after = await Figures(city, Town.Code);
        Assert.Equal((2, 1, 1, 1), (Grown("open"), Grown("breached"), Grown("imminent"), Grown("closedToday")));
        Assert.Equal(elsewhere.ToString(), (await Figures(city, Town.Other)).ToString());
        foreach (var (figure, id) in new[] { ("open", open), ("breached", open), ("imminent", reopened), ("closedToday", closed) })
        {
            var listed = await Listed(city, figure);
            Assert.Contains(id, listed);
            Assert.Equal(after.GetProperty(figure).GetInt64(), listed.Count);
        }

        long Grown(string figure) => after.GetProperty(figure).GetInt64() - before.GetProperty(figure).GetInt64();
    }

    [Fact]
    public async Task It_reads_a_case_its_timeline_and_the_words_of_the_directory()
    {
        var id = await story.Whistled();
        var city = await at.As("city");
        var shown = (await city.Get($"{Here}/cases/{id}")).Went();
        Assert.Equal(["supervise"], shown.Json.GetProperty("allowed").EnumerateArray().Select(one => one.GetProperty("verb").GetString()));
        Assert.DoesNotContain("13912345678", shown.Body, StringComparison.Ordinal);
        Assert.Contains("case_reported", (await city.Get($"{Here}/cases/{id}/events")).Went().Body, StringComparison.Ordinal);
        Assert.Contains(Town.West, (await city.Get($"{Here}/directory/units")).Went().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_supervises_and_twice_is_once_and_the_unit_answers()
    {
        var id = await story.Dispatched();
        var city = await at.As("city");
        var body = new { level = "government", reason = "The whole city looks at it." };
        Assert.False((await city.Post($"{Here}/cases/{id}/supervise", body)).Went().Json.GetProperty("already").GetBoolean());
        Assert.True((await city.Post($"{Here}/cases/{id}/supervise", body)).Went().Json.GetProperty("already").GetBoolean());
        var last = (await city.Get($"{Here}/cases/{id}/events")).Went().Json.GetProperty("events").EnumerateArray().Last(one => one.GetProperty("type").GetString() == "supervision_opened");
        Assert.Equal(("city", "city"), (last.GetProperty("by").GetString(), last.GetProperty("unit").GetString()));
        (await (await at.As("township-001")).Do(id, "supervise/answer", new { reply = "Today." })).Went();
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_a_reason()
    {
        var city = await at.As("city");
        var voided = await story.Voided();
        (await city.Post($"{Here}/cases/{voided}/supervise", new { level = "government", reason = "Why?" })).Refused(409, "case_voided");
        (await city.Get("/api/city/districts/000000/cases")).Refused(404, "district_unknown");
        (await city.Get($"/api/city/districts/{Town.Other}/cases/{voided}")).Refused(404, "case_unknown");
        (await city.Get($"{Here}/cases?figure=late")).Refused(400, "malformed");
        (await city.Get($"{Here}/cases?after=x")).Refused(400, "malformed");
    }

    [Fact]
    public async Task By_the_districts_own_addresses_it_gets_nothing()
    {
        var id = await story.Dispatched();
        var city = await at.As("city");
        foreach (var path in new[] { "/api/cases", $"/api/cases/{id}", "/api/board", "/api/inbox", "/api/directory/units", "/api/keys" })
            (await city.Get(path)).Refused(403, "not_allowed");
        (await city.Do(id, "supervise", new { level = "government", reason = "Why?" })).Refused(404, "case_unknown");
        (await city.Do(id, "close", new { outcome = "resolved" })).Refused(403, "not_allowed");
    }

    [Fact]
    public async Task A_list_goes_on_page_by_page()
    {
        for (var i = 0; i < 3; i++) await story.Reported();
        var city = await at.As("city");
        var whole = await Listed(city, "open");
        var (paged, next) = (new List<string>(), "");
        do
        {
            var page = (await city.Get($"{Here}/cases?limit=2{next}")).Went().Json;
            paged.AddRange(Ids(page));
            next = page.TryGetProperty("next", out var more) ? "&after=" + more.GetString() : null!;
        }
        while (next is not null);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task When_a_case_was_closed_follows_from_the_log_alone()
    {
        await story.Closed();
        await story.Then(story.Closed(), "dispatcher", "reopen", new { reason = "It broke again." });
        var before = await Closings();
        Assert.NotEmpty(before);
        await using (var forget = at.DataSource.CreateCommand("truncate case_closings")) await forget.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using (var fill = at.DataSource.CreateCommand(Sql.Read("fill_case_closings.sql"))) await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Assert.Equal(before, await Closings());
        await using (var spoil = at.DataSource.CreateCommand("truncate case_closings")) await spoil.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await at.Here.Services.GetRequiredService<Journal>().Rebuild(ClosingsView.FromLog, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(before, await Closings());
    }

    private async Task<string> Closings()
    {
        await using var read = at.DataSource.CreateCommand("select string_agg(c::text, ' ' order by id) from case_closings c");
        return await read.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string ?? "";
    }

    /// <summary>A clock as the deadlines' own rounds would leave it, without waiting for the hours.</summary>
    private async Task ClockOf(string id, string state)
    {
        await using var put = at.DataSource.CreateCommand(
            """
            insert into case_clocks (tenant_id, id, clock, kind, unit, state, started_at, due_at)
            select tenant_id, id, 'c9', 'handle', 'housing', $2, now(), now() from case_rows where id = $1
            """);
        put.Parameters.AddWithValue(id);
        put.Parameters.AddWithValue(state);
        Assert.Equal(1, await put.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<JsonElement> Figures(Person city, string code) =>
        (await city.Get("/api/city/districts")).Went().Json.EnumerateArray().Single(one => one.GetProperty("code").GetString() == code);

    private static async Task<List<string>> Listed(Person city, string figure) =>
        [.. Ids((await city.Get($"{Here}/cases?limit={ListAsked.MostRows}&figure={figure}")).Went().Json)];

    private static IEnumerable<string> Ids(JsonElement page) => page.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()!);
}
