using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.EventStore.Appending;

/// <summary>What a group's winners do to the streams' own rows, their keys and their snapshots.</summary>
internal sealed class StreamColumns
{
    private static readonly string StartSql = Sql.Read("start_streams.sql");
    private static readonly string AdvanceSql = Sql.Read("advance_streams.sql");
    private static readonly string KeysSql = Sql.Read("insert_keys.sql");
    private static readonly string SnapshotsSql = Sql.Read("put_snapshots.sql");

    private readonly List<(AppendUnit Unit, StreamAppend Stream)> _started = [];
    private readonly List<(AppendUnit Unit, StreamAppend Stream)> _advanced = [];
    private readonly List<(AppendUnit Unit, StreamAppend Stream, string Hash)> _snapshots = [];
    private readonly List<(AppendUnit Unit, long Position)> _keyed = [];

    public StreamColumns(Group group)
    {
        foreach (var (unit, winner, last) in group.Written.Zip(group.Winners, (w, p) => (w.Unit, p, w.Last)))
        {
            if (unit.Key is not null) _keyed.Add((unit, last));
            for (var i = 0; i < unit.Streams.Length; i++) Add(unit, unit.Streams[i], winner.Heads[i].Hash!);
        }
    }

    public void Write(NpgsqlBatch batch)
    {
        if (_started.Count > 0) Start(batch);
        if (_advanced.Count > 0) Advance(batch);
        if (_keyed.Count > 0) Keys(batch);
        if (_snapshots.Count > 0) Snapshots(batch);
    }

    private void Add(AppendUnit unit, StreamAppend stream, string hash)
    {
        (stream.Expected.Version == 0 ? _started : _advanced).Add((unit, stream));
        if (stream.Snapshot is not null) _snapshots.Add((unit, stream, hash));
    }

    private void Start(NpgsqlBatch batch) => batch.Add(StartSql)
        .With(Column(_started, s => s.Unit.Tenant), NpgsqlDbType.Varchar)
        .With(Column(_started, s => s.Stream.Id), NpgsqlDbType.Varchar)
        .With(Column(_started, s => s.Stream.Type), NpgsqlDbType.Varchar)
        .With(Column(_started, s => s.Stream.Version), NpgsqlDbType.Bigint)
        .With(Column(_started, s => s.Unit.Metadata.Timestamp.UtcDateTime), NpgsqlDbType.TimestampTz);

    private void Advance(NpgsqlBatch batch) => batch.Add(AdvanceSql)
        .With(Column(_advanced, s => s.Unit.Tenant), NpgsqlDbType.Varchar)
        .With(Column(_advanced, s => s.Stream.Id), NpgsqlDbType.Varchar)
        .With(Column(_advanced, s => s.Stream.Version), NpgsqlDbType.Bigint)
        .With(Column(_advanced, s => s.Unit.Metadata.Timestamp.UtcDateTime), NpgsqlDbType.TimestampTz)
        .With(Column(_advanced, s => s.Stream.Expected.Version), NpgsqlDbType.Bigint);

    private void Keys(NpgsqlBatch batch) => batch.Add(KeysSql)
        .With(Column(_keyed, k => k.Unit.Tenant), NpgsqlDbType.Varchar)
        .With(Column(_keyed, k => k.Unit.Key!), NpgsqlDbType.Varchar)
        .With(Column(_keyed, k => k.Unit.KeyFingerprint), NpgsqlDbType.Varchar)
        .With(Column(_keyed, k => k.Unit.Streams[0].Id), NpgsqlDbType.Varchar)
        .With(Column(_keyed, k => k.Unit.Streams[0].Version), NpgsqlDbType.Bigint)
        .With(Column(_keyed, k => k.Position), NpgsqlDbType.Bigint);

    private void Snapshots(NpgsqlBatch batch) => batch.Add(SnapshotsSql)
        .With(Column(_snapshots, s => s.Unit.Tenant), NpgsqlDbType.Varchar)
        .With(Column(_snapshots, s => s.Stream.Id), NpgsqlDbType.Varchar)
        .With(Column(_snapshots, s => s.Stream.Snapshot!.Fold), NpgsqlDbType.Varchar)
        .With(Column(_snapshots, s => s.Stream.Version), NpgsqlDbType.Bigint)
        .With(Column(_snapshots, s => s.Hash), NpgsqlDbType.Varchar)
        .With(Column(_snapshots, s => s.Stream.Snapshot!.State), NpgsqlDbType.Bytea);

    private static T[] Column<TRow, T>(List<TRow> rows, Func<TRow, T> value)
    {
        var column = new T[rows.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(rows[i]);
        return column;
    }
}
