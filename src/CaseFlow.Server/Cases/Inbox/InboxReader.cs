using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Inbox;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Cases;

/// <summary>Reads inboxes, and keeps what was seen of them; whose tasks those are is part of every query.</summary>
public sealed class InboxReader(Journal journal, Districts districts)
{
    private static readonly string PositionSql = Sql.Read("last_position_of_log.sql");
    private static readonly string ListSql = Sql.Read("list_inbox.sql");
    private static readonly string OfCaseSql = Sql.Read("inbox_of_case.sql");
    private static readonly string CountSql = Sql.Read("count_inbox.sql");
    private static readonly string SeenSql = Sql.Read("put_inbox_seen.sql");

    /// <summary>One page of what waits for the caller.</summary>
    public async Task<Inbox> Page(Caller caller, InboxAsked asked, Instant now, CancellationToken cancel)
    {
        var kinds = InboxKinds.Of(caller);
        await using var batch = journal.DataSource.CreateBatch();
        batch.Add(PositionSql);
        List(batch, caller, asked, asked.Kind is { } one ? [.. kinds.Where(kind => kind == one.WrittenName())] : kinds);
        batch.Add(CountSql).With(caller.Tenant).With(Units(caller), NpgsqlDbType.Varchar).With(kinds, NpgsqlDbType.Varchar)
            .With(caller.Actor.Account).With(now.ToDateTimeUtc());
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var position = reader.GetInt64(0);
        await reader.NextResultAsync(cancel);
        var lines = await Lines(reader, cancel);
        await reader.NextResultAsync(cancel);
        var counts = await Counts(reader, cancel);
        if (asked.Case is not null || lines.Count <= asked.Limit) return new Inbox(lines, null, counts, position);
        lines.RemoveAt(asked.Limit);
        return new Inbox(lines, InboxAsked.CursorAfter(lines[^1]), counts, position);
    }

    /// <summary>Notes that the caller has seen tasks; what is not theirs to see is passed over.</summary>
    public async Task Note(Caller caller, IReadOnlyCollection<SeenTask> seen, CancellationToken cancel)
    {
        await using var batch = journal.DataSource.CreateBatch();
        batch.Add(SeenSql).With(caller.Tenant).With(Units(caller), NpgsqlDbType.Varchar).With(caller.Actor.Account)
            .With(seen.Select(one => one.Case), NpgsqlDbType.Varchar).With(seen.Select(one => one.Task), NpgsqlDbType.Varchar)
            .With(seen.Select(one => one.Version), NpgsqlDbType.Bigint);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private void List(NpgsqlBatch batch, Caller caller, InboxAsked asked, string[] kinds)
    {
        var list = batch.Add(asked.Case is null ? ListSql : OfCaseSql).With(caller.Tenant).With(Units(caller), NpgsqlDbType.Varchar)
            .With(kinds, NpgsqlDbType.Varchar).With(caller.Actor.Account);
        if (asked.Case is { } id) list.With(id);
        else list.With(asked.After.Due).With(asked.After.Case).With(asked.After.Task).With(asked.Limit + 1);
    }

    /// <summary>The caller's unit; and the centre, for whoever acts for it.</summary>
    private string[] Units(Caller caller)
    {
        var (unit, district) = (caller.Actor.Unit, districts.Of(caller.Tenant));
        return district.HasCentre && district.Centre.Code == unit ? [InboxColumns.Centre, unit] : [unit];
    }

    private static async Task<List<InboxLine>> Lines(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var lines = new List<InboxLine>();
        while (await reader.ReadAsync(cancel))
            lines.Add(new InboxLine(
                JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(0), CaseJson.Default.InboxEntry)!,
                JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(1), CaseJson.Default.CaseRow)!, reader.GetInt64(2), reader.GetInt64(3), reader.GetBoolean(4)));
        return lines;
    }

    private static async Task<List<InboxCount>> Counts(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var counts = new List<InboxCount>();
        while (await reader.ReadAsync(cancel))
            counts.Add(new InboxCount(WrittenNames.Read<TaskKind>(reader.GetString(0))!.Value, (int)reader.GetInt64(1), (int)reader.GetInt64(2), (int)reader.GetInt64(3)));
        counts.Sort((one, other) => one.Kind.CompareTo(other.Kind));
        return counts;
    }
}
