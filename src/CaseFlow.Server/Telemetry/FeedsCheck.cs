using System.Collections.Concurrent;
using CaseFlow.EventStore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseFlow.Server.Telemetry;

/// <summary>Whether every reader of the log still reads and makes headway.</summary>
internal sealed class FeedsCheck(Journal journal, TimeProvider time) : IHealthCheck
{
    /// <summary>So long a reader may take over one page.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, (long Position, DateTimeOffset At)> seen = [];

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var feeds = journal.Feeds;
        var wrong = feeds.Select(Complaint).OfType<string>().ToList();
        wrong.AddRange(seen.Keys.Except(feeds.Select(feed => feed.Name)).Select(gone => $"Nobody reads the feed '{gone}' any more."));
        return Task.FromResult(wrong.Count == 0
            ? HealthCheckResult.Healthy($"{feeds.Count} feeds are read.")
            : HealthCheckResult.Unhealthy(string.Join(" ", wrong)));
    }

    private string? Complaint(FeedHealth feed)
    {
        if (feed.StuckSince is { } since) return $"The feed '{feed.Name}' cannot be read beyond position {feed.Position} since {since:u}: {feed.Error}";
        var now = time.GetUtcNow();
        var last = seen.AddOrUpdate(feed.Name, (feed.Position, now), (_, was) => feed.Lag > 0 && was.Position == feed.Position ? was : (feed.Position, now));
        return now - last.At > Patience
            ? $"The reader of the feed '{feed.Name}' has not gone beyond position {feed.Position} since {last.At:u}, {feed.Lag} events behind."
            : null;
    }
}
