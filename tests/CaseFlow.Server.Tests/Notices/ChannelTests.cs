using System.Text.Json;
using CaseFlow.Server.Notices;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Notices;

public sealed class ChannelTests(Served at) : IClassFixture<Served>
{
    private static int count;

    private static string NewName() => $"channel {Interlocked.Increment(ref count)}";

    [Fact]
    public async Task A_channel_is_opened_and_listed_and_its_secret_told_once()
    {
        var (administrator, name) = (await at.As("administrator"), NewName());
        var opened = (await administrator.Post("/api/channels", new { kind = "webhook", name, url = "https://example.org/in?key=1", kinds = new[] { "whistled" }, units = new[] { "housing" } })).Went();
        Assert.Equal((201, "no-store"), (opened.Status, opened.Header("Cache-Control")));
        Assert.Matches("^cfs_[0-9a-f]{64}$", opened.Text("secret"));

        var list = (await administrator.Get("/api/channels")).Went();
        var shown = list.Json.EnumerateArray().Single(one => one.GetProperty("id").GetString() == opened.Text("id"));
        Assert.Equal((name, "https://example.org/in?key=1", false), (shown.GetProperty("name").GetString(), shown.GetProperty("url").GetString(), shown.GetProperty("paused").GetBoolean()));
        Assert.Equal(["whistled"], shown.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()));
        Assert.DoesNotContain("cfs_", list.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_given_to_one_open_channel_and_free_again_when_that_is_closed()
    {
        var (administrator, name) = (await at.As("administrator"), NewName());
        var first = await Opened(administrator, name);
        (await administrator.Post("/api/channels", Asked(name))).Refused(409, "channel_name_taken");
        var other = await Opened(administrator, NewName());
        (await administrator.Post($"/api/channels/{other}/change", new { name, url = "https://example.org/in" })).Refused(409, "channel_name_taken");
        (await administrator.Post($"/api/channels/{first}/close")).Went();
        await Opened(administrator, name);
    }

    [Fact]
    public async Task What_is_changed_is_said_anew_as_a_whole()
    {
        var administrator = await at.As("administrator");
        var (id, name) = (await Opened(administrator, NewName()), NewName());
        (await administrator.Post($"/api/channels/{id}/change", new { name, url = "https://example.org/other", units = new[] { Town.West, "police" } })).Went();
        var shown = await Shown(administrator, id);
        Assert.Equal((name, "https://example.org/other"), (shown.GetProperty("name").GetString(), shown.GetProperty("url").GetString()));
        Assert.Equal([Town.West, "police"], shown.GetProperty("units").EnumerateArray().Select(unit => unit.GetString()));
        Assert.Empty(shown.GetProperty("kinds").EnumerateArray());
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("close")]
    public async Task Saying_it_twice_changes_nothing_more(string verb)
    {
        var administrator = await at.As("administrator");
        var id = await Opened(administrator, NewName());
        Assert.False((await administrator.Post($"/api/channels/{id}/{verb}")).Went().Json.GetProperty("already").GetBoolean());
        Assert.True((await administrator.Post($"/api/channels/{id}/{verb}")).Went().Json.GetProperty("already").GetBoolean());
    }

    [Fact]
    public async Task A_paused_channel_resumes()
    {
        var administrator = await at.As("administrator");
        var id = await Opened(administrator, NewName());
        (await administrator.Post($"/api/channels/{id}/pause")).Went();
        Assert.True((await Shown(administrator, id)).GetProperty("paused").GetBoolean());
        (await administrator.Post($"/api/channels/{id}/resume")).Went();
        Assert.False((await Shown(administrator, id)).GetProperty("paused").GetBoolean());
    }

    [Fact]
    public async Task A_closed_channel_is_listed_no_more_and_takes_nothing()
    {
        var administrator = await at.As("administrator");
        var id = await Opened(administrator, NewName());
        (await administrator.Post($"/api/channels/{id}/close")).Went();
        Assert.DoesNotContain(id, (await administrator.Get("/api/channels")).Went().Body, StringComparison.Ordinal);
        foreach (var verb in (string[])["pause", "resume", "rotate", "test", "replay", "change"])
            (await administrator.Post($"/api/channels/{id}/{verb}")).Refused(409, "channel_closed");
    }

    [Theory]
    [InlineData("http://example.org/in", "url_unsuitable")]
    [InlineData("ftp://example.org/in", "url_unsuitable")]
    [InlineData("https://user:word@example.org/in", "url_unsuitable")]
    [InlineData("https://example.org/in#part", "url_unsuitable")]
    [InlineData("https://exa mple.org/", "url_unsuitable")]
    [InlineData("/in", "url_unsuitable")]
    [InlineData("", "text_missing")]
    public async Task An_address_that_nothing_can_be_sent_to_is_refused(string url, string code) =>
        (await (await at.As("administrator")).Post("/api/channels", new { kind = "webhook", name = NewName(), url })).Refused(422, code);

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_its_reason()
    {
        var administrator = await at.As("administrator");
        (await administrator.Post("/api/channels", Asked(" "))).Refused(422, "text_missing");
        (await administrator.Post("/api/channels", Asked("two\nlines"))).Refused(422, "name_invalid");
        (await administrator.Post("/api/channels", new { kind = "webhook", name = NewName(), url = "https://example.org/", units = new[] { "nowhere" } })).Refused(422, "unit_unknown");
        (await administrator.Post("/api/channels", new { kind = "webhook", name = NewName(), url = "https://example.org/", units = new string?[] { null } })).Refused(422, "unit_unknown");
        (await administrator.Post("/api/channels", new { kind = "pigeon", name = NewName(), url = "https://example.org/" })).Refused(400, "malformed");
        (await administrator.Post("/api/channels", new { kind = "webhook", name = NewName(), url = "https://example.org/", kinds = new[] { "test" } })).Refused(400, "malformed");
        (await administrator.Get("/api/deliveries?channel=x")).Refused(400, "malformed");
    }

    [Fact]
    public async Task Another_districts_channels_do_not_exist()
    {
        var (here, there) = (await at.As("administrator"), await at.As("administrator@150207"));
        var id = await Opened(here, NewName());
        Assert.DoesNotContain(id, (await there.Get("/api/channels")).Went().Body, StringComparison.Ordinal);
        foreach (var verb in (string[])["pause", "resume", "rotate", "test", "replay", "close", "change"])
            (await there.Post($"/api/channels/{id}/{verb}")).Refused(404, "channel_unknown");
    }

    [Fact]
    public async Task A_receiver_inside_the_house_is_not_reached_unless_the_operator_allows_it()
    {
        await using var receiver = await Receiver.Start();
        var administrator = await at.As("administrator");
        var opened = (await administrator.Post("/api/channels", new { kind = "webhook", name = NewName(), url = receiver.Url })).Went();
        var tested = (await administrator.Post($"/api/channels/{opened.Text("id")}/test")).Went();
        Assert.Equal((false, "addressForbidden"), (tested.Json.GetProperty("delivered").GetBoolean(), tested.Text("failure")));
        Assert.Empty(receiver.All);
    }

    [Fact]
    public async Task A_district_has_so_many_channels_and_no_more()
    {
        var there = await at.As("administrator@150207");
        for (var i = 0; i < ChannelBook.Most; i++) await Opened(there, NewName());
        (await there.Post("/api/channels", Asked(NewName()))).Refused(409, "channel_name_taken");
    }

    private static object Asked(string name) => new { kind = "webhook", name, url = "https://example.org/in" };

    private static async Task<string> Opened(Person by, string name) => (await by.Post("/api/channels", Asked(name))).Went().Text("id");

    private static async Task<JsonElement> Shown(Person by, string id) =>
        (await by.Get("/api/channels")).Went().Json.EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
}
