using System.Text.Json;

namespace CaseFlow.Server.Tests.Http;

/// <summary>Cases in many places and states, by several reporters.</summary>
public sealed class AreaDatabase : IAsyncLifetime
{
    public Served At { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await At.InitializeAsync();
        var story = new Story(At);
        foreach (var area in new[] { "g1", "g2", Town.East + "-001", Town.West, Town.Code })
        {
            await story.Begun("reporter-001", area);
            await story.Then(story.Begun("reporter", area), "dispatcher", "file", new { item = Town.General });
            await story.Then(story.Then(story.Begun("reporter", area), "dispatcher", "file", new { item = Town.Urgent }), "dispatcher", "dispatch", new { to = Town.West });
        }
        await story.Whistled();
        await story.Then(story.Acknowledged(), "township-001", "orders/o1/split", new { parts = new[] { new { to = "g1" } } });
        await story.Closed();
        await story.Returned();
    }

    public ValueTask DisposeAsync() => At.DisposeAsync();
}

public sealed class AreaTests(AreaDatabase db) : IClassFixture<AreaDatabase>
{
    private readonly Served at = db.At;
    private readonly Story story = new(db.At);

    [Theory]
    [InlineData("township-001", Town.West, true)]
    [InlineData("township-002", Town.East, true)]
    [InlineData("dept-housing", "housing", false)]
    [InlineData("dept-police", "police", false)]
    [InlineData("community-001-001", Town.West + "-001", false)]
    [InlineData("grid-g1", "g1", false)]
    [InlineData("grid-g2", "g2", false)]
    public async Task A_unit_sees_its_ground_and_its_orders_and_a_township_the_pool_and_nothing_else(string login, string unit, bool pool)
    {
        await Sees(login, row => Units(row).Contains(unit) || (pool && row.GetProperty("queue").GetString() == "pooled"));
    }

    [Theory]
    [InlineData("reporter")]
    [InlineData("reporter-001")]
    public async Task A_reporter_sees_the_own_reports_only(string login)
    {
        await Sees(login, row => row.GetProperty("reportedBy").GetString() == login);
    }

    [Fact]
    public async Task Another_districts_people_see_nothing_here()
    {
        await Sees("dispatcher@150207", _ => false);
        await Sees("township-001@150207", _ => false);
    }

    [Fact]
    public async Task A_unit_cannot_act_on_what_it_does_not_see_and_hears_only_that_there_is_no_such_case()
    {
        var id = await story.Dispatched();
        foreach (var login in new[] { "township-002", "dept-police", "community-002-001", "grid-g2" })
            foreach (var verb in Verbs.OfOrder.Where(verb => verb.By == "township-001"))
                (await (await at.As(login)).Do(id, $"orders/o1/{verb.Name}", verb.Body)).Refused(404, "case_unknown");
    }

    [Fact]
    public async Task Who_sees_a_case_but_does_not_hold_the_order_is_told_who_does()
    {
        var id = await story.Acknowledged();
        var reply = (await (await at.As("community-001-001")).Do(id, "orders/o1/complete", new { result = "Done." })).Refused(403, "not_your_order");
        Assert.Contains("West", reply.Text("detail"), StringComparison.Ordinal);
    }

    private async Task Sees(string login, Func<JsonElement, bool> expected)
    {
        var person = await at.As(login);
        var all = await Lists.All(await at.As("auditor"));
        Assert.Equal(all.Where(expected).Select(Lists.Id), (await Lists.All(person)).Select(Lists.Id));
        foreach (var row in all)
            foreach (var path in new[] { $"/api/cases/{Lists.Id(row)}", $"/api/cases/{row.GetProperty("number").GetString()}", $"/api/cases/{Lists.Id(row)}/events" })
            {
                var reply = await person.Get(path);
                if (expected(row)) reply.Went();
                else reply.Refused(404, "case_unknown");
            }
    }

    private static IEnumerable<string?> Units(JsonElement row) => row.GetProperty("units").EnumerateArray().Select(unit => unit.GetString());
}
