using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.EventStore.Appending;

/// <summary>What has to be known of the log, under its lock, to decide a group: asked in one statement.</summary>
internal sealed class Inquiry
{
    private static readonly string AskSql = Sql.Read("ask_log.sql");

    private readonly Group _group;
    private readonly List<(int Unit, int Stream)> _streams = [];
    private readonly List<int> _keyed = [];
    private readonly Dictionary<(int, int), Conflict> _stale = [];
    private readonly Dictionary<int, AlreadyDone> _used = [];

    private long _end;

    public Inquiry(Group group)
    {
        _group = group;
        for (var u = 0; u < group.Units.Count; u++)
        {
            if (group.Units[u].Unit.Key is not null) _keyed.Add(u);
            for (var s = 0; s < group.Units[u].Unit.Streams.Length; s++) _streams.Add((u, s));
        }
    }

    public void Ask(NpgsqlBatch batch)
    {
        var (tenants, ids, versions) = (new string[_streams.Count], new string[_streams.Count], new long[_streams.Count]);
        for (var i = 0; i < _streams.Count; i++)
        {
            var pending = _group.Units[_streams[i].Unit];
            var stream = pending.Unit.Streams[_streams[i].Stream];
            (tenants[i], ids[i], versions[i]) = (pending.Unit.Tenant, stream.Id, pending.Known ? stream.Expected.Version : -1);
        }
        batch.Add(AskSql)
            .With(tenants, NpgsqlDbType.Varchar).With(ids, NpgsqlDbType.Varchar).With(versions, NpgsqlDbType.Bigint)
            .With(_keyed.ConvertAll(u => _group.Units[u].Unit.Tenant).ToArray(), NpgsqlDbType.Varchar)
            .With(_keyed.ConvertAll(u => _group.Units[u].Unit.Key!).ToArray(), NpgsqlDbType.Varchar);
    }

    /// <summary>Reads the answer and decides the group by it.</summary>
    public async Task Decide(NpgsqlDataReader answer)
    {
        while (await answer.ReadAsync())
            switch (answer.GetString(0))
            {
                case "end": _end = answer.GetInt64(2); break;
                case "stream": Stale(answer); break;
                default: Used(answer); break;
            }
        _group.Decide(_end, _stale, _used);
    }

    private void Stale(NpgsqlDataReader answer)
    {
        var at = _streams[(int)answer.GetInt64(1) - 1];
        var unit = _group.Units[at.Unit].Unit;
        var stream = unit.Streams[at.Stream];
        _stale[at] = new Conflict(unit.Tenant, stream.Id, stream.Expected.Version, answer.GetInt64(2),
            answer.IsDBNull(3) ? null : answer.GetString(3), answer.IsDBNull(4) ? null : answer.GetFieldValue<DateTimeOffset>(4));
    }

    private void Used(NpgsqlDataReader answer) => _used[_keyed[(int)answer.GetInt64(1) - 1]] =
        new AlreadyDone(answer.GetString(5), answer.GetInt64(2), answer.GetInt64(6), answer.IsDBNull(3) ? null : answer.GetString(3));
}
