using System.Text.Json;
using static CaseFlow.Server.Tests.Inbox.InboxOf;

namespace CaseFlow.Server.Tests.Inbox;

public sealed class InboxTests(Served at) : IClassFixture<Served>
{
    private const string Township = "township-001", Department = "dept-housing";

    private readonly Story story = new(at);

    [Fact]
    public async Task Each_step_of_a_case_is_a_task_of_whoever_has_to_take_it()
    {
        await Asks(await story.Reported(), ("dispatcher", "case file"));
        await Asks(await story.Pooled());
        await Asks(await story.ToDispatch(), ("dispatcher", "case dispatch"));
        await Asks(await story.Dispatched(), (Township, "o1 acknowledge"));
        await Asks(await story.Acknowledged(), (Township, "o1 inHand"));
        await Asks(await story.Whistled(), (Township, "o1 inHand"), (Department, "o2 muster"));
        await Asks(await story.Refused(), (Township, "o1 refused"), ("dispatcher", "o1/rule rule"));
        await Asks(await story.ExtensionAsked(), (Township, "o1 inHand"), ("dispatcher", "o1/extend extension"));
        await Asks(await story.Returned(), (Township, "o1 returned"), ("dispatcher", "o2 lead"), ("leader", "o2 lead"));
        await Asks(await story.Then(story.Returned(), "dispatcher", "lead", new { leader = "leader" }), (Township, "o1 returned"), ("leader", "o2 inHand"));
        await Asks(await story.Supervised(), (Township, "o1 acknowledge"), (Township, "s1 reply"));
        await Asks(await story.Checked(), ("dispatcher", "case feedback"));
        await Asks(await story.Closed());
        await Asks(await story.Voided());
        await Asks(await story.Merged());
    }

    [Fact]
    public async Task What_was_done_elsewhere_may_be_checked_by_its_own_ground_and_the_centre_and_not_by_who_did_it()
    {
        var id = await story.Then(story.Then(story.Then(story.Begun("reporter", "g2"), "dispatcher", "file", new { item = Town.Urgent }), "dispatcher", "dispatch", new { to = Town.West }), Township, "orders/o1/acknowledge");
        await story.Then(Task.FromResult(id), Township, "orders/o1/complete", new { result = "Done." });
        await Asks(id, ("dispatcher", "case check"), ("township-002", $"check/{Town.East} check"), ("community-002-001", $"check/{Town.East}-001 check"), ("grid-g2", "check/g2 check"));
        await Asks(await story.Completed(), ("dispatcher", "case check"));
    }

    [Fact]
    public async Task A_supervised_unit_without_an_order_sees_the_case_and_can_reply()
    {
        var id = await story.Then(story.Dispatched(), "leader", "supervise", new { level = "leader", reason = "Why was nobody told?", unit = "police" });
        Assert.Equal(["s1 reply"], await Tasks(await at.As("dept-police"), id));
        (await (await at.As("dept-police")).Do(id, "supervise/answer", new { reply = "Now they are." })).Went();
        Assert.Empty(await Tasks(await at.As("dept-police"), id));
    }

    [Fact]
    public async Task Nobody_sees_the_inbox_of_another_unit_or_district()
    {
        var id = await story.Whistled();
        foreach (var login in (string[])["township-002", "dept-police", "community-001-001", "grid-g1", "township-001@150207", "dept-housing@150207", "dispatcher@150207"])
        {
            Assert.Empty(await Tasks(await at.As(login), id));
            Assert.DoesNotContain(Lines(await Read(await at.As(login), "?limit=200")), line => CaseId(line) == id);
        }
        foreach (var login in (string[])["auditor", "appraiser", "administrator", "reporter"])
            (await (await at.As(login)).Get("/api/inbox")).Refused(403, "not_allowed");
    }

    [Fact]
    public async Task A_task_is_unread_until_it_was_seen_and_again_once_it_changed()
    {
        var (id, person) = (await story.Dispatched(), await at.As(Township));
        var line = await TheLine(person, id);
        Assert.True(IsUnread(line));
        await See(person, id, "o1", Version(line));
        await See(person, id, "o1", Version(line) - 1);
        Assert.False(IsUnread(await TheLine(person, id)));
        (await person.Do(id, "orders/o1/acknowledge")).Went();
        line = await TheLine(person, id);
        Assert.Equal(("inHand", true), (Kind(line), IsUnread(line)));
    }

