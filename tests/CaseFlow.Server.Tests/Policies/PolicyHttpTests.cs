using System.Text.Json;
using CaseFlow.EventStore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Policies;

/// <summary>What is in force, what a case would be given, and what a draft would have changed, over HTTP.</summary>
public sealed class PolicyHttpTests(Served at) : IClassFixture<Served>
{
    private static readonly object Draft = Policy("draft", ("handle", 1), ("acknowledge", 2), ("grabWindow", 3));

    [Fact]
    public async Task Changing_a_limit_is_a_new_version_and_the_earlier_one_stays_known()
    {
        var administrator = await at.As("administrator@" + Town.Other);
        var before = (await administrator.Get("/api/directory/policies")).Went();
        Assert.Equal("pool-only", before.Text("inForce"));
        (await administrator.Post("/api/directory/policies/adopt", new { policy = Policy("2026-2", ("handle", 8)) })).Went();
        (await administrator.Post("/api/directory/policies/adopt", new { policy = Policy("2026-2", ("handle", 9)) })).Refused(409, "version_taken");
        var after = (await administrator.Get("/api/directory/policies")).Went();
        Assert.Equal("2026-2", after.Text("inForce"));
        Assert.Equal(["pool-only", "2026-2"], after.Json.GetProperty("versions").EnumerateArray().Select(one => one.GetProperty("version").GetString()));
        Assert.Equal("plain", (await administrator.Get("/api/directory/calendars")).Went().Text("inForce"));
    }

    [Theory]
    [InlineData("policies/adopt", """{"policy":{"version":"bad","imminentPercent":80,"rules":[{"kind":"handle","limit":{"amount":1,"base":"working_days"}},{"kind":"check","limit":{"amount":-1,"base":"working_days"}}],"ladder":[]}}""", "'rules[1].limit.amount': expected more than 0.")]
    [InlineData("calendars/adopt", """{"calendar":{"version":"bad","timeZone":"Asia/Shanghai","periods":["08:00-12:00"],"week":["monday"],"holidays":[{"date":"2026-05-01","name":"劳动节"}],"makeUpDays":[{"date":"2026-05-01","name":"劳动节"}]}}""", "'makeUpDays[0]': expected a day that is no holiday; 2026-05-01 is one too.")]
    public async Task A_wrong_one_is_refused_whole_and_what_is_in_force_stays(string verb, string body, string sentence)
    {
        var administrator = await at.As("administrator");
        var position = await Position();
        var reply = (await administrator.Post("/api/directory/" + verb, JsonDocument.Parse(body))).Refused(422, verb.StartsWith('p') ? "policy_invalid" : "calendar_invalid");
        Assert.Equal(sentence, reply.Text("detail"));
        Assert.Equal(("pool-only", "plain", position), (
            (await administrator.Get("/api/directory/policies")).Text("inForce"), (await administrator.Get("/api/directory/calendars")).Text("inForce"), await Position()));
    }

    [Fact]
    public async Task A_case_filed_now_is_foretold_with_its_clocks_and_the_closed_hours_on_the_way()
    {
        var preview = (await (await at.As("dispatcher")).Get($"/api/directory/preview?item={Town.General}&at=2026-03-06T08:00:00Z")).Went();
        Assert.Equal(("general", "pool-only", "plain", "Asia/Shanghai"), (preview.Text("class"), preview.Text("policy"), preview.Text("calendar"), preview.Text("timeZone")));
        Assert.Equal(
            ["grabWindow 2026-03-06T08:24:00Z 2026-03-06T08:30:00Z", "handle 2026-03-10T02:48:00Z 2026-03-10T08:00:00Z"],
            preview.Json.GetProperty("clocks").EnumerateArray().Select(one => $"{Of(one, "kind")} {Of(one, "imminentAt")} {Of(one, "dueAt")}"));
        Assert.Equal(
            ["2026-03-06T10:00:00Z 2026-03-09T00:00:00Z", "2026-03-09T04:00:00Z 2026-03-09T06:00:00Z"],
            preview.Json.GetProperty("closed").EnumerateArray().Take(2).Select(one => $"{Of(one, "from")} {Of(one, "to")}"));
        Assert.Equal("2026-03-10T08:00:00Z", preview.Text("closedTo"));
    }

    [Fact]
    public async Task A_class_of_its_own_is_foretold_too() =>
        Assert.Equal("handle", Of(Assert.Single((await (await at.As("auditor")).Get($"/api/directory/preview?item={Town.General}&class=urgent")).Went().Json.GetProperty("clocks").EnumerateArray()), "kind"));

