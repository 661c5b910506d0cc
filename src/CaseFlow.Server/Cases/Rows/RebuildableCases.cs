using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Attachments;
using CaseFlow.Server.City;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Cases;

/// <summary>The tables of cases, each as it follows from the log alone, so that it can be built anew beside the live one.</summary>
internal static class RebuildableCases
{
    /// <summary>Every rebuildable table, by the name that <c>rebuild</c> takes.</summary>
    public static readonly IRebuildable[] All =
    [
        new StreamView<Dossier>
        {
            Name = "case_rows", Create = Sql.Read("case_rows.sql"), Copy = Sql.Read("copy_case_rows.sql"),
            Remove = Sql.Read("remove_case_rows.sql"), Fold = Fold, Write = WriteRow,
        },
        new StreamView<Dossier>
        {
            Name = "case_units", Create = Sql.Read("case_units.sql"), Copy = Sql.Read("copy_case_units.sql"),
            Remove = Sql.Read("remove_case_units.sql"), Fold = Fold, Write = WriteUnits,
        },
        CaseAttachmentsView.Rebuildable,
        new StreamView<Dossier>
        {
            Name = "case_clocks", Create = Sql.Read("case_clocks.sql"), Copy = Sql.Read("copy_case_clocks.sql"),
            Remove = Sql.Read("remove_case_clocks.sql"), Fold = Fold, Write = WriteClocks,
        },
        new StreamView<Dossier>
        {
            Name = "case_moments", Create = Sql.Read("case_moments.sql"), Copy = Sql.Read("copy_case_moments.sql"),
            Remove = Sql.Read("drop_case_moments.sql"), Fold = Fold, Write = WriteMoment,
        },
        InboxTasksView.FromLog,
        ClosingsView.FromLog,
    ];

    /// <summary>Streams that are no case (a directory, the looks at a reporter) have no rows.</summary>
    internal static Dossier? Fold(Dossier? before, RecordedEvent recorded) =>
        CaseEventNames.ByName.ContainsKey(recorded.Type) ? (before ?? Dossier.Unborn).Evolve(recorded) : before;

    private static void WriteRow(Dossier dossier, NpgsqlBinaryImporter to)
    {
        var row = CaseRow.Of(dossier);
        to.StartRow();
        foreach (var text in (ReadOnlySpan<string>)[dossier.Tenant, row.Id]) to.Write(text, NpgsqlDbType.Varchar);
        to.Write(dossier.First, NpgsqlDbType.Bigint);
        to.Write(row.IsOpen(), NpgsqlDbType.Boolean);
        foreach (var text in (ReadOnlySpan<string?>)
            [row.Queue.WrittenName(), row.Class.WrittenName(), row.Item, row.Category, row.Channel.WrittenName(),
             row.Township, row.Community, row.Grid, row.ReportedBy]) WriteText(to, text);
        to.Write(row.ReportedAt.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
        to.Write(JsonSerializer.SerializeToUtf8Bytes(row, CaseJson.Default.CaseRow), NpgsqlDbType.Json);
    }

    private static void WriteUnits(Dossier dossier, NpgsqlBinaryImporter to)
    {
        foreach (var unit in CaseRow.UnitsOf(dossier.Case))
        {
            to.StartRow();
            to.Write(dossier.Tenant, NpgsqlDbType.Varchar);
            to.Write(unit, NpgsqlDbType.Varchar);
            to.Write(dossier.Case.ReportedAt.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
            to.Write(dossier.Id, NpgsqlDbType.Varchar);
        }
    }

    private static void WriteClocks(Dossier dossier, NpgsqlBinaryImporter to)
    {
        foreach (var clock in dossier.Case.Clocks)
        {
            to.StartRow();
            foreach (var text in (ReadOnlySpan<string?>)
                [dossier.Tenant, dossier.Id, clock.Id, clock.Kind.WrittenName(), clock.Unit, clock.About, clock.State.WrittenName()]) WriteText(to, text);
            foreach (var moment in (ReadOnlySpan<Instant?>)[clock.StartedAt, clock.ImminentAt, clock.DueAt, clock.EndedAt])
                if (moment is { } at) to.Write(at.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
                else to.WriteNull();
        }
    }

    private static void WriteMoment(Dossier dossier, NpgsqlBinaryImporter to)
    {
        if (dossier.Case.NextAt is not { } next) return;
        to.StartRow();
        foreach (var text in (ReadOnlySpan<string>)[dossier.Tenant, dossier.Id]) to.Write(text, NpgsqlDbType.Varchar);
        to.Write(next.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
    }

    private static void WriteText(NpgsqlBinaryImporter to, string? text)
    {
        if (text is null) to.WriteNull();
        else to.Write(text, NpgsqlDbType.Varchar);
    }
}
