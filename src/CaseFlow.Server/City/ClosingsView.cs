using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.City;

/// <summary>Keeps <c>case_closings</c> in step with the log, in the append's own transaction.</summary>
public sealed class ClosingsView : IInlineView
{
    private static readonly string PutSql = Sql.Read("put_case_closings.sql");
    private static readonly string DropSql = Sql.Read("drop_case_closings.sql");
    private static readonly string Closed = CaseEventNames.ByType[typeof(CaseClosed)];
    private static readonly string Reopened = CaseEventNames.ByType[typeof(CaseReopened)];

    /// <summary>The same table from the log alone.</summary>
    internal static readonly IRebuildable FromLog = new StreamView<Closing>
    {
        Name = "case_closings", Create = Sql.Read("case_closings.sql"), Copy = Sql.Read("copy_case_closings.sql"),
        Remove = DropSql, Fold = Fold, Write = WriteClosing,
    };

    /// <param name="At">When it was closed; null while it is not.</param>
    internal sealed record Closing(string Tenant, string Id, DateTimeOffset? At);

    public string Name => "case_closings";

    public void Write(IReadOnlyList<Written> units, NpgsqlBatch batch)
    {
        var last = new Dictionary<(string Tenant, string Id), DateTime?>();
        foreach (var unit in units)
        {
            if (unit.Unit.Companion is not CaseChange[] changes) continue;
            foreach (var change in changes)
                foreach (var happened in change.Events)
                    if (happened is CaseClosed or CaseReopened)
                        last[(unit.Unit.Tenant, change.Before.Id)] = happened is CaseClosed ? change.At.ToDateTimeUtc() : null;
        }
        var (closed, reopened) = (last.Where(one => one.Value is not null).ToArray(), last.Where(one => one.Value is null).ToArray());
        if (closed.Length > 0) Cases(batch.Add(PutSql), closed).With(closed.Select(one => one.Value!.Value), NpgsqlDbType.TimestampTz);
        if (reopened.Length > 0) Cases(batch.Add(DropSql), reopened);
    }

    private static NpgsqlBatchCommand Cases(NpgsqlBatchCommand command, KeyValuePair<(string Tenant, string Id), DateTime?>[] of) => command
        .With(of.Select(one => one.Key.Tenant), NpgsqlDbType.Varchar).With(of.Select(one => one.Key.Id), NpgsqlDbType.Varchar);

    private static Closing? Fold(Closing? before, RecordedEvent recorded) =>
        recorded.Type == Closed ? new Closing(recorded.Tenant, recorded.Stream, recorded.Timestamp)
        : recorded.Type == Reopened && before is not null ? before with { At = null }
        : before;

    private static void WriteClosing(Closing closing, NpgsqlBinaryImporter to)
    {
        if (closing.At is not { } at) return;
        to.StartRow();
        foreach (var text in (ReadOnlySpan<string>)[closing.Tenant, closing.Id]) to.Write(text, NpgsqlDbType.Varchar);
        to.Write(at.UtcDateTime, NpgsqlDbType.TimestampTz);
    }
}
