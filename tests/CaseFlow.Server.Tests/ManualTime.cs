namespace CaseFlow.Server.Tests;

/// <summary>A clock that stands until it is moved; its timers go off when it is.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private TimeSpan passed, stepped;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return start + passed + stepped;
    }

    public override long GetTimestamp()
    {
        lock (gate) return passed.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            var timer = new Timer(this, () => callback(state));
            timers.Add(timer);
            timer.Change(dueTime, period);
            return timer;
        }
    }

    /// <summary>Sets the wall clock, while the steady clock and the timers go on as they were.</summary>
    public void Step(TimeSpan by)
    {
        lock (gate) stepped += by;
    }

    /// <summary>Moves the clock and lets go off what is due by then.</summary>
    public void Pass(TimeSpan time)
    {
        Timer[] due;
        lock (gate)
        {
            passed += time;
            due = [.. timers.Where(timer => timer.IsDue(passed))];
        }
        foreach (var timer in due) timer.GoOff();
    }

    private sealed class Timer(ManualTime time, Action goOff) : ITimer
    {
        private TimeSpan? at;
        private TimeSpan every;

        public bool IsDue(TimeSpan now) => at <= now;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate) (at, every) = (dueTime < TimeSpan.Zero ? null : time.passed + dueTime, period);
            return true;
        }

        public void GoOff()
        {
            lock (time.gate) at = every > TimeSpan.Zero ? time.passed + every : null;
            goOff();
        }

        public void Dispose()
        {
            lock (time.gate) time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
