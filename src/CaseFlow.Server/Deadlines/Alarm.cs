using NodaTime;

namespace CaseFlow.Server.Deadlines;

/// <summary>When to look next for what is due; moved forward by whatever becomes due earlier.</summary>
internal sealed class Alarm(TimeProvider time)
{
    private readonly Lock gate = new();
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Instant next = Instant.MaxValue;

    /// <summary>Something is due then: the wait does not go on beyond it.</summary>
    public void AtLatest(Instant due)
    {
        lock (gate)
        {
            if (due >= next) return;
            next = due;
            moved.TrySetResult();
        }
    }

    /// <summary>Begins to collect what is due, before the database is asked for the same.</summary>
    public void Reset()
    {
        lock (gate)
        {
            next = Instant.MaxValue;
            moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Returns when the earliest moment has come that anyone named since the last reset.</summary>
    public async Task Wait(CancellationToken cancel)
    {
        while (true)
        {
            Task earlier;
            TimeSpan left;
            lock (gate)
            {
                if (moved.Task.IsCompleted) moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
                (earlier, left) = (moved.Task, Left());
            }
            if (left <= TimeSpan.Zero) return;
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await Task.WhenAny(earlier, Task.Delay(left, time, enough.Token));
            await enough.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Rounded up to what a timer can wait, so that it does not come early; a day at most, for it comes round again.</summary>
    private TimeSpan Left()
    {
        var left = next - Instant.FromDateTimeOffset(time.GetUtcNow());
        return left > Duration.FromDays(1) ? TimeSpan.FromDays(1) : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
    }
}
