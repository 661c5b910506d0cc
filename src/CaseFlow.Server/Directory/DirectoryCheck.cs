using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseFlow.Server.Directory;

/// <summary>Whether the directories in memory follow the log; red from the first failed look until one succeeds.</summary>
internal sealed class DirectoryCheck : IHealthCheck
{
    private volatile Exception? failure;

    public void Refreshed() => failure = null;

    public void Failed(Exception reason) => failure = reason;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(failure is { } reason
            ? HealthCheckResult.Unhealthy($"The directories cannot be refreshed, the last known ones are in use: {reason.Message}", reason)
            : HealthCheckResult.Healthy("The directories follow the log."));
}
