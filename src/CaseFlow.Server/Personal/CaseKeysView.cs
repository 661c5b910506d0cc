using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Personal;

/// <summary>Stores a case's key in the append that first needs it. Not a view of the log: it cannot be rebuilt, on purpose.</summary>
public sealed class CaseKeysView : IInlineView
{
    private static readonly string PutSql = Sql.Read("put_case_keys.sql");

    public string Name => "case_keys";

    public void Write(IReadOnlyList<Written> units, NpgsqlBatch batch)
    {
        var sealing = units.SelectMany(unit => unit.Unit.Companion as CaseChange[] ?? []).Where(change => change.WrappedKey is not null).ToArray();
        if (sealing.Length == 0) return;
        batch.Add(PutSql)
            .With(sealing.Select(change => change.Before.Tenant), NpgsqlDbType.Varchar)
            .With(sealing.Select(change => change.Before.Id), NpgsqlDbType.Varchar)
            .With(sealing.Select(change => change.WrappedKey!), NpgsqlDbType.Bytea);
    }
}
