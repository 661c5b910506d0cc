namespace CaseFlow.EventStore;

/// <summary>What became of a unit.</summary>
public abstract record AppendResult;

/// <summary>Written and durable.</summary>
/// <param name="First">Position of the unit's first event in the log.</param>
/// <param name="Last">Position of its last; a reader that has come this far has seen the whole unit.</param>
/// <param name="Heads">Where each stream of the unit stands now, in the unit's order.</param>
public sealed record Appended(long First, long Last, Head[] Heads) : AppendResult;

/// <summary>Nothing written: a stream does not stand where the unit expected it.</summary>
/// <param name="By">Who wrote the version that is there; null when the stream has none.</param>
public sealed record Conflict(string Tenant, string Stream, long Expected, long Actual, string? By, DateTimeOffset? At) : AppendResult
{
    public override string ToString() => Actual == 0
        ? $"Stream {Stream} of {Tenant} was expected at version {Expected} but has not begun."
        : $"Stream {Stream} of {Tenant} was expected at version {Expected} but is at {Actual}, written by {By ?? "an unnamed user"} at {At:O}.";
}

/// <summary>Nothing written: an earlier append with this key was; this is what it was answered.</summary>
/// <param name="Position">Position of the last event of the earlier append.</param>
public sealed record AlreadyDone(string Stream, long Version, long Position, string? Fingerprint) : AppendResult;

/// <summary>Nothing written: the key was used before for something else.</summary>
public sealed record KeyReused(string Key, string Stream, long Version) : AppendResult
{
    public override string ToString() =>
        $"The idempotency key {Key} was used before for another request (stream {Stream}, version {Version}): use a new key.";
}

/// <summary>
/// The database could not be reached, or went away before it answered: the unit may or may not have been written.
/// Retrying with the same key is safe.
/// </summary>
public sealed class LogUnavailableException(string message, Exception? inner) : Exception(message, inner)
{
    public LogUnavailableException() : this("The event log cannot be reached.", null) { }

    public LogUnavailableException(string message) : this(message, null) { }
}
