using CaseFlow.Server.Accounts;
using CaseFlow.Server.Running;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Attachments;

public sealed class SweepTests(Served at) : IClassFixture<Served>
{
    [Fact]
    public async Task What_nobody_attached_is_removed_after_a_day_and_what_belongs_to_a_case_stays()
    {
        var time = new ManualTime(DateTimeOffset.UtcNow);
        await using var one = await Served.Start(at.ConnectionString, time);
        await using var other = await Served.Start(at.ConnectionString, time);
        var reporter = await at.As("reporter", one);
        var (kept, left, late) = (await Upload(reporter), await Upload(reporter), await Upload(reporter));
        var body = new { channel = "citizen", description = "A hole.", place = new { area = "g1" }, attachments = AttachTests.Naming(kept) };
        var address = $"/api/cases/{(await reporter.Post("/api/cases", body)).Went().Text("id")}/attachments/{kept}";
        await File.WriteAllTextAsync(Path.Combine(at.Files, "incoming", "begun"), "by a server that was killed", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(Path.Combine(at.Files, "incoming", "begun"), DateTime.UtcNow.AddMinutes(-1));

        time.Pass(TimeSpan.FromHours(23.5));
        reporter = await SignedIn("reporter", one);
        (await reporter.Post("/api/cases", body with { attachments = AttachTests.Naming(late) })).Refused(422, "attachment_unknown");
        time.Pass(TimeSpan.FromHours(1));
        await Eventually.Become(() => !File.Exists(PathOf(left)) && !File.Exists(PathOf(left) + ".thumbnail") && !File.Exists(PathOf(late)) && !File.Exists(Path.Combine(at.Files, "incoming", "begun")));
        await Eventually.Become(async () => await Uploads(kept, left, late) == 0);
        (await reporter.Get(address)).Went();
        (await reporter.Get(address + "/thumbnail")).Went();
    }

    [Fact]
    public async Task An_upload_of_the_same_file_meanwhile_keeps_it()
    {
        var time = new ManualTime(DateTimeOffset.UtcNow);
        await using var server = await Served.Start(at.ConnectionString, time);
        var (first, content) = (await at.As("township-001", server), Samples.Png());
        var (shared, alone) = ((await first.Uploads(content)).Went().Text("hash"), await Upload(first));
        time.Pass(TimeSpan.FromHours(20));
        (await (await SignedIn("township-002", server)).Uploads(content)).Went();
        time.Pass(TimeSpan.FromHours(5));
        await Eventually.Become(() => !File.Exists(PathOf(alone)));
        await Eventually.Become(async () => await Uploads(shared, alone) == 1);
        Assert.True(File.Exists(PathOf(shared)));
    }

    /// <summary>Signed in by the server's own clock: sessions end overnight.</summary>
    private static async Task<Person> SignedIn(string login, RunningServer server)
    {
        var address = server.Addresses.First();
        var answer = (await new Person(login, address, null).Post("/api/session", new { account = login, password = DemoAccounts.Password })).Went();
        return new Person(login, address, answer.Header("Set-Cookie")!.Split(';')[0]);
    }

    private static async Task<string> Upload(Person person) => (await person.Uploads(Samples.Png())).Went().Text("hash");

    private async Task<long> Uploads(params string[] hashes)
    {
        await using var count = at.DataSource.CreateCommand("select count(*) from uploads where hash = any($1)");
        count.Parameters.AddWithValue(hashes);
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private string PathOf(string hash) => Path.Combine(at.Files, Town.Code, hash[..2], hash);
}
