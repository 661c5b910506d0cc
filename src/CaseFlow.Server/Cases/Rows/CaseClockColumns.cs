using CaseFlow.Domain;
using CaseFlow.Domain.Clocks;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Cases;

/// <summary>Rows of <c>case_clocks</c>, column by column, for one statement.</summary>
internal sealed class CaseClockColumns
{
    private static readonly string PutSql = Sql.Read("put_case_clocks.sql");

    private readonly List<string> tenants = [], ids = [], clocks = [], kinds = [], units = [], states = [];
    private readonly List<string?> abouts = [];
    private readonly List<DateTime> started = [], due = [];
    private readonly List<DateTime?> imminent = [], ended = [];

    /// <summary>The clocks that are not as they were.</summary>
    public void Add(Dossier before, Dossier after)
    {
        var (was, now) = (before.Case.Clocks, after.Case.Clocks);
        for (var i = 0; i < now.Length; i++)
            if (i >= was.Length || !ReferenceEquals(was[i], now[i])) Add(after, now[i]);
    }

    public void Put(NpgsqlBatch batch)
    {
        if (ids.Count == 0) return;
        batch.Add(PutSql)
            .With(tenants, NpgsqlDbType.Varchar).With(ids, NpgsqlDbType.Varchar).With(clocks, NpgsqlDbType.Varchar)
            .With(kinds, NpgsqlDbType.Varchar).With(units, NpgsqlDbType.Varchar).With(abouts, NpgsqlDbType.Varchar).With(states, NpgsqlDbType.Varchar)
            .With(started, NpgsqlDbType.TimestampTz).With(imminent, NpgsqlDbType.TimestampTz)
            .With(due, NpgsqlDbType.TimestampTz).With(ended, NpgsqlDbType.TimestampTz);
    }

    private void Add(Dossier dossier, Clock clock)
    {
        tenants.Add(dossier.Tenant);
        ids.Add(dossier.Id);
        clocks.Add(clock.Id);
        kinds.Add(clock.Kind.WrittenName());
        units.Add(clock.Unit);
        abouts.Add(clock.About);
        states.Add(clock.State.WrittenName());
        started.Add(clock.StartedAt.ToDateTimeUtc());
        imminent.Add(clock.ImminentAt?.ToDateTimeUtc());
        due.Add(clock.DueAt.ToDateTimeUtc());
        ended.Add(clock.EndedAt?.ToDateTimeUtc());
    }
}
