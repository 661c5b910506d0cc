using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Cases;

/// <summary>What a group of changes adds to <c>case_units</c> and takes from it, for one statement each.</summary>
internal sealed class CaseUnitColumns
{
    private static readonly string PutSql = Sql.Read("put_case_units.sql");
    private static readonly string DropSql = Sql.Read("drop_case_units.sql");

    private readonly Columns added = new(), dropped = new();

    /// <summary>Units newly concerned are added; units of a place that was corrected are dropped.</summary>
    public void Add(Dossier before, Dossier after)
    {
        if (before.Case.Orders.Length == after.Case.Orders.Length && before.Case.Supervisions.Length == after.Case.Supervisions.Length
            && ReferenceEquals(before.Case.Place, after.Case.Place)) return;
        var (was, now) = (CaseRow.UnitsOf(before.Case), CaseRow.UnitsOf(after.Case));
        foreach (var unit in now) if (!was.Contains(unit)) added.Add(after, unit);
        foreach (var unit in was) if (!now.Contains(unit)) dropped.Add(after, unit);
    }

    public void Put(NpgsqlBatch batch)
    {
        added.Put(batch, PutSql);
        dropped.Put(batch, DropSql);
    }

    private sealed class Columns
    {
        private readonly List<string> tenants = [], units = [], ids = [];
        private readonly List<DateTime> reported = [];

        public void Add(Dossier dossier, string unit)
        {
            tenants.Add(dossier.Tenant);
            units.Add(unit);
            reported.Add(dossier.Case.ReportedAt.ToDateTimeUtc());
            ids.Add(dossier.Id);
        }

        public void Put(NpgsqlBatch batch, string sql)
        {
            if (ids.Count == 0) return;
            batch.Add(sql)
                .With(tenants, NpgsqlDbType.Varchar).With(units, NpgsqlDbType.Varchar)
                .With(reported, NpgsqlDbType.TimestampTz).With(ids, NpgsqlDbType.Varchar);
        }
    }
}
