using System.Diagnostics;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Deputies;
using CaseFlow.Server.Telemetry;

namespace CaseFlow.Server.Board;

/// <summary>
/// Brings what changed on the boards to those who watch: at once when it was quiet, else together with what else
/// changes within a tick.
/// </summary>
internal sealed class BoardPush(Boards boards, DistrictOf districts, RecentSessions sessions, RecentDeputies deputies, TimeProvider time, ILogger<BoardPush> log) : BackgroundService
{
    /// <summary>Changes closer together than this go out together.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    /// <summary>A quiet scope is told so often where it is.</summary>
    public static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(2);

    /// <summary>Older events are an import's, and tell nothing about delay.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(5);

    private const int MostLinks = 64;

    private readonly SemaphoreSlim changed = new(0, 1);
    private readonly Lock gate = new();
    private List<RecordedEvent> waiting = [];
    private long beaten;

    /// <summary>Remembers events that are about to be on the boards, to measure their way.</summary>
    public void Note(IReadOnlyList<RecordedEvent> page)
    {
        lock (gate) waiting.AddRange(page);
    }

    /// <summary>Something changed.</summary>
    public void Wake()
    {
        lock (gate)
            if (changed.CurrentCount == 0) changed.Release();
    }

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await changed.WaitAsync(BeatEvery, stoppingToken)) Push();
            if (Stopwatch.GetElapsedTime(beaten) >= BeatEvery) await Beat();
            await Task.Delay(Tick, stoppingToken);
        }
    }

    private void Push()
    {
        List<RecordedEvent> gone;
        lock (gate) (gone, waiting) = (waiting, []);
        using var span = Span(gone);
        foreach (var board in boards.All) board.Push();
        var now = time.GetUtcNow();
        foreach (var recorded in gone)
            if (now - recorded.Timestamp is var delay && delay < Lately) Instruments.PushDelay.Record(Math.Max(0, delay.TotalSeconds));
    }

    /// <summary>One span for the push, linked to the trace of every command in it.</summary>
    private static Activity? Span(List<RecordedEvent> gone)
    {
        if (!Instruments.Source.HasListeners()) return null;
        var links = gone.Select(recorded => recorded.CorrelationId).Where(id => id?.Length == 32).Distinct().Take(MostLinks)
            .Select(id => new ActivityLink(new ActivityContext(ActivityTraceId.CreateFromString(id), default, ActivityTraceFlags.Recorded)));
        var span = Instruments.Source.StartActivity("board push", ActivityKind.Producer, default(ActivityContext), links: links);
        span?.SetTag("caseflow.events", gone.Count);
        return span;
    }

    private async Task Beat()
    {
        beaten = Stopwatch.GetTimestamp();
        foreach (var board in boards.All) board.Beat();
        try
        {
            await DismissStrangers();
        }
        catch (Exception failure) when (failure is Npgsql.NpgsqlException or TimeoutException)
        {
            log.LogWarning("Whether watchers may still watch could not be checked: {Reason}", failure.Message);
        }
    }

    /// <summary>Ends the connections of sessions that ended, of accounts that were disabled or changed, of units that moved elsewhere, and of deputies whose time is over.</summary>
    private async Task DismissStrangers()
    {
        foreach (var (area, watcher) in boards.All.SelectMany(board => board.Watching()))
            if (!Area.MayWatch(watcher.Caller, area, districts(watcher.Caller.Tenant)) || !await sessions.IsCurrent(watcher.Ticket)
                || !await deputies.IsStill(watcher.Caller, watcher.StampOfCovered))
                watcher.Dismiss();
    }
}
