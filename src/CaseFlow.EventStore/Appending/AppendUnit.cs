namespace CaseFlow.EventStore;

/// <summary>Where a stream stands: its version (0 = not begun) and the hash of its last event.</summary>
/// <param name="Version">The number of events in the stream.</param>
/// <param name="Hash">Hash of the last event, 64 lower-case hex digits; null when not known (it is then looked up) or not begun.</param>
public readonly record struct Head(long Version, string? Hash = null)
{
    public static Head None => default;
}

/// <summary>An event to be written.</summary>
/// <param name="Id">Unique; GUIDv7 by custom.</param>
/// <param name="Type">The stored name, which no rename in code may change.</param>
/// <param name="Data">A JSON value in UTF-8, without U+0000, lone surrogates or doubled properties.</param>
public readonly record struct NewEvent(Guid Id, string Type, ReadOnlyMemory<byte> Data);

/// <summary>The folded state of a stream after the append, kept so that a long stream loads cheaply.</summary>
/// <param name="Fold">Names the fold; a stored snapshot of another fold is ignored.</param>
public sealed record Snapshot(string Fold, byte[] State);

/// <summary>Events for one stream that must stand at <paramref name="Expected"/>, or nothing is written.</summary>
public sealed record StreamAppend(string Id, string Type, Head Expected, NewEvent[] Events, Snapshot? Snapshot = null)
{
    internal long Version => Expected.Version + Events.Length;
}

/// <summary>Who, when and why, written with every event of a unit.</summary>
/// <param name="Timestamp">The instant the decision was made at; stored in UTC, cut to microseconds.</param>
/// <param name="Headers">Further headers; the names <c>hash</c> and <c>prev</c> are the store's own.</param>
public sealed record Metadata(
    DateTimeOffset Timestamp, string? UserName = null, string? CorrelationId = null, string? CausationId = null,
    IReadOnlyDictionary<string, string>? Headers = null);

/// <summary>What is written together or not at all: usually one stream, several when they belong together.</summary>
public sealed record AppendUnit(string Tenant, StreamAppend[] Streams, Metadata Metadata)
{
    /// <summary>A retry with the same key of the same tenant is answered, not written again.</summary>
    public string? Key { get; init; }

    /// <summary>What the key was used for, such as a hash of the request: the same key for something else is refused.</summary>
    public string? KeyFingerprint { get; init; }

    /// <summary>Opaque to the store; handed to the inline views, such as the state before and after.</summary>
    public object? Companion { get; init; }
}
