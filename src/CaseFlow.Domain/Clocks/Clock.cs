using System.Text.Json.Serialization;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain.Clocks;

/// <summary>What a clock waits for. Each belongs to one unit: on one order, on one supervision, or to the centre on the case.</summary>
[JsonConverter(typeof(WrittenName<ClockKind>))]
public enum ClockKind
{
    /// <summary>The centre files or declines what was reported (立案).</summary>
    File,
    /// <summary>A township may grab it; nobody owes that, so a window that lapses breaks no promise.</summary>
    GrabWindow,
    /// <summary>The centre dispatches it, or names a leader for what was returned (派单).</summary>
    Dispatch,
    /// <summary>A unit sees its order (签收).</summary>
    Acknowledge,
    /// <summary>A department reports in to a whistle (报到).</summary>
    Muster,
    /// <summary>A unit handles its order (处置).</summary>
    Handle,
    /// <summary>The centre has the result confirmed (核查).</summary>
    Check,
    /// <summary>The centre takes the result to the reporter, or closes where nobody waits (反馈).</summary>
    Feedback,
    /// <summary>A supervised unit replies (督办回复).</summary>
    Reply,
}

/// <summary>How a clock stands.</summary>
[JsonConverter(typeof(WrittenName<ClockState>))]
public enum ClockState
{
    Running,
    /// <summary>From the policy's share of its time on.</summary>
    Imminent,
    /// <summary>Its time is over. It stays so, also once the thing was done, late.</summary>
    Breached,
    /// <summary>Done in time.</summary>
    Met,
    /// <summary>It waits with the case.</summary>
    Paused,
    /// <summary>What it waited for is no longer asked.</summary>
    Cancelled,
}

/// <summary>One clock of a case.</summary>
/// <param name="Id">Unique within the case: <c>k1</c>, <c>k2</c>, … in order of starting.</param>
/// <param name="Kind">What it waits for.</param>
/// <param name="Unit">Whose clock it is.</param>
/// <param name="About">The order or the supervision; null when it is about the whole case.</param>
/// <param name="Limit">The time it was given, before extensions.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="ImminentAt">When it becomes imminent; null once it did.</param>
/// <param name="DueAt">From this moment on it is breached.</param>
public sealed record Clock(
    string Id, ClockKind Kind, string Unit, string? About, Limit Limit, Instant StartedAt, Instant? ImminentAt, Instant DueAt)
{
    public ClockState State { get; init; }

    /// <summary>How it stood before it was paused.</summary>
    public ClockState StateBeforePause { get; init; }

    public Instant? PausedAt { get; init; }

    /// <summary>When what it waited for was done, or no longer asked; null while it waits.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Steps of the escalation ladder taken after the breach.</summary>
    public int Steps { get; init; }

    /// <summary>When the next step of the ladder is due; null when there is none.</summary>
    public Instant? EscalatesAt { get; init; }

    /// <summary>Working days that extensions added.</summary>
    public int ExtendedBy { get; init; }

    /// <summary>Its time is over, also while it waits with the case.</summary>
    [JsonIgnore]
    public bool IsBreached => State == ClockState.Breached || (State == ClockState.Paused && StateBeforePause == ClockState.Breached);

    /// <summary>Something is still waited for.</summary>
    [JsonIgnore]
    public bool IsOpen => EndedAt is null;

    /// <summary>The next moment at which something is to be noted about it; null when there is none.</summary>
    [JsonIgnore]
    public Instant? NextAt => !IsOpen ? null : State switch
    {
        ClockState.Running => ImminentAt ?? DueAt,
        ClockState.Imminent => DueAt,
        ClockState.Breached => EscalatesAt,
        _ => null,
    };

    /// <summary>The clock once it ended. What was breached stays so.</summary>
    internal Clock Ended(ClockState state, Instant at) =>
        this with { State = IsBreached ? ClockState.Breached : state, StateBeforePause = default, EndedAt = at, EscalatesAt = null, PausedAt = null };
}
