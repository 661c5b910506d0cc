using System.Text;

namespace CaseFlow.EventStore.Tests;

/// <summary>Units in one line.</summary>
internal static class Given
{
    public const string Tenant = "150402";

    public static readonly DateTimeOffset At = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static string NewStream() => Guid.CreateVersion7().ToString();

    public static NewEvent Event(int by = 1, string type = "counted") =>
        new(Guid.CreateVersion7(), type, Encoding.UTF8.GetBytes($$"""{"by":{{by}}}"""));

    public static StreamAppend To(string stream, Head expected, int events = 1) =>
        new(stream, "tally", expected, [.. Enumerable.Range(1, events).Select(by => Event(by))]);

    public static AppendUnit Unit(string stream, long version, int events = 1) => Unit(To(stream, new Head(version), events));

    public static AppendUnit Unit(params StreamAppend[] streams) => new(Tenant, streams, new(At, "chen", "request-1", "cause-1"));

    public static async Task<Appended> Appended(this Journal journal, AppendUnit unit) =>
        Assert.IsType<Appended>(await journal.Append(unit, TestContext.Current.CancellationToken));

    public static async Task<List<RecordedEvent>> Events(this Journal journal, string stream, string tenant = Tenant)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in journal.ReadStream(tenant, stream, cancel: TestContext.Current.CancellationToken)) events.Add(recorded);
        return events;
    }
}
