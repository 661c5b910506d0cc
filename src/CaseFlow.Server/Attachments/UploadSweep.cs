using CaseFlow.Server.Cases;
using NodaTime;

namespace CaseFlow.Server.Attachments;

/// <summary>Forgets uploads after a day, with the files that nobody attached. Any number of servers may do so at once.</summary>
internal sealed class UploadSweep(Uploads uploads, AttachmentFolder folder, Requests requests, TimeProvider time, ILogger<UploadSweep> log) : BackgroundService
{
    private const int MostAtOnce = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Round(requests.Now - Uploads.Kept, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogWarning(failure, "Uploads that nobody attached could not be removed; it is tried again");
            }
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Round(Instant before, CancellationToken cancel)
    {
        folder.RemoveBegun(before);
        for (var found = MostAtOnce; found == MostAtOnce;)
        {
            var old = await uploads.Before(before, MostAtOnce, cancel);
            foreach (var (tenant, hash) in old) await uploads.Forget(tenant, hash, before, () => folder.Remove(tenant, hash), cancel);
            found = old.Count;
        }
    }
}