    [Theory]
    [InlineData("", 404, "item_unknown")]
    [InlineData("?item=99-999", 404, "item_unknown")]
    [InlineData("?item=01-001&policy=never", 404, "version_unknown")]
    [InlineData("?item=01-001&calendar=never", 404, "version_unknown")]
    [InlineData("?item=01-001&class=dire", 400, "malformed")]
    [InlineData("?item=01-001&at=tomorrow", 400, "malformed")]
    public async Task What_cannot_be_foretold_is_refused(string query, int status, string code) =>
        (await (await at.As("dispatcher")).Get("/api/directory/preview" + query)).Refused(status, code);

    [Fact]
    public async Task A_draft_is_foretold_without_being_adopted()
    {
        var (dispatcher, position) = (await at.As("dispatcher"), await Position());
        var preview = (await dispatcher.Post("/api/directory/preview", new { item = Town.General, at = "2026-03-06T08:00:00Z", policy = Draft })).Went();
        Assert.Equal(("draft", "plain"), (preview.Text("policy"), preview.Text("calendar")));
        Assert.Equal(["grabWindow", "acknowledge", "handle"], preview.Json.GetProperty("clocks").EnumerateArray().Select(one => Of(one, "kind")));
        (await dispatcher.Post("/api/directory/preview", new { item = Town.General, policy = Policy("", ("handle", 1)) })).Refused(422, "policy_invalid");
        Assert.Equal(("pool-only", position), ((await dispatcher.Get("/api/directory/policies")).Text("inForce"), await Position()));
    }

    [Fact]
    public async Task A_draft_is_tried_on_closed_cases_and_no_case_is_changed()
    {
        var id = await new Story(at).Closed();
        var (appraiser, position) = (await at.As("appraiser"), await Position());
        var period = (From: "2020-01-01T00:00:00Z", To: DateTime.UtcNow.AddDays(1).ToString("O"));

        var same = (await appraiser.Post("/api/directory/what-if", new { from = period.From, to = period.To })).Went();
        Assert.Empty(same.Json.GetProperty("changed").EnumerateArray());
        Assert.Equal((1, 1, 1, 1), CountsOf(same, Town.West));

        var draft = new { version = "strict", imminentPercent = 80, ladder = Array.Empty<object>(), rules = new[] { new { kind = "handle", item = Town.Urgent, limit = new { amount = 0.000_000_001m, @base = "urgent_hours" } } } };
        var strict = (await appraiser.Post("/api/directory/what-if", new { from = period.From, to = period.To, policy = draft })).Went();
        Assert.Equal((1, 1, 1, 0), CountsOf(strict, Town.West));
        var changed = Assert.Single(strict.Json.GetProperty("changed").EnumerateArray(), one => Of(one, "id") == id);
        var clock = Assert.Single(changed.GetProperty("clocks").EnumerateArray());
        Assert.Equal(("handle", Town.West, true, false), (Of(clock, "kind"), Of(clock, "unit"), clock.GetProperty("was").GetProperty("onTime").GetBoolean(), clock.GetProperty("would").GetProperty("onTime").GetBoolean()));
        Assert.Equal(position, await Position());

        (await appraiser.Post("/api/directory/what-if", new { from = period.To, to = period.From })).Refused(422, "period_invalid");
        (await (await at.As("dispatcher")).Post("/api/directory/what-if", new { from = period.From, to = period.To })).Refused(403, "not_allowed");
        Assert.Equal(0, (await appraiser.Post("/api/directory/what-if", new { from = "2020-01-01T00:00:00Z", to = "2020-02-01T00:00:00Z" })).Went().Number("cases"));
    }

    private Task<long> Position() => at.Here.Services.GetRequiredService<Journal>().Position(TestContext.Current.CancellationToken);

    private static string? Of(JsonElement one, string property) => one.GetProperty(property).GetString();

    private static (int Was, int WasOnTime, int Would, int WouldOnTime) CountsOf(Reply answer, string unit)
    {
        var tally = answer.Json.GetProperty("units").EnumerateArray().Single(one => Of(one, "code") == unit);
        return (Count("was", "clocks"), Count("was", "onTime"), Count("would", "clocks"), Count("would", "onTime"));

        int Count(string side, string what) => tally.GetProperty(side).GetProperty(what).GetInt32();
    }

    private static object Policy(string version, params (string Kind, decimal Hours)[] rules) => new
    {
        version, imminentPercent = 80, ladder = Array.Empty<object>(),
        rules = rules.Select(rule => new { kind = rule.Kind, limit = new { amount = rule.Hours, @base = "urgent_hours" } }).ToArray(),
    };
}
