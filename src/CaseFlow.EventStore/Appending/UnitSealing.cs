using Npgsql;

namespace CaseFlow.EventStore.Appending;

/// <summary>Makes a unit ready on its caller's own thread: checked, its time cut, its hashes linked.</summary>
internal static class UnitSealing
{
    private static readonly string HashSql = Sql.Read("hash_at.sql");

    public static async ValueTask<Pending> Prepare(AppendUnit unit, NpgsqlDataSource source, Durability durability, CancellationToken cancel)
    {
        Check(unit);
        var time = unit.Metadata.Timestamp;
        var instant = new DateTimeOffset(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        if (!time.EqualsExact(instant)) unit = unit with { Metadata = unit.Metadata with { Timestamp = instant } };
        var expected = Array.ConvertAll(unit.Streams, s => s.Expected);
        var known = true;
        for (var i = 0; i < expected.Length; i++)
            if (expected[i] is { Version: > 0, Hash: null })
            {
                expected[i] = expected[i] with { Hash = await HashAt(unit.Tenant, unit.Streams[i], source, durability, cancel) };
                known &= expected[i].Hash is not null;
            }
        return new Pending(unit, expected, known);
    }

    private static void Check(AppendUnit unit)
    {
        if (unit.Streams.Length == 0) throw new ArgumentException("A unit has at least one stream.");
        if (unit.Streams.Length > 1 && unit.Streams.DistinctBy(s => s.Id).Count() < unit.Streams.Length) throw new ArgumentException("A stream stands twice in one unit.");
        if (Array.Exists(unit.Streams, s => s.Events.Length == 0)) throw new ArgumentException("A stream of the unit has no events.");
        if (unit.Metadata.Headers is { } headers && (headers.ContainsKey("hash") || headers.ContainsKey("prev")))
            throw new ArgumentException("The headers hash and prev are the store's own.");
        if (HasNul(unit.Key) || HasNul(unit.KeyFingerprint) || Array.Exists(unit.Streams, s => HasNul(s.Type)))
            throw new FormatException("An idempotency key, a fingerprint and a stream's type cannot have the character U+0000.");
    }

    private static bool HasNul(string? text) => text is not null && text.Contains('\0', StringComparison.Ordinal);

    private static async Task<string?> HashAt(string tenant, StreamAppend stream, NpgsqlDataSource source, Durability durability, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(HashSql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream.Id });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = stream.Expected.Version });
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;
        await durability.Reach(row.GetInt64(1), cancel);
        return row.GetString(0);
    }
}
