using CaseFlow.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Cases;

/// <summary>Keeps <c>case_clocks</c> and <c>case_moments</c> in step with the log, in the append's own transaction; writes what changed.</summary>
public sealed class CaseClocksView : IInlineView
{
    private static readonly string PutMoments = Sql.Read("put_case_moments.sql");
    private static readonly string DropMoments = Sql.Read("drop_case_moments.sql");

    public string Name => "case_clocks";

    public void Write(IReadOnlyList<Written> units, NpgsqlBatch batch)
    {
        var (clocks, moments) = (new CaseClockColumns(), new Moments());
        foreach (var unit in units)
        {
            if (unit.Unit.Companion is not CaseChange[] changes) continue;
            var first = unit.First;
            foreach (var change in changes)
            {
                var after = change.Settle(first);
                first += change.Events.Count;
                clocks.Add(change.Before, after);
                moments.Add(change.Before, after);
            }
        }
        clocks.Put(batch);
        moments.Put(batch);
    }

    private sealed class Moments
    {
        private readonly List<string> tenants = [], ids = [], pastTenants = [], pastIds = [];
        private readonly List<DateTime> next = [];

        public void Add(Dossier before, Dossier after)
        {
            if (before.Case.NextAt == after.Case.NextAt) return;
            if (after.Case.NextAt is { } at) next.Add(at.ToDateTimeUtc());
            (after.Case.NextAt is null ? pastTenants : tenants).Add(after.Tenant);
            (after.Case.NextAt is null ? pastIds : ids).Add(after.Id);
        }

        public void Put(NpgsqlBatch batch)
        {
            if (ids.Count > 0) batch.Add(PutMoments).With(tenants, NpgsqlDbType.Varchar).With(ids, NpgsqlDbType.Varchar).With(next, NpgsqlDbType.TimestampTz);
            if (pastIds.Count > 0) batch.Add(DropMoments).With(pastTenants, NpgsqlDbType.Varchar).With(pastIds, NpgsqlDbType.Varchar);
        }
    }
}
