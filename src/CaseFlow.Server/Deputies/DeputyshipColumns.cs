using CaseFlow.Domain.Deputies;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Deputies;

/// <summary>A deputyship with its place: what a row is written from.</summary>
internal sealed record DeputyshipRow(string Tenant, string Id, Deputyship Now);

/// <summary>Rows of <c>deputyships</c> as the columns of one statement, as one line of a copy, and as they are read.</summary>
internal static class DeputyshipColumns
{
    private static readonly string PutSql = Sql.Read("put_deputyships.sql");

    public static void Put(IReadOnlyCollection<DeputyshipRow> rows, NpgsqlBatch batch) => batch.Add(PutSql)
        .With(rows.Select(row => row.Tenant), NpgsqlDbType.Varchar).With(rows.Select(row => row.Id), NpgsqlDbType.Varchar)
        .With(rows.Select(row => row.Now.Covered), NpgsqlDbType.Varchar).With(rows.Select(row => row.Now.Deputy), NpgsqlDbType.Varchar)
        .With(rows.Select(row => row.Now.From.ToDateTimeUtc()), NpgsqlDbType.TimestampTz).With(rows.Select(row => row.Now.Until.ToDateTimeUtc()), NpgsqlDbType.TimestampTz)
        .With(rows.Select(row => row.Now.Note), NpgsqlDbType.Varchar)
        .With(rows.Select(row => row.Now.GivenAt.ToDateTimeUtc()), NpgsqlDbType.TimestampTz).With(rows.Select(row => row.Now.GivenBy), NpgsqlDbType.Varchar)
        .With(rows.Select(row => row.Now.AcceptedAt?.ToDateTimeUtc()), NpgsqlDbType.TimestampTz).With(rows.Select(row => row.Now.WithdrawnAt?.ToDateTimeUtc()), NpgsqlDbType.TimestampTz)
        .With(rows.Select(row => row.Now.WithdrawnBy), NpgsqlDbType.Varchar);

    public static void Copy(DeputyshipRow row, NpgsqlBinaryImporter to)
    {
        var now = row.Now;
        to.StartRow();
        foreach (var text in (ReadOnlySpan<string>)[row.Tenant, row.Id, now.Covered, now.Deputy]) Text(to, text);
        foreach (var moment in (ReadOnlySpan<Instant>)[now.From, now.Until]) Moment(to, moment);
        Text(to, now.Note);
        Moment(to, now.GivenAt);
        Text(to, now.GivenBy);
        foreach (var moment in (ReadOnlySpan<Instant?>)[now.AcceptedAt, now.WithdrawnAt]) Moment(to, moment);
        Text(to, now.WithdrawnBy);
    }

    /// <summary>A row of the lists, which begin with the id.</summary>
    public static (string Id, Deputyship Now) Read(NpgsqlDataReader row) => (row.GetString(0), new Deputyship(
        row.GetString(1), row.GetString(2), row.Moment(3), row.Moment(4), row.TextOrNull(5), row.Moment(6), row.GetString(7),
        row.MomentOrNull(8), row.MomentOrNull(9), row.TextOrNull(10)));

    private static void Text(NpgsqlBinaryImporter to, string? text)
    {
        if (text is null) to.WriteNull();
        else to.Write(text, NpgsqlDbType.Varchar);
    }

    private static void Moment(NpgsqlBinaryImporter to, Instant? moment)
    {
        if (moment is { } at) to.Write(at.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
        else to.WriteNull();
    }
}
