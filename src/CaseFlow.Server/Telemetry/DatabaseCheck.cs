using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CaseFlow.Server.Telemetry;

/// <summary>Whether the database answers a question.</summary>
internal sealed class DatabaseCheck(NpgsqlDataSource source) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await using var ask = source.CreateCommand("select 1");
            await ask.ExecuteScalarAsync(limit.Token);
            return HealthCheckResult.Healthy("The database answers.");
        }
        catch (NpgsqlException refused)
        {
            return HealthCheckResult.Unhealthy($"The database does not answer: {refused.Message}", refused);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"The database has not answered within {Patience.TotalSeconds:0} s.");
        }
    }
}
