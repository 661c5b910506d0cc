using CaseFlow.Server.Telemetry;
using NodaTime;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CaseFlow.Server.Notices;

/// <summary>
/// The way to one receiver from this server. An attempt takes ten seconds at most; what may pass in a moment is tried
/// twice more at once; and while most attempts fail, none is made for half a minute at a time.
/// </summary>
internal sealed class Line
{
    /// <summary>The longest that one attempt takes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Break = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline pipeline;
    private readonly TimeProvider time;
    private long brokenUntil;

    public Line(TimeProvider time)
    {
        this.time = time;
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(Again).AddCircuitBreaker(Breaker()).AddTimeout(Longest).Build();
    }

    private Line(TimeProvider time, ResiliencePipeline pipeline) => (this.time, this.pipeline) = (time, pipeline);

    /// <summary>One on which a single attempt is made.</summary>
    public static Line ForOnce(TimeProvider time) => new(time, new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(Longest).Build());

    private static RetryStrategyOptions Again => new()
    {
        ShouldHandle = new PredicateBuilder().Handle<NotDeliveredException>(failed => failed.MayPass).Handle<TimeoutRejectedException>(),
        MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(500), BackoffType = DelayBackoffType.Exponential, UseJitter = true,
    };

    private CircuitBreakerStrategyOptions Breaker() => new()
    {
        ShouldHandle = new PredicateBuilder().Handle<NotDeliveredException>().Handle<TimeoutRejectedException>(),
        FailureRatio = 0.5, MinimumThroughput = 5, SamplingDuration = TimeSpan.FromMinutes(1), BreakDuration = Break,
        OnOpened = opened => Turned(time.GetUtcNow() + opened.BreakDuration, +1),
        OnClosed = _ => Turned(DateTimeOffset.MinValue, -1),
    };

    /// <summary>Until when no attempt is made; null when the way is free, or one may try whether it is.</summary>
    public Instant? BrokenUntil =>
        new DateTimeOffset(Volatile.Read(ref brokenUntil), TimeSpan.Zero) is var until && until > time.GetUtcNow() ? Instant.FromDateTimeOffset(until) : null;

    /// <exception cref="NotDeliveredException">It did not get through.</exception>
    /// <exception cref="BrokenCircuitException">It was not tried.</exception>
    public async Task Try(Func<CancellationToken, Task> attempt, CancellationToken cancel)
    {
        NotDeliveredException? last = null;
        try
        {
            await pipeline.ExecuteAsync(async stop => await Once(stop), cancel);
        }
        catch (Exception late) when (late is TimeoutRejectedException || (late is BrokenCircuitException && last is not null))
        {
            throw last!;
        }

        async Task Once(CancellationToken stop)
        {
            // Unless the attempt itself says something else before its time is up.
            last = new(DeliveryFailure.Timeout, $"{Longest.TotalSeconds:0} s", mayPass: true);
            try
            {
                await attempt(stop);
            }
            catch (NotDeliveredException failed)
            {
                last = failed;
                throw;
            }
        }
    }

    private ValueTask Turned(DateTimeOffset until, int open)
    {
        if ((Interlocked.Exchange(ref brokenUntil, until.UtcTicks) == 0) == open > 0) Instruments.BrokenLines.Add(open);
        return ValueTask.CompletedTask;
    }
}
