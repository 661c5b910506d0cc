using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Attachments;

public sealed class AttachTests(Served at) : IClassFixture<Served>
{
    private readonly Story story = new(at);

    [Fact]
    public async Task A_report_a_note_and_a_result_keep_what_came_with_them()
    {
        var (reporter, township) = (await at.As("reporter"), await at.As("township-001"));
        var (photo, scan, after) = (await Upload("reporter", Samples.Jpeg(), "井盖.jpg"), await Upload("township-001", Samples.Pdf, "scan.pdf"), await Upload("township-001", Samples.Png(), "after.png"));
        var id = (await reporter.Post("/api/cases", new { channel = "citizen", description = "A hole.", place = new { area = "g1" }, attachments = Naming(photo) })).Went().Text("id");
        await story.Then(story.Then(story.Then(Task.FromResult(id), "dispatcher", "file", new { item = Town.General }), "township-001", "grab"), "township-001", "orders/o1/start");
        (await township.Do(id, "orders/o1/progress", new { note = "Fenced off.", attachments = new[] { new { hash = scan, name = "../plan" } } })).Went();
        (await township.Do(id, "orders/o1/complete", new { result = "Done.", attachments = Naming(after, photo) })).Went();

        var view = (await township.Get($"/api/cases/{id}")).Went().Json.GetProperty("attachments");
        Assert.Equal([(photo, "井盖.jpg", "image/jpeg"), (scan, "plan.pdf", "application/pdf"), (after, "after.png", "image/png")],
            view.EnumerateArray().Select(one => (one.GetProperty("hash").GetString()!, one.GetProperty("name").GetString()!, one.GetProperty("type").GetString()!)));
        var events = (await township.Get($"/api/cases/{id}/events")).Went().Json.GetProperty("events");
        Assert.Equal([("case_reported", photo), ("progress_reported", scan), ("order_completed", $"{after} {photo}")],
            from one in events.EnumerateArray()
            where one.GetProperty("data").TryGetProperty("attachments", out _)
            select (one.GetProperty("type").GetString()!, string.Join(' ', one.GetProperty("data").GetProperty("attachments").EnumerateArray().Select(file => file.GetProperty("hash").GetString()))));
    }

    [Fact]
    public async Task The_same_note_with_the_same_files_twice_is_once()
    {
        var (id, township) = (await story.Acknowledged(), await at.As("township-001"));
        var (one, other) = (await Upload("township-001", Samples.Png()), await Upload("township-001", Samples.Png()));
        Assert.False(await Already(one, other));
        Assert.True(await Already(other, one));
        Assert.False(await Already(one));

        async Task<bool> Already(params string[] hashes) =>
            (await township.Do(id, "orders/o1/progress", new { note = "Fenced off.", attachments = Naming(hashes) })).Went().Json.GetProperty("already").GetBoolean();
    }

    [Fact]
    public async Task A_report_with_a_photo_sent_again_with_its_key_is_the_first_one()
    {
        var reporter = await at.As("reporter");
        var body = new { channel = "citizen", description = "A hole.", place = new { area = "g1" }, attachments = Naming(await Upload("reporter", Samples.Png())) };
        var id = (await reporter.Post("/api/cases", body, "with-a-photo")).Went().Text("id");
        Assert.Equal(id, (await reporter.Post("/api/cases", body, "with-a-photo")).Went().Text("id"));
    }

    [Fact]
    public async Task Somebody_elses_upload_cannot_be_attached_by_knowing_its_hash()
    {
        var (id, hash) = (await story.Acknowledged(), await Upload("township-002", Samples.Png()));
        await Refuses(id, "attachment_unknown", new { note = "x", attachments = Naming(hash) });
        await Refuses(id, "attachment_unknown", new { note = "x", attachments = Naming(await Upload("township-001@150207", Samples.Png())) });
        (await (await at.As("reporter")).Post("/api/cases", new { channel = "citizen", description = "x", place = new { area = "g1" }, attachments = Naming(hash) })).Refused(422, "attachment_unknown");
        (await (await at.As("township-001")).Do(id, "orders/o1/complete", new { result = "x", attachments = Naming(hash) })).Refused(422, "attachment_unknown");
    }

