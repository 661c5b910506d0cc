namespace CaseFlow.EventStore;

/// <summary>How a following view stands.</summary>
/// <param name="RunsHere">Whether this server runs it; if not, another does, or stands by too.</param>
/// <param name="Lag">Events committed that are not in its rows yet.</param>
/// <param name="StuckSince">Since when it makes no headway though there is some to make; null when it is well.</param>
/// <param name="Error">What stopped it, naming the event if one did.</param>
public sealed record ViewHealth(string Name, bool RunsHere, long Position, long Lag, DateTimeOffset? StuckSince, string? Error);
