using System.Globalization;

namespace CaseFlow.EventStore.Integrity;

/// <summary>The first place where the log is not what was written.</summary>
/// <param name="Sentence">What is wrong with it.</param>
public sealed record Fault(long Position, string Tenant, string Stream, long Version, string Sentence)
{
    public override string ToString() => $"Event {Position}, version {Version} of stream {Stream} of {Tenant}: {Sentence}";
}

/// <summary>
/// Recomputes the chain of every stream from events given in the order of the log, wherever they come from:
/// hashes, links, dense versions, positions without gaps.
/// </summary>
public sealed class LogCheck
{
    private readonly Dictionary<(string Tenant, string Stream), Link> _heads = [];
    private long _position;

    private readonly record struct Link(long Version, UInt128 High, UInt128 Low)
    {
        public static Link To(long version, string hash) => new(version, Half(hash, 0), Half(hash, 32));

        public string Hash => High.ToString("x32", CultureInfo.InvariantCulture) + Low.ToString("x32", CultureInfo.InvariantCulture);

        private static UInt128 Half(string hash, int from) =>
            UInt128.Parse(hash.AsSpan(from, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    /// <summary>Events seen so far.</summary>
    public long Events { get; private set; }

    public int Streams => _heads.Count;

    /// <returns>What is wrong with this event; null when nothing is.</returns>
    public Fault? Next(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var key = (recorded.Tenant, recorded.Stream);
        var before = _heads.GetValueOrDefault(key);
        var sentence = Wrong(recorded, before, out var hash);
        _position = recorded.Position;
        Events++;
        if (sentence is not null) return new(recorded.Position, recorded.Tenant, recorded.Stream, recorded.Version, sentence);
        _heads[key] = Link.To(recorded.Version, hash!);
        return null;
    }

    /// <summary>The version a stream has come to; 0 when it has no events.</summary>
    public long VersionOf(string tenant, string stream) => _heads.GetValueOrDefault((tenant, stream)).Version;

    private string? Wrong(RecordedEvent recorded, Link before, out string? hash)
    {
        hash = null;
        if (recorded.Position != _position + 1) return $"the log goes from position {_position} to {recorded.Position}: events are missing or out of order.";
        if (recorded.Version != before.Version + 1) return $"the stream goes from version {before.Version} to {recorded.Version}: events are missing or out of order.";
        var stored = StoredHeaders.Of(recorded.Headers);
        if (stored.Hash is null) return "it carries no hash.";
        var prev = before.Version == 0 ? null : before.Hash;
        if (stored.Prev != prev) return "it is not linked to the event before it.";
        try
        {
            hash = Rehashed(recorded, stored, prev);
        }
        catch (FormatException e)
        {
            return $"its content could never have been written: {e.Message}";
        }
        return hash == stored.Hash ? null : "its content is not what its hash was made of.";
    }

    private static string Rehashed(RecordedEvent recorded, StoredHeaders stored, string? prev) => Chain.Hash(
        recorded.Tenant, recorded.Stream, recorded.Version, recorded.Id, recorded.Type, recorded.Data.Span,
            recorded.Timestamp, recorded.UserName, recorded.CorrelationId, recorded.CausationId, stored.Extra, prev);
}
