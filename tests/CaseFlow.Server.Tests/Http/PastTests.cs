using System.Text.Json.Nodes;

namespace CaseFlow.Server.Tests.Http;

public sealed class PastTests(Served at) : IClassFixture<Served>
{
    private static readonly (string By, string Verb, object? Body)[] Life =
    [
        ("dispatcher", "file", new { item = Town.General }), ("township-001", "grab", null), ("township-001", "orders/o1/start", null),
        ("township-001", "orders/o1/progress", new { note = "Fenced off." }),
        ("township-001", "orders/o1/split", new { parts = new[] { new { to = Town.West + "-001", task = "Watch." } } }),
        ("community-001-001", "orders/o2/acknowledge", null), ("community-001-001", "orders/o2/complete", new { result = "Watched." }),
        ("leader", "supervise", new { level = "leader", reason = "Slow." }), ("township-001", "supervise/answer", new { reply = "Today." }),
        ("township-001", "orders/o1/whistle", new { lead = "housing", task = "Bring a cover." }),
        ("dept-housing", "orders/o3/muster", null), ("dispatcher", "urge", new { }), ("dept-housing", "orders/o3/complete", new { result = "Brought." }),
        ("township-001", "orders/o1/extend", new { workingDays = 3, reason = "Rain." }), ("dispatcher", "orders/o1/extend/approve", null),
        ("township-001", "orders/o1/complete", new { result = "Covered." }), ("dispatcher", "check", new { passed = false, note = "It rattles." }),
        ("township-001", "orders/o1/complete", new { result = "It does not." }), ("dispatcher", "check", new { passed = true, note = "Silent." }),
        ("dispatcher", "feedback", new { contacted = true, solved = true, satisfaction = "mostlySatisfied", note = "At last." }),
        ("dispatcher", "close", new { outcome = "resolved" }), ("appraiser", "score", new { points = 91.25, reason = "Rain." }),
        ("township-001", "appeal", new { order = "o1", grounds = "Rain." }), ("appraiser", "appeal/rule", new { upheld = false, reason = "It was dry." }),
        ("dispatcher", "reopen", new { reason = "It broke." }), ("dispatcher", "suspend", new { until = Story.Later, reason = "Frost." }), ("dispatcher", "resume", null),
    ];

    [Fact]
    public async Task The_past_by_version_and_by_moment_is_what_it_was_then()
    {
        var auditor = await at.As("auditor");
        var id = await new Story(at).Reported();
        List<JsonObject> was = [await View(auditor, id)];
        foreach (var (by, verb, body) in Life)
        {
            (await (await at.As(by)).Do(id, verb, body)).Went();
            was.Add(await View(auditor, id));
        }
        foreach (var view in was)
        {
            var row = view["row"]!;
            Same(view, await View(auditor, id, $"?version={row["version"]}"));
            Same(view, await View(auditor, id, $"?at={row["updatedAt"]}"));
        }
        Same(was[^1], await View(auditor, id, "?at=2999-01-01T00:00:00Z"));
        await HistoryIsWhole(auditor, id, (long)was[^1]["row"]!["version"]!);
    }

    [Fact]
    public async Task Before_it_began_and_after_it_ends_there_is_no_case()
    {
        var (auditor, id) = (await at.As("auditor"), await new Story(at).Reported());
        (await auditor.Get($"/api/cases/{id}?at=2000-01-01T00:00:00Z")).Refused(404, "case_not_begun");
        (await auditor.Get($"/api/cases/{id}?version=3")).Refused(404, "version_unknown");
        (await auditor.Get($"/api/cases/{id}?version=0")).Refused(400, "malformed");
        (await auditor.Get($"/api/cases/{id}?at=never")).Refused(400, "malformed");
    }

    [Fact]
    public async Task A_long_case_is_the_same_on_a_server_that_has_to_read_it_from_its_snapshot()
    {
        var (township, id) = (await at.As("township-001"), await new Story(at).Acknowledged());
        for (var i = 0; i < 70; i++) (await township.Do(id, "orders/o1/progress", new { note = $"Step {i}." })).Went();
        var view = (await township.Get($"/api/cases/{id}")).Body;
        await using var other = await at.Another();
        var there = township.At(other.Addresses.First());
        Assert.Equal(view, (await there.Get($"/api/cases/{id}")).Body);
        Assert.True((await there.Do(id, "orders/o1/progress", new { note = "Step 69." })).Went().Json.GetProperty("already").GetBoolean());
        (await there.Do(id, "orders/o1/complete", new { result = "Done." })).Went();
    }

    private static async Task HistoryIsWhole(Person auditor, string id, long version)
    {
        var versions = new List<long>();
        for (long? after = 0; after is not null;)
        {
            var page = (await auditor.Get($"/api/cases/{id}/events?limit=7&after={after}")).Went().Json;
            versions.AddRange(page.GetProperty("events").EnumerateArray().Select(line => line.GetProperty("version").GetInt64()));
            after = page.TryGetProperty("next", out var next) ? next.GetInt64() : null;
        }
        Assert.Equal(Enumerable.Range(1, (int)version).Select(one => (long)one), versions);
    }

    private static async Task<JsonObject> View(Person person, string id, string past = "")
    {
        var view = JsonNode.Parse((await person.Get($"/api/cases/{id}{past}")).Went().Body)!.AsObject();
        Assert.Equal(past.Length == 0, view.Remove("allowed"));
        return view;
    }

    private static void Same(JsonObject expected, JsonObject actual) => Assert.Equal(expected.ToJsonString(), actual.ToJsonString());
}
