using NodaTime;

namespace CaseFlow.Server.Intake;

/// <summary>The simulated clock: it runs so many times as fast as the one on the wall.</summary>
public sealed class Pace(double speed, TimeProvider time)
{
    private readonly long began = time.GetTimestamp();

    /// <summary>Simulated time since the beginning.</summary>
    public Duration Now => Duration.FromTimeSpan(time.GetElapsedTime(began)) * speed;

    /// <summary>How long something simulated takes on the wall.</summary>
    public TimeSpan Wall(Duration simulated) => (simulated / speed).ToTimeSpan();

    /// <summary>Waits until a simulated moment; returns at once when it has passed.</summary>
    public Task Until(Duration moment, CancellationToken cancel) =>
        Wall(moment - Now) is var wait && wait > TimeSpan.Zero ? Task.Delay(wait, time, cancel) : Task.CompletedTask;
}
