using CaseFlow.Postgres;

namespace CaseFlow.Server.Running;

/// <summary>Starts a PostgreSQL of our own again when it has died.</summary>
internal sealed class PostgresKeeper(PrivatePostgres postgres, TimeProvider time, ILogger<PostgresKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            if (postgres.ProcessId is null) await ReviveAsync(stoppingToken);
    }

    private async Task ReviveAsync(CancellationToken cancel)
    {
        try
        {
            log.LogWarning("PostgreSQL has died; starting it again. Its log is {File}", postgres.LogFile);
            await postgres.EnsureRunningAsync(cancel);
            log.LogInformation("PostgreSQL runs again");
        }
        catch (PostgresUnavailableException failed)
        {
            log.LogError("{Sentence}", failed.Message);
        }
    }
}