    [Fact]
    public async Task What_the_case_has_already_anybody_who_works_on_it_may_name()
    {
        var hash = await Upload("reporter", Samples.Png());
        var id = (await (await at.As("reporter")).Post("/api/cases", new { channel = "citizen", description = "x", place = new { area = "g1" }, attachments = Naming(hash) })).Went().Text("id");
        await story.Then(story.Then(Task.FromResult(id), "dispatcher", "file", new { item = Town.General }), "township-001", "grab");
        (await (await at.As("township-001")).Do(id, "orders/o1/complete", new { result = "As before.", attachments = Naming(hash) })).Went();
    }

    [Theory]
    [InlineData("""{"note":"x","attachments":[{"hash":"ABC"}]}""", 422, "attachment_unknown")]
    [InlineData("""{"note":"x","attachments":[{"hash":""}]}""", 422, "attachment_unknown")]
    [InlineData("""{"note":"x","attachments":[{"hash":"../../../etc/passwd"}]}""", 422, "attachment_unknown")]
    [InlineData("""{"note":"x","attachments":[{"hash":"a\u0000b"}]}""", 422, "attachment_unknown")]
    [InlineData("""{"note":"x","attachments":[null]}""", 422, "attachment_unknown")]
    [InlineData("""{"note":"x","attachments":[{"hash":null}]}""", 400, "malformed")]
    [InlineData("""{"note":"x","attachments":[{"name":"y"}]}""", 400, "malformed")]
    [InlineData("""{"note":"x","attachments":[{"hash":"a","type":"text/html"}]}""", 400, "malformed")]
    [InlineData("""{"note":"x","attachments":{}}""", 400, "malformed")]
    public async Task What_names_no_file_is_refused(string body, int status, string code)
    {
        var id = await story.Acknowledged();
        (await (await at.As("township-001")).Send(HttpMethod.Post, $"/api/cases/{id}/orders/o1/progress", request => request.Content = Http.Raw.Json(body))).Refused(status, code);
    }

    [Fact]
    public async Task Too_many_files_and_one_twice_are_refused()
    {
        var (id, hash) = (await story.Acknowledged(), await Upload("township-001", Samples.Png()));
        await Refuses(id, "attachment_repeated", new { note = "x", attachments = Naming(hash, hash) });
        await Refuses(id, "too_many_attachments", new { note = "x", attachments = Naming([.. Enumerable.Repeat(hash, 21)]) });
    }

    [Fact]
    public async Task The_view_is_built_anew_from_the_log_as_it_stands()
    {
        await A_report_a_note_and_a_result_keep_what_came_with_them();
        var before = await Rows();
        Assert.NotEmpty(before);
        await at.Here.Services.GetRequiredService<Journal>().Rebuild(RebuildableCases.All.Single(view => view.Name == "case_attachments"), cancel: TestContext.Current.CancellationToken);
        Assert.Equal(before, await Rows());
    }

    private async Task<string[]> Rows()
    {
        await using var read = at.DataSource.CreateCommand("select to_jsonb(c)::text from case_attachments c order by tenant_id, id, hash");
        await using var row = await read.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(row.GetString(0));
        return [.. rows];
    }

    private async Task Refuses(string id, string code, object body) =>
        (await (await at.As("township-001")).Do(id, "orders/o1/progress", body)).Refused(422, code);

    private async Task<string> Upload(string login, byte[] content, string? name = null) => (await (await at.As(login)).Uploads(content, name)).Went().Text("hash");

    internal static object[] Naming(params string[] hashes) => Array.ConvertAll<string, object>(hashes, hash => new { hash });
}
