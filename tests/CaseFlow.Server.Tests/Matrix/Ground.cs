using CaseFlow.Server.Tests.Attachments;

namespace CaseFlow.Server.Tests.Matrix;

/// <summary>
/// What there is to ask about: one case on West's ground, reported by the reporter at West, with an order to West and one to Housing,
/// a photo, two channels, a delivery, a key, a person and a handover from West to East of the first district; and nothing of the kind in the other.
/// </summary>
internal sealed record Ground(string Case, string Merged, string Hash, string Channel, string Delivery, string Key, string Deputyship, string Person)
{
    public static async Task<Ground> Furnish(Served at, Seat[] seats)
    {
        var administrator = await at.As("administrator");
        var channel = await Opened(administrator, "goes");
        await Opened(administrator, "stays");
        var key = (await administrator.Post("/api/keys", new { name = Town.Code + " target", scopes = new[] { "export" }, days = 1, unit = Town.West })).Went().Text("id");
        var person = (await administrator.Post("/api/people", new { login = "matrix-target", name = "Target", unit = Town.West, roles = new[] { "township" } })).Went().Text("login");
        var (leaving, arriving) = (Township("own"), Township("other"));
        var deputyship = (await leaving.Post("/api/deputies/handover", new { to = arriving.Login, until = Story.Later, note = Town.Code })).Went().Text("id");
        var photo = Samples.Png();
        var reporter = seats.Single(seat => seat is { Role: "reporter", Place: "own" }).Person;
        (await reporter.Uploads(photo, "photo.png")).Went();
        var told = new
        {
            channel = "citizen", description = "A manhole cover is missing.", place = new { area = "g1" },
            reporter = new { name = "赵一", phone = "13912345678" }, attachments = new[] { new { hash = UploadTests.Hash(photo) } },
        };
        var id = (await reporter.Post("/api/cases", told)).Went().Text("id");
        var story = new Story(at);
        await story.Then(Task.FromResult(id), "dispatcher", "file", new { item = Town.Urgent });
        await story.Then(Task.FromResult(id), "dispatcher", "dispatch", new { to = Town.West });
        await story.Then(Task.FromResult(id), "township-001", "orders/o1/acknowledge");
        await story.Then(Task.FromResult(id), "township-001", "orders/o1/whistle", new { lead = "housing", task = "Bring a cover." });
        return new Ground(id, await story.Reported(), UploadTests.Hash(photo), channel, await Delivered(administrator), key, deputyship, person);

        Person Township(string place) => seats.Single(seat => seat.Role == "township" && seat.Place == place).Person;
    }

    private static async Task<string> Opened(Person administrator, string name) =>
        (await administrator.Post("/api/channels", new { kind = "webhook", name, url = "http://127.0.0.1:9/", units = new[] { Town.West, "housing" } })).Went().Text("id");

    /// <summary>The first one, as soon as there is one.</summary>
    private static async Task<string> Delivered(Person administrator)
    {
        for (var waited = 0; waited < 300; waited++)
        {
            var rows = (await administrator.Get("/api/deliveries")).Went().Json.GetProperty("rows");
            if (rows.GetArrayLength() > 0) return rows[0].GetProperty("id").ToString();
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException("The whistle made no delivery.");
    }
}
