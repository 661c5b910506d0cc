using CaseFlow.Domain;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Deadlines;
using CaseFlow.Server.Directory;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Notices;

/// <summary>
/// Keeps <c>notices</c> following the log. What it has to know of a case beside the event, it folds from the case's own
/// events in the same log, so that it needs no other view and comes to the same rows whenever it is built anew.
/// </summary>
internal sealed class NoticesView(Districts districts, Alarm alarm) : IFollowingView
{
    public const string ViewName = "notices";

    private static readonly string PutSql = Sql.Read("put_notices.sql");

    public string Name => ViewName;

    /// <summary>The table, to be built anew.</summary>
    public FollowingTables Tables => new() { View = this, Tables = ["notices"], Create = Sql.Read("notices.sql") };

    public bool Concerns(RecordedEvent recorded) => Noticing.MayTell(recorded);

    /// <summary>Whoever delivers need not wait for the next look.</summary>
    public void Committed() => alarm.AtLatest(Instant.MinValue);

    public async Task Apply(IReadOnlyList<RecordedEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var telling = events.Where(Noticing.MayTell).ToLookup(recorded => (recorded.Tenant, recorded.Stream));
        if (telling.Count == 0) return;
        var parts = telling.Select(of => new StreamPart(of.Key.Tenant, of.Key.Stream, of.Max(recorded => recorded.Version))).ToArray();
        var notices = new List<Notice>();
        var now = Dossier.Unborn;
        foreach (var recorded in await StreamPart.Read(parts, connection, cancel))
        {
            now = (recorded.Version == 1 ? Dossier.Unborn : now).Evolve(recorded);
            if (telling[(recorded.Tenant, recorded.Stream)].Any(one => one.Version == recorded.Version))
                notices.AddRange(Noticing.Of(now, recorded, await CentreOf(recorded.Tenant, cancel)));
        }
        if (notices.Count > 0) await Put(notices, connection, cancel);
    }

    /// <summary>A district has one centre for ever; one that is not known here yet, another server opened a moment ago.</summary>
    private async ValueTask<string> CentreOf(string tenant, CancellationToken cancel)
    {
        if (!districts.Of(tenant).HasCentre) await districts.Refresh(tenant, cancel);
        return districts.Of(tenant) is { HasCentre: true } district ? district.Centre.Code : tenant;
    }

    private static async Task Put(List<Notice> notices, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(PutSql)
            .With(notices.Select(one => one.Position), NpgsqlDbType.Bigint).With(notices.Select(one => one.Ordinal), NpgsqlDbType.Integer)
            .With(notices.Select(one => one.Tenant), NpgsqlDbType.Varchar).With(notices.Select(one => one.Case), NpgsqlDbType.Varchar)
            .With(notices.Select(one => one.Number), NpgsqlDbType.Varchar).With(notices.Select(one => one.Kind.WrittenName()), NpgsqlDbType.Varchar)
            .With(notices.Select(one => one.Unit), NpgsqlDbType.Varchar).With(notices.Select(one => one.About), NpgsqlDbType.Varchar)
            .With(notices.Select(one => one.Clock?.WrittenName()), NpgsqlDbType.Varchar)
            .With(notices.Select(one => one.At.ToDateTimeUtc()), NpgsqlDbType.TimestampTz)
            .With(notices.Select(one => one.DueAt?.ToDateTimeUtc()), NpgsqlDbType.TimestampTz);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
