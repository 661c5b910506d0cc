using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseFlow.Server.Telemetry;

/// <summary>
/// Remembers since when each check has been as it is, and tells the log when one turns. Asked every few seconds by
/// the framework, so that a check that nobody polls is still noticed.
/// </summary>
internal sealed class HealthWatch : IHealthCheckPublisher, IDisposable
{
    private readonly ConcurrentDictionary<string, (HealthStatus Status, DateTimeOffset Since)> known = [];
    private readonly TimeProvider time;
    private readonly ILogger<HealthWatch> log;
    private readonly Meter meter = new("CaseFlow.Server.Health");

    public HealthWatch(TimeProvider time, ILogger<HealthWatch> log)
    {
        (this.time, this.log) = (time, log);
        meter.CreateObservableGauge("caseflow.health", Measure, description: "2 healthy, 1 degraded, 0 unhealthy, by check");
    }

    /// <summary>When the check took the status it has in the last report.</summary>
    public DateTimeOffset Since(string check) => known[check].Since;

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        Record(report);
        return Task.CompletedTask;
    }

    public void Record(HealthReport report)
    {
        foreach (var (check, entry) in report.Entries)
        {
            var before = known.TryGetValue(check, out var last) ? last.Status : HealthStatus.Healthy;
            known.AddOrUpdate(check, _ => (entry.Status, time.GetUtcNow()), (_, was) => was.Status == entry.Status ? was : (entry.Status, time.GetUtcNow()));
            if (before != entry.Status) Tell(check, entry);
        }
    }

    private void Tell(string check, HealthReportEntry entry) =>
        log.Log(entry.Status == HealthStatus.Healthy ? LogLevel.Information : LogLevel.Warning, "{Check} is {Status}: {Sentence}", check, entry.Status, entry.Description);

    private IEnumerable<Measurement<int>> Measure() =>
        known.Select(check => new Measurement<int>((int)check.Value.Status, new KeyValuePair<string, object?>("check", check.Key)));

    public void Dispose() => meter.Dispose();
}
