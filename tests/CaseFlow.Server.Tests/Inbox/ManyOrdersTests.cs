using System.Text.Json;
using static CaseFlow.Server.Tests.Inbox.InboxOf;

namespace CaseFlow.Server.Tests.Inbox;

public sealed class ManyOrdersTests(Served at) : IClassFixture<Served>
{
    private readonly Story story = new(at);

    [Fact]
    public async Task Many_orders_are_signed_for_at_once_and_each_is_answered_alone()
    {
        var person = await at.As("township-001");
        var (fresh, before, refused, gone) = (await story.Dispatched(), await story.Acknowledged(), await story.Refused(), await story.Voided());
        var foreign = await story.Begun("reporter", "g2");
        var answers = await Acknowledge(person, (fresh, "o1"), (before, "o1"), (refused, "o1"), (gone, "o1"), (foreign, "o1"), (fresh, "o9"));
        Assert.Equal(["accepted", "already", "awaits_ruling", "case_voided", "case_unknown", "order_unknown"], answers);
        Assert.Equal(["o1 inHand"], await Tasks(person, fresh));
        Assert.False(IsUnread(Assert.Single(Lines(await Read(person, $"?case={fresh}")))));
    }

    [Fact]
    public async Task Doing_it_again_or_naming_one_twice_changes_nothing()
    {
        var (person, id) = (await at.As("township-001"), await story.Dispatched());
        Assert.Equal(["accepted", "already"], (await Acknowledge(person, (id, "o1"), (id, "o1"))).Order());
        var version = (await person.Get($"/api/cases/{id}")).Went().Header("ETag");
        Assert.Equal(["already"], await Acknowledge(person, (id, "o1")));
        Assert.Equal(version, (await person.Get($"/api/cases/{id}")).Went().Header("ETag"));
    }

    [Fact]
    public async Task A_hundred_are_taken_and_not_one_more()
    {
        var person = await at.As("township-001");
        var ids = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => story.Dispatched()));
        Assert.All(await Acknowledge(person, [.. ids.Select(id => (id, "o1"))]), answer => Assert.Equal("accepted", answer));
        (await Post(person, [.. ids.Append(ids[0]).Select(id => (id, "o1"))])).Refused(422, "count_out_of_range");
        (await Post(person)).Refused(422, "count_out_of_range");
    }

    [Fact]
    public async Task Only_who_holds_orders_signs_for_them()
    {
        var id = await story.Dispatched();
        (await Post(await at.As("dispatcher"), (id, "o1"))).Refused(403, "not_allowed");
        Assert.Equal(["case_unknown"], await Acknowledge(await at.As("dept-police"), (id, "o1")));
        Assert.Equal(["not_your_order"], await Acknowledge(await at.As("community-001-001"), (id, "o1")));
        (await Post(at.Nobody, (id, "o1"))).Refused(401, "not_signed_in");
    }

    private static async Task<string[]> Acknowledge(Person person, params (string Case, string Order)[] orders) =>
        [.. (await Post(person, orders)).Went().Json.GetProperty("answers").EnumerateArray().Select(Outcome)];

    private static Task<Reply> Post(Person person, params (string Case, string Order)[] orders) =>
        person.Post("/api/inbox/acknowledge", new { orders = orders.Select(one => new { @case = one.Case, order = one.Order }) });

    private static string Outcome(JsonElement answer) =>
        !answer.TryGetProperty("receipt", out var receipt) ? answer.GetProperty("code").GetString()!
        : receipt.GetProperty("already").GetBoolean() ? "already" : "accepted";
}
