using CaseFlow.EventStore.Integrity;

namespace CaseFlow.EventStore;

/// <summary>An event as it stands in the log.</summary>
/// <param name="Position">Its place in the log: 1, 2, 3, … without gaps, in commit order, over all tenants.</param>
/// <param name="Version">Its place in its stream: 1, 2, 3, …</param>
/// <param name="Data">JSON in UTF-8, as the database prints it (its property order is not the writer's).</param>
/// <param name="Headers">JSON object in UTF-8 with the chain's <c>hash</c> and <c>prev</c>; empty when it has none.</param>
public sealed record RecordedEvent(
    long Position, Guid Id, string Tenant, string Stream, long Version, string Type, ReadOnlyMemory<byte> Data,
    DateTimeOffset Timestamp, string? UserName, string? CorrelationId, string? CausationId, ReadOnlyMemory<byte> Headers)
{
    /// <summary>The hash stored with it: 64 lower-case hex digits.</summary>
    public string? Hash => StoredHeaders.Of(Headers).Hash;
}
