using CaseFlow.EventStore;

namespace CaseFlow.Server.Running;

/// <summary>
/// Asks the database's clock about a step of this machine's: a step that brings the machine to the database's time is followed,
/// as after a pause of the machine; another one is said in the log and not followed.
/// </summary>
internal sealed class TimeCheck(SteadyTime time, Journal journal, ILogger<TimeCheck> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    /// <summary>How far two machines' clocks may stand apart and still agree.</summary>
    private static readonly TimeSpan Agreement = TimeSpan.FromSeconds(5);

    private bool isSaid;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "The database could not be asked for its time");
            }
    }

    private async Task Look(CancellationToken cancel)
    {
        if (time.Step is var step && step == TimeSpan.Zero)
        {
            isSaid = false;
            return;
        }
        await using var ask = journal.DataSource.CreateCommand(Sql.Read("database_time.sql"));
        var theirs = new DateTimeOffset((DateTime)(await ask.ExecuteScalarAsync(cancel))!, TimeSpan.Zero);
        if ((theirs - (time.GetUtcNow() + step)).Duration() <= Agreement)
        {
            time.Follow();
            log.LogInformation("This machine's clock stepped by {Step} to the database's time and is followed", step);
        }
        else if (!isSaid)
        {
            isSaid = true;
            log.LogError("This machine's clock stepped by {Step} away from the database's time and is not followed: set it right", step);
        }
    }
}
