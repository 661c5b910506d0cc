using CaseFlow.Domain.Deputies;
using CaseFlow.EventStore;
using NodaTime;
using Npgsql;

namespace CaseFlow.Server.Deputies;

/// <summary>Keeps <c>deputyships</c> in step with the log, in the append's own transaction.</summary>
internal sealed class DeputyshipsView : IInlineView
{
    /// <summary>How the name of a deputyship's stream begins; its id follows.</summary>
    public const string StreamPrefix = "deputies/";

    public string Name => "deputyships";

    /// <summary>The same table as it follows from the log alone.</summary>
    public static readonly IRebuildable FromLog = new StreamView<DeputyshipRow>
    {
        Name = "deputyships", Create = Sql.Read("deputyships.sql"), Copy = Sql.Read("copy_deputyships.sql"),
        Remove = Sql.Read("remove_deputyships.sql"), Fold = Fold, Write = DeputyshipColumns.Copy,
    };

    public void Write(IReadOnlyList<Written> units, NpgsqlBatch batch)
    {
        var rows = units.Select(unit => unit.Unit.Companion).OfType<DeputyshipRow>().ToArray();
        if (rows.Length > 0) DeputyshipColumns.Put(rows, batch);
    }

    /// <summary>After one more event; other streams have no row.</summary>
    internal static DeputyshipRow? Fold(DeputyshipRow? before, RecordedEvent recorded) =>
        DeputyEventNames.Read(recorded.Type, recorded.Data.Span) is { } happened
        && Deputyship.Evolve(before?.Now, happened, Instant.FromDateTimeOffset(recorded.Timestamp), recorded.UserName ?? "") is { } now
            ? new DeputyshipRow(recorded.Tenant, recorded.Stream[StreamPrefix.Length..], now)
            : before;
}
