namespace CaseFlow.EventStore;

/// <summary>How a stream's state follows from its events.</summary>
/// <param name="Fingerprint">Names this fold; change it whenever the fold or the saved form changes, so that old snapshots are left aside.</param>
/// <param name="Save">Bytes of a state for a snapshot; null where streams stay short.</param>
public sealed record Fold<TState>(
    string Fingerprint, TState Empty, Func<TState, RecordedEvent, TState> Evolve,
    Func<TState, byte[]>? Save = null, Func<byte[], TState>? Restore = null);

/// <summary>The state of a stream and where the stream stood with it.</summary>
public readonly record struct Loaded<TState>(TState State, Head Head);
