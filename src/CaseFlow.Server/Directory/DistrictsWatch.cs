namespace CaseFlow.Server.Directory;

/// <summary>
/// Keeps <see cref="Districts"/> up to date: once before the server listens, then every second, for what other servers
/// appended. This server's own changes are there at once.
/// </summary>
internal sealed class DistrictsWatch(Districts districts, DirectoryCheck health, TimeProvider time, ILogger<DistrictsWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await districts.Refresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Interval, time);
        while (await ticks.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
    }

    private async Task Look(CancellationToken cancel)
    {
        try
        {
            await districts.Refresh(cancel);
            health.Refreshed();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            health.Failed(failure);
            logger.LogWarning(failure, "The directories could not be refreshed; the last known ones stay in use.");
        }
    }
}
