using CaseFlow.Domain.Clocks;
using NodaTime;

namespace CaseFlow.Server.Cases;

/// <summary>A clock as a line shows it: what is due of whom, and when.</summary>
public sealed record RowClock(ClockKind Kind, ClockState State, string Unit, Instant DueAt)
{
    /// <summary>When it becomes imminent; absent once it did.</summary>
    public Instant? ImminentAt { get; init; }

    /// <summary>The order or the supervision; absent when it is about the whole case.</summary>
    public string? About { get; init; }

    /// <summary>The line's clock; none without one.</summary>
    public static RowClock? Of(Clock? clock) => clock is null ? null : new(clock.Kind, clock.State, clock.Unit, clock.DueAt)
    {
        ImminentAt = clock.ImminentAt, About = clock.About,
    };
}
