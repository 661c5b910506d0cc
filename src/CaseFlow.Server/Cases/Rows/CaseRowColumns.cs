using System.Text.Json;
using CaseFlow.Domain;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Cases;

/// <summary>Rows of <c>case_rows</c>, column by column, for one statement.</summary>
internal sealed class CaseRowColumns
{
    private static readonly string InsertSql = Sql.Read("insert_case_rows.sql");
    private static readonly string UpdateSql = Sql.Read("update_case_rows.sql");

    private readonly List<string> tenants = [], ids = [], queues = [], classes = [], channels = [];
    private readonly List<string?> items = [], categories = [], townships = [], communities = [], grids = [], reporters = [];
    private readonly List<long> numbers = [];
    private readonly List<bool> open = [];
    private readonly List<DateTime> reported = [];
    private readonly List<byte[]> docs = [];

    public void Add(Dossier dossier, CaseRow row)
    {
        tenants.Add(dossier.Tenant);
        ids.Add(row.Id);
        numbers.Add(dossier.First);
        open.Add(row.IsOpen());
        queues.Add(row.Queue.WrittenName());
        classes.Add(row.Class.WrittenName());
        items.Add(row.Item);
        categories.Add(row.Category);
        channels.Add(row.Channel.WrittenName());
        townships.Add(row.Township);
        communities.Add(row.Community);
        grids.Add(row.Grid);
        reporters.Add(row.ReportedBy);
        reported.Add(row.ReportedAt.ToDateTimeUtc());
        docs.Add(JsonSerializer.SerializeToUtf8Bytes(row, CaseJson.Default.CaseRow));
    }

    /// <summary>Writes rows that are not there yet.</summary>
    public void Insert(NpgsqlBatch batch)
    {
        if (ids.Count == 0) return;
        batch.Add(InsertSql)
            .With(tenants, NpgsqlDbType.Varchar).With(ids, NpgsqlDbType.Varchar)
            .With(numbers, NpgsqlDbType.Bigint).With(open, NpgsqlDbType.Boolean)
            .With(queues, NpgsqlDbType.Varchar).With(classes, NpgsqlDbType.Varchar)
            .With(items, NpgsqlDbType.Varchar).With(categories, NpgsqlDbType.Varchar)
            .With(channels, NpgsqlDbType.Varchar).With(townships, NpgsqlDbType.Varchar)
            .With(communities, NpgsqlDbType.Varchar).With(grids, NpgsqlDbType.Varchar)
            .With(reporters, NpgsqlDbType.Varchar).With(reported, NpgsqlDbType.TimestampTz)
            .With(docs, NpgsqlDbType.Json);
    }

    /// <summary>Brings rows that are there up to date.</summary>
    public void Update(NpgsqlBatch batch)
    {
        if (ids.Count == 0) return;
        batch.Add(UpdateSql)
            .With(tenants, NpgsqlDbType.Varchar).With(ids, NpgsqlDbType.Varchar).With(open, NpgsqlDbType.Boolean)
            .With(queues, NpgsqlDbType.Varchar).With(classes, NpgsqlDbType.Varchar)
            .With(items, NpgsqlDbType.Varchar).With(categories, NpgsqlDbType.Varchar)
            .With(townships, NpgsqlDbType.Varchar).With(communities, NpgsqlDbType.Varchar).With(grids, NpgsqlDbType.Varchar)
            .With(docs, NpgsqlDbType.Json);
    }
}
