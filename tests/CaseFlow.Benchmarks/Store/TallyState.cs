using CaseFlow.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Benchmarks.Store;

/// <summary>The same rows as <see cref="TallyRows"/>, from the log.</summary>
internal sealed record TallyState(string Tenant, Tally Tally, long Version, long Position, DateTimeOffset Changed)
{
    public static StreamView<TallyState> View { get; } = new()
    {
        Name = "tally_rows",
        Create = Resources.Read("tally_rows.sql"),
        Copy = Resources.Read("copy_tally_rows.sql"),
        Remove = Resources.Read("remove_tally_rows.sql"),
        Fold = (state, recorded) => new(recorded.Tenant, Tallies.Evolve(state?.Tally ?? Tally.Empty, recorded), recorded.Version, recorded.Position, recorded.Timestamp),
        Write = (state, rows) => state.Write(rows),
    };

    private void Write(NpgsqlBinaryImporter rows)
    {
        rows.StartRow();
        foreach (var text in (string[])[Tenant, Tally.Id, Tenant + "-" + Position, Tally.State, "general", "streets", "streets-07", Tally.Unit, "150402001", "150402001003-07"])
            rows.Write(text, NpgsqlDbType.Varchar);
        rows.Write(118.95432, NpgsqlDbType.Double);
        rows.Write(42.26114, NpgsqlDbType.Double);
        rows.Write(Tally.Title, NpgsqlDbType.Varchar);
        rows.Write("hotline", NpgsqlDbType.Varchar);
        rows.Write(Tally.Total, NpgsqlDbType.Bigint);
        rows.Write(Version, NpgsqlDbType.Bigint);
        rows.Write(Position, NpgsqlDbType.Bigint);
        rows.Write(Tally.Reported.UtcDateTime, NpgsqlDbType.TimestampTz);
        rows.Write(Changed.UtcDateTime, NpgsqlDbType.TimestampTz);
        rows.Write(TallyRows.Orders, NpgsqlDbType.Jsonb);
    }
}
