namespace CaseFlow.Server.Tests;

/// <summary>Takes a new case over HTTP to where a test needs it; each answers the case's id. Order <c>o1</c> is West's.</summary>
internal sealed class Story(Served at)
{
    public static readonly DateTimeOffset Later = new(DateTime.UtcNow.Date.AddDays(30), TimeSpan.Zero);

    public Task<string> Reported() => Begun("reporter", "g1");

    public Task<string> Pooled() => Then(Reported(), "dispatcher", "file", new { item = Town.General });

    public Task<string> Grabbed() => Then(Pooled(), "township-001", "grab");

    public Task<string> ToDispatch() => Then(Reported(), "dispatcher", "file", new { item = Town.Urgent });

    public Task<string> Dispatched() => Then(ToDispatch(), "dispatcher", "dispatch", new { to = Town.West, task = "Close it off." });

    public Task<string> Voided() => Then(Dispatched(), "dispatcher", "void", new { reason = "It was a drill." });

    public Task<string> Declined() => Then(Reported(), "dispatcher", "decline", new { reason = "It lies in another district." });

    public Task<string> Refused() => Then(Dispatched(), "township-001", "orders/o1/refuse", new { reason = "Not our street.", basis = "Article 7" });

    public Task<string> Acknowledged() => Then(Dispatched(), "township-001", "orders/o1/acknowledge");

    public Task<string> Whistled() => Then(Acknowledged(), "township-001", "orders/o1/whistle", new { lead = "housing", task = "Bring a cover." });

    public Task<string> Returned() => Then(Acknowledged(), "township-001", "orders/o1/return", new { reason = "Too hard." });

    public Task<string> ExtensionAsked() => Then(Acknowledged(), "township-001", "orders/o1/extend", new { workingDays = 2, reason = "Rain." });

    public Task<string> Completed() => Then(Acknowledged(), "township-001", "orders/o1/complete", new { result = "A new cover lies in place." });

    public Task<string> Checked() => Then(Completed(), "dispatcher", "check", new { passed = true, note = "Seen." });

    public Task<string> Answered() => Then(Checked(), "dispatcher", "feedback", new { contacted = true, solved = true, note = "Thanks." });

    public Task<string> Closed() => Then(Answered(), "dispatcher", "close", new { outcome = "resolved" });

    public Task<string> Appealed() => Then(Closed(), "township-001", "appeal", new { order = "o1", grounds = "It rained." });

    public Task<string> Supervised() => Then(Dispatched(), "leader", "supervise", new { level = "leader", reason = "It takes too long." });

    public Task<string> Suspended() => Then(ToDispatch(), "dispatcher", "suspend", new { until = Later, reason = "The ground is frozen." });

    public async Task<string> Merged()
    {
        var kept = await Reported();
        return await Then(Reported(), "dispatcher", "merge", new { into = kept });
    }

    public async Task<string> Begun(string login, string area) =>
        await (await at.As(login)).Reports(area, reporter: new { name = "赵一", phone = "13912345678", address = "First Street 7" });

    public async Task<string> Then(Task<string> before, string login, string verb, object? body = null)
    {
        var id = await before;
        (await (await at.As(login)).Do(id, verb, body)).Went();
        return id;
    }
}
