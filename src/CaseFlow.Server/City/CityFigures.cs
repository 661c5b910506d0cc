using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using NodaTime;
using NpgsqlTypes;

namespace CaseFlow.Server.City;

/// <summary>The figures of every district, and the cases behind each.</summary>
public sealed class CityFigures(Journal journal, Districts districts, Requests requests)
{
    private static readonly string CountSql = Sql.Read("count_figures.sql");
    private static readonly string ListSql = Sql.Read("list_figure.sql");

    /// <summary>Every district that works here, by code.</summary>
    public async Task<DistrictFigures[]> All(CancellationToken cancel)
    {
        var all = new List<DistrictFigures>();
        foreach (var district in districts.All.Where(one => one.HasCentre)) all.Add(await Of(district, cancel));
        return [.. all];
    }

    /// <summary>One page of the cases behind a figure, newest first.</summary>
    /// <param name="after">The last case of the page before.</param>
    public async Task<CasePage> Page(string tenant, Figure figure, (Instant ReportedAt, string Id)? after, int limit, CancellationToken cancel)
    {
        await using var list = journal.DataSource.CreateCommand(ListSql)
            .With(tenant).With(Midnight(districts.Of(tenant))).With(figure.WrittenName())
            .With(after?.ReportedAt.ToDateTimeUtc(), NpgsqlDbType.TimestampTz).With(after?.Id, NpgsqlDbType.Varchar).With(limit + 1);
        var rows = new List<CaseRow>(limit + 1);
        await using var row = await list.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) rows.Add(JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), CaseJson.Default.CaseRow)!);
        if (rows.Count <= limit) return new CasePage(rows, null);
        rows.RemoveAt(limit);
        return new CasePage(rows, ListAsked.CursorAfter(rows[^1]));
    }

    private async Task<DistrictFigures> Of(District district, CancellationToken cancel)
    {
        await using var count = journal.DataSource.CreateCommand(CountSql).With(district.Code).With(Midnight(district));
        var counted = new Dictionary<string, long>();
        await using var row = await count.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) counted[row.GetString(0)] = row.GetInt64(1);
        return new DistrictFigures(
            district.Code, district.Name, district.TimeZone, Number(Figure.Open), Number(Figure.Imminent), Number(Figure.Breached), Number(Figure.ClosedToday));

        long Number(Figure figure) => counted.GetValueOrDefault(figure.WrittenName());
    }

    private DateTime Midnight(District district)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(district.TimeZone) ?? DateTimeZone.Utc;
        return zone.AtStartOfDay(requests.Now.InZone(zone).Date).ToInstant().ToDateTimeUtc();
    }
}
