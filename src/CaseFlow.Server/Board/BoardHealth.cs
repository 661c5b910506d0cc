using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseFlow.Server.Board;

/// <summary>Whether the boards keep up with the log.</summary>
internal sealed class BoardHealth(BoardFollower follower, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(follower switch
        {
            { Failure: { } failure } => HealthCheckResult.Unhealthy($"The board is being loaded again, since it could not follow the log: {failure}"),
            { Health: null } => HealthCheckResult.Degraded("The board is being loaded."),
            { Health: { StuckSince: { } since, Error: var error } } when time.GetUtcNow() - since > Patience =>
                HealthCheckResult.Unhealthy($"The board has not been able to read the log since {since:O}: {error}"),
            { Health: { } health } => HealthCheckResult.Healthy($"The board is at position {health.Position}, {health.Lag} events behind."),
        });
}
