using System.Diagnostics;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Telemetry;
using NodaTime;

namespace CaseFlow.Server.Deadlines;

/// <summary>
/// Has what a case's moment asks for noted when it comes: a grab window lapses, a suspension ends, a clock becomes imminent,
/// is breached or climbs the ladder. Any number of servers may do so; a second attempt finds it done. What came due while no
/// server ran is noted at the start, in due order.
/// </summary>
internal sealed class DeadlineRounds(Journal journal, CaseDesk desk, Districts districts, Requests requests, Alarm alarm, TimeProvider time,
    ILogger<DeadlineRounds> log)
    : BackgroundService
{
    private const int MostAtOnce = 200;
    private const int SideBySide = 32;

    /// <summary>After so long what a server has taken and not done is free for another.</summary>
    private static readonly Duration Lease = Duration.FromMilliseconds(1_500);

    /// <summary>Looked for at least so often, though nobody said that anything is due.</summary>
    private static readonly Duration LookAgain = Duration.FromSeconds(15);

    /// <summary>What the table tells apart: a microsecond.</summary>
    private static readonly Duration Finest = Duration.FromTicks(10);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private sealed record Due(string Tenant, string Case, Instant At);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                alarm.Reset();
                while (await Round(stoppingToken) == MostAtOnce) { }
                alarm.AtLatest(Instant.Min(await Next(stoppingToken) ?? Instant.MaxValue, requests.Now + LookAgain));
                await alarm.Wait(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogWarning(failure, "What is due could not be done and is tried again");
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    /// <summary>Does what is due now.</summary>
    /// <returns>How many cases were taken.</returns>
    private async Task<int> Round(CancellationToken cancel)
    {
        var taken = await Take(cancel);
        if (taken.Count == 0) return 0;
        await Parallel.ForEachAsync(taken, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel },
            async (due, stop) => await Do(due, stop));
        await using var release = journal.DataSource.CreateCommand(Sql.Read("release_due.sql"))
            .With(taken.ConvertAll(due => due.Tenant)).With(taken.ConvertAll(due => due.Case));
        await release.ExecuteNonQueryAsync(cancel);
        return taken.Count;
    }

    /// <summary>A case keeps its moments finer than the table: one unit of the table later, the moment has surely come.</summary>
    private async Task<List<Due>> Take(CancellationToken cancel)
    {
        var now = requests.Now;
        await using var take = journal.DataSource.CreateCommand(Sql.Read("take_due.sql"))
            .With((now - Finest).ToDateTimeUtc()).With((now + Lease).ToDateTimeUtc()).With(MostAtOnce);
        var taken = new List<Due>();
        await using var row = await take.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            taken.Add(new Due(row.GetString(0), row.GetString(1), Instant.FromDateTimeUtc(row.GetDateTime(2))));
        return taken;
    }

    private async Task Do(Due due, CancellationToken cancel)
    {
        using var span = Instruments.Source.StartActivity("deadline");
        var district = districts.Of(due.Tenant);
        var system = new Actor("system", district.HasCentre ? district.Centre.Code : due.Tenant, Role.System);
        var at = requests.Now;
        var answer = await desk.Do(new Errand(due.Tenant, due.Case, system, at) { Correlation = Activity.Current?.TraceId.ToString() }, new KeepTime(), cancel);
        if (answer.Refusal is { } refusal)
            log.LogWarning("Case {Case} was due at {Due} and refused it: {Code} {Sentence}", due.Case, due.At, refusal.Code, refusal.Sentence);
        else if (answer.Receipt is { Already: false })
            Instruments.DeadlineLateness.Record((at - due.At).TotalSeconds);
    }

    private async Task<Instant?> Next(CancellationToken cancel)
    {
        await using var ask = journal.DataSource.CreateCommand(Sql.Read("next_due.sql")).With(requests.Now.ToDateTimeUtc());
        return await ask.ExecuteScalarAsync(cancel) is DateTime next ? Instant.FromDateTimeUtc(next) + Finest : null;
    }
}
