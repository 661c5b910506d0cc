using System.Collections.Concurrent;

namespace CaseFlow.Server.Tests.Faults;

/// <summary>
/// Clients that take case after case through its life and do not give up: what is not answered is sent again with the
/// same key until it is.
/// </summary>
internal sealed class Workers(Func<string, Person> who)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static readonly (string By, string Verb, object? Body)[] Life =
    [
        ("dispatcher", "file", new { item = Town.Urgent }), ("dispatcher", "dispatch", new { to = Town.West }),
        ("township-001", "orders/o1/acknowledge", null), ("township-001", "orders/o1/start", null),
        ("township-001", "orders/o1/progress", new { note = "Half done." }), ("township-001", "orders/o1/complete", new { result = "Done." }),
    ];

    /// <summary>The events of one such life, each command's last one marked.</summary>
    public static readonly (string Type, bool IsLast)[] Events =
    [
        ("case_reported", false), ("limits_pinned", true), ("case_filed", false), ("limits_pinned", true), ("case_dispatched", false), ("clock_started", true),
        ("order_acknowledged", true), ("order_started", true), ("progress_reported", true), ("order_completed", false), ("clock_met", true),
    ];

    private readonly ConcurrentBag<(string Id, long Version, long Position)> answered = [];
    private volatile bool isOver;
    private int count, retries;

    /// <summary>Every command that was acknowledged: its case, the version and the position it led to.</summary>
    public IReadOnlyCollection<(string Id, long Version, long Position)> Answered => answered;

    /// <summary>How many were acknowledged so far.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>How often something had to be sent again.</summary>
    public int Retries => Volatile.Read(ref retries);

    public Task Run(int workers) => Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(Work)));

    /// <summary>Each finishes the case it is at.</summary>
    public void Stop() => isOver = true;

    private async Task Work()
    {
        while (!isOver)
        {
            var id = await Insist(key => who("reporter").Post("/api/cases", new { channel = "hotline", description = "A hole.", place = new { area = "g1" } }, key));
            foreach (var (by, verb, body) in Life) Assert.Equal(id, await Insist(key => who(by).Do(id, verb, body, key)));
        }
    }

    private async Task<string> Insist(Func<string, Task<Reply>> send)
    {
        for (var key = Guid.NewGuid().ToString(); ; Interlocked.Increment(ref retries))
        {
            if (await Try(() => send(key)) is { } reply)
            {
                answered.Add((reply.Text("id"), reply.Number("version"), reply.Number("position")));
                Interlocked.Increment(ref count);
                return reply.Text("id");
            }
            await Task.Delay(Pause);
        }
    }

    private static async Task<Reply?> Try(Func<Task<Reply>> send)
    {
        try
        {
            var reply = await send();
            if (reply.Status == 503) reply.Refused(503, "store_unavailable");
            else reply.Went();
            return reply.Status == 503 ? null : reply;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
