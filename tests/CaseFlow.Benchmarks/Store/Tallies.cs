using System.Diagnostics;
using System.Text.Json;
using CaseFlow.EventStore;

namespace CaseFlow.Benchmarks.Store;

/// <summary>Workers that start tallies and take them further, as the server does with cases.</summary>
/// <param name="interleaved">How many streams are taken further in turn, so that a stream's events lie far apart.</param>
internal sealed class Tallies(Journal log, int interleaved = 32_000)
{
    private const string Tenant = "150402";

    private readonly StreamCache<Tally> _cache = new(log, new("tally/1", Tally.Empty, Evolve));
    private long _next;

    /// <summary>Called with the stream's id before a unit is handed in.</summary>
    public Action<string> Sending { get; init; } = _ => { };

    /// <returns>Operations a second.</returns>
    public async Task<double> Work(int workers, TimeSpan time, Func<Task> operation)
    {
        var clock = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            var count = 0L;
            for (; clock.Elapsed < time; count++) await operation();
            return count;
        })));
        return done.Sum() / clock.Elapsed.TotalSeconds;
    }

    public Task Start() => Append(Guid.CreateVersion7().ToString());

    public Task Next() => Append("tally-" + Interlocked.Increment(ref _next) % interleaved);

    private async Task Append(string id)
    {
        var (tally, head) = await _cache.Load(Tenant, id);
        var counted = tally.Decide(id, head.Version);
        var now = DateTimeOffset.UtcNow;
        var after = tally.Evolve(counted, id, now);
        var data = JsonSerializer.SerializeToUtf8Bytes(counted, TallyJson.Default.Counted);
        var unit = new AppendUnit(Tenant, [new(id, "tally", head, [new(Guid.CreateVersion7(), "counted", data)])], new(now, "counter"))
        {
            Key = Guid.NewGuid().ToString(),
            Companion = after,
        };
        Sending(id);
        if (await log.Append(unit) is not Appended appended) throw new InvalidOperationException("A tally that only one worker takes further was in conflict.");
        _cache.Remember(Tenant, id, after, appended.Heads[0]);
    }

    public static Tally Evolve(Tally tally, RecordedEvent recorded) =>
        tally.Evolve(JsonSerializer.Deserialize(recorded.Data.Span, TallyJson.Default.Counted)!, recorded.Stream, recorded.Timestamp);
}
