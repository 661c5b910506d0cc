using CaseFlow.EventStore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseFlow.Server.Telemetry;

/// <summary>Whether every following view makes headway, here or on another server.</summary>
internal sealed class ViewsCheck(Journal journal) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var views = journal.Views;
        var stuck = views.Where(view => view.StuckSince is not null)
            .Select(view => $"The view '{view.Name}' has been stuck at position {view.Position} since {view.StuckSince:u}, {view.Lag} events behind: {view.Error}")
            .ToList();
        return Task.FromResult(stuck.Count == 0
            ? HealthCheckResult.Healthy($"{views.Count} following views make headway.")
            : HealthCheckResult.Unhealthy(string.Join(" ", stuck)));
    }
}
