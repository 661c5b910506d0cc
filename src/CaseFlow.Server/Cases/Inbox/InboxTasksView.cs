using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Cases;

/// <summary>Keeps <c>inbox_tasks</c> in step with the log, in the append's own transaction; writes what changed.</summary>
public sealed class InboxTasksView : IInlineView
{
    /// <summary>The same table from the log alone.</summary>
    internal static readonly IRebuildable FromLog = new StreamView<InboxState>
    {
        Name = "inbox_tasks", Create = Sql.Read("inbox_tasks.sql"), Copy = Sql.Read("copy_inbox_tasks.sql"),
        Remove = Sql.Read("remove_inbox_tasks.sql"), Fold = Fold, Write = WriteTasks,
    };

    public string Name => "inbox_tasks";

    public void Write(IReadOnlyList<Written> units, NpgsqlBatch batch)
    {
        var tasks = new InboxColumns();
        foreach (var unit in units)
        {
            if (unit.Unit.Companion is not CaseChange[] changes) continue;
            var first = unit.First;
            foreach (var change in changes)
            {
                tasks.Add(change, change.Settle(first));
                first += change.Events.Count;
            }
        }
        tasks.Put(batch);
    }

    private static InboxState? Fold(InboxState? before, RecordedEvent recorded) =>
        CaseEventNames.ByName.ContainsKey(recorded.Type) ? (before ?? InboxState.Of(Dossier.Unborn)).Then(recorded) : before;

    private static void WriteTasks(InboxState state, NpgsqlBinaryImporter to)
    {
        foreach (var (entry, version, since) in state.Tasks)
        {
            to.StartRow();
            foreach (var text in (ReadOnlySpan<string>)[state.Dossier.Tenant, state.Dossier.Id, entry.Id, entry.Unit ?? InboxColumns.Centre, entry.Kind.WrittenName()])
                to.Write(text, NpgsqlDbType.Varchar);
            to.Write(InboxColumns.Due(entry), NpgsqlDbType.TimestampTz);
            to.Write(version, NpgsqlDbType.Bigint);
            to.Write(since, NpgsqlDbType.Bigint);
            to.Write(JsonSerializer.SerializeToUtf8Bytes(entry, CaseJson.Default.InboxEntry), NpgsqlDbType.Json);
        }
    }
}
