using System.Text;
using CaseFlow.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Benchmarks.Store;

/// <summary>An inline view of twenty columns, as heavy as the board's row of a case.</summary>
internal sealed class TallyRows : IInlineView
{
    private static readonly string PutSql = Resources.Read("put_tally_rows.sql");
    internal static readonly byte[] Orders = Encoding.UTF8.GetBytes("""[{"id":"o1","kind":"grab","to":"150402001","state":"acknowledged"}]""");

    public static Schema Schema { get; } = new("tally", Resources.Read("tally_rows.sql"));

    public string Name => "tally_rows";

    public void Write(IReadOnlyList<Written> units, NpgsqlBatch batch)
    {
        var command = new NpgsqlBatchCommand(PutSql);
        Add(command, units, u => u.Unit.Tenant, NpgsqlDbType.Varchar);
        Add(command, units, u => u.Unit.Streams[0].Id, NpgsqlDbType.Varchar);
        Add(command, units, u => u.Unit.Tenant + "-" + u.First, NpgsqlDbType.Varchar);
        Add(command, units, u => Of(u).State, NpgsqlDbType.Varchar);
        foreach (var text in (string[])["general", "streets", "streets-07"]) Add(command, units, _ => text, NpgsqlDbType.Varchar);
        Add(command, units, u => Of(u).Unit, NpgsqlDbType.Varchar);
        foreach (var text in (string[])["150402001", "150402001003-07"]) Add(command, units, _ => text, NpgsqlDbType.Varchar);
        Add(command, units, _ => 118.95432, NpgsqlDbType.Double);
        Add(command, units, _ => 42.26114, NpgsqlDbType.Double);
        Add(command, units, u => Of(u).Title, NpgsqlDbType.Varchar);
        Add(command, units, _ => "hotline", NpgsqlDbType.Varchar);
        Add(command, units, u => Of(u).Total, NpgsqlDbType.Bigint);
        Add(command, units, u => u.Unit.Streams[0].Expected.Version + 1, NpgsqlDbType.Bigint);
        Add(command, units, u => u.First, NpgsqlDbType.Bigint);
        Add(command, units, u => Of(u).Reported.UtcDateTime, NpgsqlDbType.TimestampTz);
        Add(command, units, u => u.Unit.Metadata.Timestamp.UtcDateTime, NpgsqlDbType.TimestampTz);
        Add(command, units, _ => Orders, NpgsqlDbType.Jsonb);
        batch.BatchCommands.Add(command);
    }

    private static Tally Of(Written written) => (Tally)written.Unit.Companion!;

    private static void Add<T>(NpgsqlBatchCommand command, IReadOnlyList<Written> units, Func<Written, T> value, NpgsqlDbType type)
    {
        var column = new T[units.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(units[i]);
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = column, NpgsqlDbType = NpgsqlDbType.Array | type });
    }
}
