using CaseFlow.Testing;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.EventStore.Tests;

/// <summary>How far a stream has counted: a state, its inline view, and the same view from the log.</summary>
internal sealed record TallyRow(string Tenant, string Stream, long Total, long Version, DateTimeOffset At)
{
    public static TallyRow Fold(TallyRow? row, RecordedEvent e) =>
        new(e.Tenant, e.Stream, (row?.Total ?? 0) + By(e), e.Version, e.Timestamp);

    public static long By(RecordedEvent e) => System.Text.Json.JsonDocument.Parse(e.Data).RootElement.GetProperty("by").GetInt64();
}

/// <summary>The companion of a unit is the row of each of its streams after it.</summary>
internal sealed class TallyRows : IInlineView
{
    public const string Create =
        """
        create table tally_rows (
          tenant_id varchar not null, stream_id varchar not null, total bigint not null check (total >= 0), version bigint not null, at timestamptz not null,
          primary key (tenant_id, stream_id));
        create index tally_rows_by_total on tally_rows (total);
        """;

    private const string Put =
        """
        insert into tally_rows select * from unnest($1::varchar[], $2::varchar[], $3::bigint[], $4::bigint[], $5::timestamptz[])
        on conflict (tenant_id, stream_id) do update set total = excluded.total, version = excluded.version, at = excluded.at
        """;

    public static Schema Schema { get; } = new("tally", Create);

    public static StreamView<TallyRow> FromLog { get; } = new()
    {
        Name = "tally_rows",
        Create = Create,
        Copy = "copy tally_rows from stdin (format binary)",
        Remove = "delete from tally_rows t using unnest($1::varchar[], $2::varchar[]) as s(tenant_id, id) where t.tenant_id = s.tenant_id and t.stream_id = s.id",
        Fold = TallyRow.Fold,
        Write = (row, rows) =>
        {
            rows.StartRow();
            rows.Write(row.Tenant, NpgsqlDbType.Varchar);
            rows.Write(row.Stream, NpgsqlDbType.Varchar);
            rows.Write(row.Total, NpgsqlDbType.Bigint);
            rows.Write(row.Version, NpgsqlDbType.Bigint);
            rows.Write(row.At, NpgsqlDbType.TimestampTz);
        },
    };

    public string Name => "tally_rows";

    public void Write(IReadOnlyList<Written> units, NpgsqlBatch batch)
    {
        var rows = units.SelectMany(u => (TallyRow[])u.Unit.Companion!).ToArray();
        var command = new NpgsqlBatchCommand(Put);
        Add(command, rows.Select(r => r.Tenant), NpgsqlDbType.Varchar);
        Add(command, rows.Select(r => r.Stream), NpgsqlDbType.Varchar);
        Add(command, rows.Select(r => r.Total), NpgsqlDbType.Bigint);
        Add(command, rows.Select(r => r.Version), NpgsqlDbType.Bigint);
        Add(command, rows.Select(r => r.At.UtcDateTime), NpgsqlDbType.TimestampTz);
        batch.BatchCommands.Add(command);
    }

    private static void Add<T>(NpgsqlBatchCommand command, IEnumerable<T> column, NpgsqlDbType type) =>
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. column], NpgsqlDbType = NpgsqlDbType.Array | type });
}

/// <summary>The log's tables and the tally's.</summary>
public class TallyLog : TestDatabase
{
    protected override Task PrepareAsync(NpgsqlDataSource empty) =>
        Schema.Ensure(empty, [Schema.Journal, TallyRows.Schema, CountedTypes.Schema]);

    internal Journal NewJournal() => new(ConnectionString, new() { InlineViews = [new TallyRows()], PageSize = 100 });

    /// <summary>A column of texts, one a row.</summary>
    public async Task<string[]> Query(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await rows.ReadAsync()) texts.Add(rows.GetValue(0).ToString()!);
        return [.. texts];
    }

    public async Task Execute(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
