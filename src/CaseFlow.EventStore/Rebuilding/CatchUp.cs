using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.EventStore.Rebuilding;

/// <summary>Writes rows to the side table, and writes those anew whose streams have moved.</summary>
internal sealed class CatchUp<TState>(StreamView<TState> view, Workshop workshop) where TState : class
{
    private const int StreamsAtOnce = 2_000;

    public async Task Write(IEnumerable<TState?> states, CancellationToken cancel)
    {
        await using var rows = await workshop.Connection.BeginBinaryImportAsync(view.Copy, cancel);
        foreach (var state in states)
            if (state is not null) view.Write(state, rows);
        await rows.CompleteAsync(cancel);
    }

    /// <summary>Every stream with an event in (from, to] is folded from its beginning again.</summary>
    public async Task Redo(long from, long to, CancellationToken cancel)
    {
        if (to == from) return;
        foreach (var streams in (await Touched(from, to, cancel)).Chunk(StreamsAtOnce)) await Redo(streams, to, cancel);
    }

    private async Task Redo((string Tenant, string Stream)[] streams, long to, CancellationToken cancel)
    {
        var (tenants, ids) = (Array.ConvertAll(streams, s => s.Tenant), Array.ConvertAll(streams, s => s.Stream));
        var states = new Dictionary<(string, string), TState?>(streams.Length);
        await using (var command = Command(Sql.Read("read_streams.sql"), tenants, ids))
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = to });
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                var recorded = EventReader.Event(rows);
                states[(recorded.Tenant, recorded.Stream)] = view.Fold(states.GetValueOrDefault((recorded.Tenant, recorded.Stream)), recorded);
            }
        }
        await using (var remove = Command(view.Remove, tenants, ids)) await remove.ExecuteNonQueryAsync(cancel);
        await Write(states.Values, cancel);
    }

    private NpgsqlCommand Command(string sql, params string[][] columns)
    {
        var command = new NpgsqlCommand(sql, workshop.Connection) { CommandTimeout = 0 };
        foreach (var column in columns)
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = column, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        return command;
    }

    private async Task<List<(string Tenant, string Stream)>> Touched(long from, long to, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql.Read("touched_streams.sql"), workshop.Connection) { CommandTimeout = 0 };
        foreach (var bound in (long[])[from, to]) command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = bound });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var streams = new List<(string, string)>();
        while (await rows.ReadAsync(cancel)) streams.Add((rows.GetString(0), rows.GetString(1)));
        return streams;
    }
}
