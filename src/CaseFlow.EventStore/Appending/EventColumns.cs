using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.EventStore.Appending;

/// <summary>The events of a group's winners, column by column.</summary>
internal sealed class EventColumns
{
    private static readonly string InsertSql = Sql.Read("insert_events.sql");

    private readonly long _after;
    private readonly Guid[] _ids;
    private readonly string[] _streams;
    private readonly long[] _versions;
    private readonly ReadOnlyMemory<byte>[] _data;
    private readonly string[] _types;
    private readonly DateTime[] _timestamps;
    private readonly string[] _tenants;
    private readonly string?[] _correlations;
    private readonly string?[] _causations;
    private readonly ReadOnlyMemory<byte>[] _headers;
    private readonly string?[] _users;
    private int _count;

    public EventColumns(Group group)
    {
        _after = group.Written[0].First - 1;
        var count = (int)(group.Position - _after);
        _ids = new Guid[count];
        _streams = new string[count];
        _versions = new long[count];
        _data = new ReadOnlyMemory<byte>[count];
        _types = new string[count];
        _timestamps = new DateTime[count];
        _tenants = new string[count];
        _correlations = new string?[count];
        _causations = new string?[count];
        _headers = new ReadOnlyMemory<byte>[count];
        _users = new string?[count];
        foreach (var winner in group.Winners) Add(winner);
    }

    public void Insert(NpgsqlBatch batch) => batch.Add(InsertSql)
        .With(_after)
        .With(_ids, NpgsqlDbType.Uuid)
        .With(_streams, NpgsqlDbType.Varchar)
        .With(_versions, NpgsqlDbType.Bigint)
        .With(_data, NpgsqlDbType.Jsonb)
        .With(_types, NpgsqlDbType.Varchar)
        .With(_timestamps, NpgsqlDbType.TimestampTz)
        .With(_tenants, NpgsqlDbType.Varchar)
        .With(_correlations, NpgsqlDbType.Varchar)
        .With(_causations, NpgsqlDbType.Varchar)
        .With(_headers, NpgsqlDbType.Jsonb)
        .With(_users, NpgsqlDbType.Varchar);

    private void Add(Pending winner)
    {
        for (var s = 0; s < winner.Unit.Streams.Length; s++)
            for (var e = 0; e < winner.Unit.Streams[s].Events.Length; e++)
                Add(winner, s, e);
    }

    private void Add(Pending winner, int s, int e)
    {
        var (unit, stream) = (winner.Unit, winner.Unit.Streams[s]);
        var i = _count++;
        _ids[i] = stream.Events[e].Id;
        _streams[i] = stream.Id;
        _versions[i] = stream.Expected.Version + e + 1;
        _data[i] = stream.Events[e].Data;
        _types[i] = stream.Events[e].Type;
        _timestamps[i] = unit.Metadata.Timestamp.UtcDateTime;
        _tenants[i] = unit.Tenant;
        _correlations[i] = unit.Metadata.CorrelationId;
        _causations[i] = unit.Metadata.CausationId;
        _headers[i] = winner.Headers[s][e];
        _users[i] = unit.Metadata.UserName;
    }
}
