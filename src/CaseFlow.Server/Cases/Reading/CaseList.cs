using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using NpgsqlTypes;

namespace CaseFlow.Server.Cases;

/// <summary>Lists of cases; the caller's area is part of the query.</summary>
public sealed class CaseList(Journal journal)
{
    private static readonly string ListSql = Sql.Read("list_cases.sql");

    /// <summary>One page of what the caller sees.</summary>
    public async Task<CasePage> Page(Caller caller, ListAsked asked, CancellationToken cancel)
    {
        var area = Area.Of(caller);
        await using var list = journal.DataSource.CreateCommand(ListSql)
            .With(caller.Tenant)
            .With(area.Whole ? null : area.Unit, NpgsqlDbType.Varchar).With(area.Pool).With(area.Whole ? null : area.Account, NpgsqlDbType.Varchar)
            .With(asked.Queue?.WrittenName(), NpgsqlDbType.Varchar).With(asked.Class?.WrittenName(), NpgsqlDbType.Varchar)
            .With(asked.Item, NpgsqlDbType.Varchar).With(asked.Category, NpgsqlDbType.Varchar)
            .With(asked.Channel?.WrittenName(), NpgsqlDbType.Varchar)
            .With(asked.Unit, NpgsqlDbType.Varchar).With(asked.Area, NpgsqlDbType.Varchar).With(Pattern(asked.Text), NpgsqlDbType.Varchar)
            .With(asked.ReportedFrom?.ToDateTimeUtc(), NpgsqlDbType.TimestampTz).With(asked.ReportedBefore?.ToDateTimeUtc(), NpgsqlDbType.TimestampTz)
            .With(asked.After?.ReportedAt.ToDateTimeUtc(), NpgsqlDbType.TimestampTz).With(asked.After?.Id, NpgsqlDbType.Varchar)
            .With(asked.Limit + 1);
        var rows = new List<CaseRow>(asked.Limit + 1);
        await using var reader = await list.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) rows.Add(JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(0), CaseJson.Default.CaseRow)!);
        if (rows.Count <= asked.Limit) return new CasePage(rows, null);
        rows.RemoveAt(asked.Limit);
        return new CasePage(rows, ListAsked.CursorAfter(rows[^1]));
    }

    private static string? Pattern(string? text) =>
        text is null ? null : $"%{text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
