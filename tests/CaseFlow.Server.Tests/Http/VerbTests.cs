namespace CaseFlow.Server.Tests.Http;

public sealed class VerbTests(Served at) : IClassFixture<Served>
{
    private readonly Story story = new(at);

    public static TheoryData<string> Names => [.. Verbs.All.Select(verb => verb.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_verb_works_once_and_twice_is_once(string name)
    {
        var verb = Named(name);
        var (person, id, key) = (await at.As(verb.By), await verb.Before(story), Guid.NewGuid().ToString());
        var before = (await (await at.As("auditor")).Get($"/api/cases/{id}")).Json.GetProperty("row").GetProperty("version").GetInt64();
        var first = (await person.Do(id, verb.Path, verb.Body, key, seen: $"\"{before}\"")).Went();
        Assert.Equal((200, id, false), (first.Status, first.Text("id"), first.Json.GetProperty("already").GetBoolean()));
        Assert.True(first.Number("version") > before);
        Assert.Equal($"\"{first.Number("version")}\"", first.Header("ETag"));

        var retried = (await person.Do(id, verb.Path, verb.Body, key, seen: $"\"{before}\"")).Went();
        Assert.Equal((first.Body.Replace("false", "true", StringComparison.Ordinal), first.Header("ETag")), (retried.Body, retried.Header("ETag")));

        var again = await person.Do(id, verb.Path, verb.Body);
        if (verb.Again is { } code) again.Refused(409, code);
        else Assert.Equal((200, true, first.Number("version")), (again.Status, again.Json.GetProperty("already").GetBoolean(), again.Number("version")));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_verb_that_the_state_does_not_allow_is_refused_with_code_and_sentence(string name)
    {
        var verb = Named(name);
        if (verb.Elsewhere.Length == 0) (await (await at.As(verb.By)).Do(await story.Declined(), verb.Path, verb.Body)).Refused(409, "case_declined");
        else await Refuses(await story.Voided());

        async Task Refuses(string id)
        {
            if (verb.Order == "o2") (await (await at.As(verb.By)).Do(id, verb.Path, verb.Body)).Refused(404, "case_unknown");
            else (await (await at.As(verb.By)).Do(id, verb.Path, verb.Body)).Refused(409, verb.Elsewhere);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_case_that_is_not_there_is_unknown_to_every_verb(string name)
    {
        var verb = Named(name);
        foreach (var id in new[] { Guid.CreateVersion7().ToString(), "150402-999999999", "150207-1", "manhole" })
            (await (await at.As(verb.By)).Do(id, verb.Path, verb.Body)).Refused(404, "case_unknown");
    }

    [Fact]
    public async Task An_order_that_is_not_there_is_unknown()
    {
        var id = await story.Acknowledged();
        foreach (var verb in Verbs.OfOrder)
            if (verb.By == "township-001") (await (await at.As(verb.By)).Do(id, $"orders/o9/{verb.Name}", verb.Body)).Refused(404, "order_unknown");
    }

    [Fact]
    public async Task Merging_takes_the_other_cases_id_or_number_and_changes_both()
    {
        var (dispatcher, kept, duplicate) = (await at.As("dispatcher"), await story.Reported(), await story.Reported());
        var number = (await dispatcher.Get($"/api/cases/{kept}")).Json.GetProperty("row").GetProperty("number").GetString();
        var first = (await dispatcher.Do(duplicate, "merge", new { into = number, reason = "The same hole." }, key: "merge-" + duplicate)).Went();
        Assert.Equal("merged", await Queue(duplicate));
        Assert.Equal([duplicate], (await dispatcher.Get($"/api/cases/{kept}")).Json.GetProperty("duplicates").EnumerateArray().Select(one => one.GetString()));
        Assert.True((await dispatcher.Do(duplicate, "merge", new { into = kept.ToUpperInvariant() })).Went().Json.GetProperty("already").GetBoolean());
        Assert.Equal(first.Number("position"), (await dispatcher.Do(duplicate, "merge", new { into = number, reason = "The same hole." }, key: "merge-" + duplicate)).Number("position"));
        (await dispatcher.Do(kept, "merge", new { into = kept })).Refused(422, "merge_into_itself");
        (await dispatcher.Do(kept, "merge", new { into = duplicate })).Refused(409, "kept_case_over");
        (await dispatcher.Do(kept, "merge", new { into = "150402-999999" })).Refused(422, "kept_case_unknown");
        (await dispatcher.Do(duplicate, "unmerge", new { reason = "Two holes." })).Went();
        Assert.Equal("toFile", await Queue(duplicate));
        Assert.Empty((await dispatcher.Get($"/api/cases/{kept}")).Json.GetProperty("duplicates").EnumerateArray());

        async Task<string?> Queue(string id) => (await dispatcher.Get($"/api/cases/{id}")).Json.GetProperty("row").GetProperty("queue").GetString();
    }

    [Fact]
    public async Task What_a_view_allows_goes_through_and_no_verb_that_goes_through_is_missing_from_it()
    {
        foreach (var verb in Verbs.All)
        {
            var (person, id) = (await at.As(verb.By), await verb.Before(story));
            var allowed = (await person.Get($"/api/cases/{id}")).Json.GetProperty("allowed").EnumerateArray()
                .Select(one => (one.GetProperty("verb").GetString(), one.TryGetProperty("order", out var order) ? order.GetString() : null));
            Assert.Contains((verb.Name, verb.Order), allowed);
        }
    }

    private static Verb Named(string name) => Verbs.All.Single(verb => verb.Name == name);
}
