using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Attachments;

/// <summary>Keeps <c>case_attachments</c> in step with the log, in the append's own transaction.</summary>
public sealed class CaseAttachmentsView : IInlineView
{
    private static readonly string PutSql = Sql.Read("put_case_attachments.sql");

    /// <summary>The same rows from the log alone.</summary>
    internal static readonly StreamView<Dossier> Rebuildable = new()
    {
        Name = "case_attachments", Create = Sql.Read("case_attachments.sql"), Copy = Sql.Read("copy_case_attachments.sql"),
        Remove = Sql.Read("remove_case_attachments.sql"), Fold = RebuildableCases.Fold, Write = Write,
    };

    public string Name => "case_attachments";

    public void Write(IReadOnlyList<Written> units, NpgsqlBatch batch)
    {
        var brought = units.SelectMany(unit => unit.Unit.Companion as CaseChange[] ?? []).SelectMany(Brought).ToArray();
        if (brought.Length == 0) return;
        batch.Add(PutSql)
            .With(brought.Select(one => one.Case.Tenant), NpgsqlDbType.Varchar).With(brought.Select(one => one.Case.Id), NpgsqlDbType.Varchar)
            .With(brought.Select(one => one.Attachment.Hash), NpgsqlDbType.Varchar).With(brought.Select(one => one.Attachment.Name), NpgsqlDbType.Varchar)
            .With(brought.Select(one => one.Attachment.Type), NpgsqlDbType.Varchar).With(brought.Select(one => one.Attachment.Size), NpgsqlDbType.Bigint);
    }

    private static IEnumerable<(Dossier Case, Attachment Attachment)> Brought(CaseChange change) =>
        change.Events.OfType<IBroughtAttachments>().SelectMany(happened => happened.Attachments ?? []).Select(one => (change.Before, one));

    private static void Write(Dossier dossier, NpgsqlBinaryImporter to)
    {
        foreach (var one in dossier.Case.Attachments)
        {
            to.StartRow();
            foreach (var text in (ReadOnlySpan<string>)[dossier.Tenant, dossier.Id, one.Hash, one.Name, one.Type]) to.Write(text, NpgsqlDbType.Varchar);
            to.Write(one.Size, NpgsqlDbType.Bigint);
        }
    }
}
