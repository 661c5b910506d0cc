using System.Collections.Concurrent;
using CaseFlow.Domain;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Deadlines;
using CaseFlow.Server.Telemetry;
using NodaTime;
using Polly.CircuitBreaker;

namespace CaseFlow.Server.Notices;

/// <summary>
/// Brings notices out through the channels, at least once each. Any number of servers may do so: what one has taken, the
/// others leave alone until its lease is over. Each channel goes its own pace, so that a slow receiver delays no other.
/// </summary>
internal sealed class DeliveryRounds(
    DeliveryBook deliveries, ChannelBook channels, Senders senders, Requests requests, [FromKeyedServices(NoticesRoom.Bell)] Alarm alarm, TimeProvider time,
    ILogger<DeliveryRounds> log)
    : BackgroundService
{
    private const int SideBySide = 8;

    /// <summary>Looked for at least so often: another server may have followed the log.</summary>
    private static readonly Duration LookAgain = Duration.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, Task> going = [];
    private readonly ConcurrentDictionary<Guid, Line> lines = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                alarm.Reset();
                await Round(stoppingToken);
                await alarm.Wait(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                log.LogWarning(failure, "Notices could not be brought out and are tried again");
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        await Task.WhenAll(going.Values);
    }

    /// <summary>Sets going every channel that has something to send now, and the alarm for the next.</summary>
    private async Task Round(CancellationToken cancel)
    {
        alarm.AtLatest(requests.Now + LookAgain);
        await deliveries.Post(cancel);
        foreach (var due in await deliveries.Due(cancel))
        {
            var at = Instant.Max(due.At, LineOf(due.Id).BrokenUntil ?? due.At);
            if (at > requests.Now) alarm.AtLatest(at);
            else Start(due, cancel);
        }
    }

    private void Start(DueChannel due, CancellationToken cancel)
    {
        var ended = new TaskCompletionSource();
        if (!going.TryAdd(due.Id, ended.Task)) return;
        _ = Task.Run(async () =>
        {
            await Go(due, cancel);
            going.TryRemove(due.Id, out _);
            ended.SetResult();
            alarm.AtLatest(requests.Now);
        }, CancellationToken.None);
    }

    /// <summary>Sends what is due of one channel until nothing is.</summary>
    private async Task Go(DueChannel due, CancellationToken cancel)
    {
        try
        {
            while (LineOf(due.Id).BrokenUntil is null && await deliveries.Claim(due.Id, SideBySide, cancel) is { Count: > 0 } taken)
            {
                if (await channels.Find(due.Tenant, due.Id, cancel) is not { } channel) return;
                await Task.WhenAll(taken.Select(delivery => Bring(delivery, channel, cancel)));
            }
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(failure, "Channel {Channel} could not go on; what it took is free again when its lease is over", due.Id);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            // The server stops: what was taken is sent by another, or after the next start.
        }
    }

    private async Task Bring(Delivery delivery, NoticeChannel channel, CancellationToken cancel)
    {
        using var span = Instruments.Source.StartActivity("delivery");
        var line = LineOf(channel.Id);
        try
        {
            await line.Try(stop => senders.Of(channel.Kind)(channel, delivery.Name, Message.Of(delivery.Notice), stop), cancel);
            await deliveries.Delivered(delivery);
            Instruments.DeliveryDelay.Record((requests.Now - delivery.Notice.At).TotalSeconds, [new("kind", delivery.Notice.Kind.WrittenName())]);
            Count("delivered");
        }
        catch (NotDeliveredException why)
        {
            var isDead = await deliveries.Failed(delivery, why);
            Count(isDead ? "dead" : "failed");
            if (isDead) log.LogWarning("Delivery {Delivery} through channel {Channel} is given up: {Failure} {Detail}", delivery.Id, channel.Id, why.Failure, why.Message);
        }
        catch (BrokenCircuitException)
        {
            await deliveries.HeldBack(delivery, line.BrokenUntil ?? requests.Now + Duration.FromTimeSpan(Pause));
            Count("heldBack");
        }
    }

    private Line LineOf(Guid channel) => lines.GetOrAdd(channel, _ => new Line(time));

    private static void Count(string outcome) => Instruments.Deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