    [Fact]
    public async Task A_task_says_since_which_event_it_asks_whatever_else_happens_to_it()
    {
        var id = await story.Whistled();
        var (department, dispatcher) = (await at.As(Department), await at.As("dispatcher"));
        var since = (await TheLine(department, id)).GetProperty("since").GetInt64();
        var events = (await dispatcher.Get($"/api/cases/{id}/events?after={since - 1}&limit=1")).Went().Json.GetProperty("events");
        Assert.Equal("departments_whistled", events[0].GetProperty("type").GetString());
        (await dispatcher.Do(id, "urge", new { order = "o2" })).Went();
        var urged = await TheLine(department, id);
        Assert.Equal((since, true), (urged.GetProperty("since").GetInt64(), Version(urged) > since));
    }

    [Fact]
    public async Task What_others_have_seen_or_cannot_see_is_not_seen_for_me()
    {
        var id = await story.Then(story.Returned(), "dispatcher", "lead", new { leader = "leader" });
        await See(await at.As("township-002"), id, "o1", 99);
        await See(await at.As("dispatcher"), id, "o2", 99);
        Assert.True(IsUnread(await TheLine(await at.As(Township), id)));
        Assert.True(IsUnread(await TheLine(await at.As("leader"), id)));
    }

    [Fact]
    public async Task Counts_are_of_the_whole_inbox_by_kind()
    {
        var person = await at.As("township-002");
        var before = await Read(person);
        for (var i = 0; i < 3; i++) await story.Then(story.ToDispatch(), "dispatcher", "dispatch", new { to = Town.East });
        var (was, after) = (Count(before, "acknowledge"), await Read(person, "?limit=1&kind=inHand"));
        Assert.Equal((was.Tasks + 3, was.Unread + 3, was.Late), Count(after, "acknowledge"));
        Assert.DoesNotContain(Lines(after), line => Kind(line) != "inHand");
    }

    [Fact]
    public async Task Pages_bring_every_task_once_in_one_order()
    {
        var person = await at.As(Township);
        for (var i = 0; i < 5; i++) await story.Dispatched();
        var whole = Lines(await Read(person, "?limit=200")).Select(line => CaseId(line) + TaskId(line)).ToArray();
        var paged = new List<string>();
        for (var after = ""; ;)
        {
            var page = await Read(person, $"?limit=2&after={after}");
            paged.AddRange(Lines(page).Select(line => CaseId(line) + TaskId(line)));
            if (!page.TryGetProperty("next", out var next)) break;
            after = next.GetString()!;
        }
        Assert.Equal(whole, paged);
        Assert.Equal(whole.Length, whole.Distinct().Count());
    }

    [Theory]
    [InlineData("?kind=everything"), InlineData("?after=nonsense"), InlineData("?limit=0"), InlineData("?limit=201"), InlineData("?after=bmV2ZXIgYSBi")]
    public async Task A_query_that_cannot_be_read_is_refused(string query) =>
        (await (await at.As(Township)).Get("/api/inbox" + query)).Refused(400, "malformed");

    [Fact]
    public async Task Too_many_or_no_marks_are_refused()
    {
        var person = await at.As(Township);
        (await person.Post("/api/inbox/seen", new { tasks = Array.Empty<object>() })).Refused(422, "count_out_of_range");
        (await person.Post("/api/inbox/seen", new { tasks = Enumerable.Repeat(new { @case = "x", task = "o1", version = 1 }, 201) })).Refused(422, "count_out_of_range");
        (await person.Post("/api/inbox/seen", new { tasks = new[] { new { @case = "\0", task = "o1", version = 1 } } })).Refused(422, "text_unreadable");
        foreach (var odd in (object?[])[null, new { }, new { @case = "x", task = (string?)null, version = 1 }])
            (await person.Post("/api/inbox/seen", new { tasks = new[] { odd } })).Refused(400, "malformed");
    }

    /// <summary>Fails unless these people, and nobody else, have these tasks of the case.</summary>
    private async Task Asks(string id, params (string Login, string Task)[] expected)
    {
        foreach (var login in (string[])["dispatcher", "leader", Township, "township-002", Department, "dept-police", "community-001-001", "community-002-001", "grid-g1", "grid-g2"])
            Assert.Equal((login, string.Join(", ", expected.Where(one => one.Login == login).Select(one => one.Task).Order())),
                (login, string.Join(", ", (await Tasks(await at.As(login), id)).Order())));
    }

    private static async Task<JsonElement> TheLine(Person person, string id) => Assert.Single(Lines(await Read(person, $"?case={id}")));

    private static async Task See(Person person, string id, string task, long version) =>
        Assert.Equal(204, (await person.Post("/api/inbox/seen", new { tasks = new[] { new { @case = id, task, version } } })).Status);
}
