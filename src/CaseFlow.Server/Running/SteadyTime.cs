namespace CaseFlow.Server.Running;

/// <summary>
/// The machine's time, but for its jumps: while wall clock and steady clock move together it is the wall clock; when the wall
/// clock steps, it goes on by the steady one until the step was found to be right (<see cref="TimeCheck"/>). So nothing falls due
/// early because a clock was set wrong, and what was set right is followed.
/// </summary>
public sealed class SteadyTime(TimeProvider machine) : TimeProvider
{
    /// <summary>What the two clocks may move apart between two looks without its being a step: corrections of the clock's rate.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private DateTimeOffset wall = machine.GetUtcNow();
    private long stamp = machine.GetTimestamp();

    /// <summary>How far the machine's clock stands from this one; zero while it is followed.</summary>
    public TimeSpan Step
    {
        get
        {
            lock (gate) return Look(out var now) ? TimeSpan.Zero : machine.GetUtcNow() - now;
        }
    }

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            Look(out var now);
            return now;
        }
    }

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>The step was right: from here on the machine's clock is followed again.</summary>
    public void Follow()
    {
        lock (gate) (wall, stamp) = (machine.GetUtcNow(), machine.GetTimestamp());
    }

    /// <summary>The time now; whether it is the machine's.</summary>
    private bool Look(out DateTimeOffset now)
    {
        var (shown, at) = (machine.GetUtcNow(), machine.GetTimestamp());
        var expected = wall + machine.GetElapsedTime(stamp, at);
        var agrees = (shown - expected).Duration() <= Tolerance;
        now = agrees ? shown : expected;
        if (agrees) (wall, stamp) = (shown, at);
        return agrees;
    }
}
