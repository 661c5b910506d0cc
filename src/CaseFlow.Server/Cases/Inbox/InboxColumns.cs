using System.Text.Json;
using CaseFlow.Domain;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Cases;

/// <summary>What a group of changes writes to <c>inbox_tasks</c> and takes from it, for one statement each.</summary>
internal sealed class InboxColumns
{
    private static readonly string PutSql = Sql.Read("put_inbox_tasks.sql");
    private static readonly string DropSql = Sql.Read("drop_inbox_tasks.sql");

    /// <summary>The unit under which the centre's tasks stand.</summary>
    public const string Centre = "";

    private readonly List<string> tenants = [], ids = [], tasks = [], units = [], kinds = [], pastTenants = [], pastIds = [], pastTasks = [];
    private readonly List<DateTime> due = [];
    private readonly List<long> versions = [], since = [];
    private readonly List<byte[]> docs = [];

    /// <summary>The tasks that are not as they were, and those that are no more.</summary>
    public void Add(CaseChange change, Dossier after)
    {
        var (before, now) = (change.Before, InboxState.After(change, after));
        foreach (var task in now.Tasks)
            if (task.Version > before.Version) Put(after, task);
        if (before.Version == 0) return;
        foreach (var entry in InboxEntry.Of(before.Case))
            if (!now.Tasks.Any(one => one.Entry.Id == entry.Id)) Drop(after, entry.Id);
    }

    public void Put(NpgsqlBatch batch)
    {
        if (pastIds.Count > 0)
            batch.Add(DropSql).With(pastTenants, NpgsqlDbType.Varchar).With(pastIds, NpgsqlDbType.Varchar).With(pastTasks, NpgsqlDbType.Varchar);
        if (ids.Count == 0) return;
        batch.Add(PutSql)
            .With(tenants, NpgsqlDbType.Varchar).With(ids, NpgsqlDbType.Varchar).With(tasks, NpgsqlDbType.Varchar)
            .With(units, NpgsqlDbType.Varchar).With(kinds, NpgsqlDbType.Varchar)
            .With(due, NpgsqlDbType.TimestampTz).With(versions, NpgsqlDbType.Bigint).With(since, NpgsqlDbType.Bigint).With(docs, NpgsqlDbType.Json);
    }

    /// <summary>When a task is due as the table keeps it: infinity when nothing is.</summary>
    public static DateTime Due(InboxEntry entry) => entry.DueAt?.ToDateTimeUtc() ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    private void Put(Dossier dossier, DatedTask task)
    {
        var entry = task.Entry;
        tenants.Add(dossier.Tenant);
        ids.Add(dossier.Id);
        tasks.Add(entry.Id);
        units.Add(entry.Unit ?? Centre);
        kinds.Add(entry.Kind.WrittenName());
        due.Add(Due(entry));
        versions.Add(task.Version);
        since.Add(task.Since);
        docs.Add(JsonSerializer.SerializeToUtf8Bytes(entry, CaseJson.Default.InboxEntry));
    }

    private void Drop(Dossier dossier, string task)
    {
        pastTenants.Add(dossier.Tenant);
        pastIds.Add(dossier.Id);
        pastTasks.Add(task);
    }
}
