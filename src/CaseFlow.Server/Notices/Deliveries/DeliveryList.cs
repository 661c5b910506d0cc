using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Clocks;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Deadlines;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Notices;

/// <summary>A delivery as an administrator sees it.</summary>
/// <param name="Id">What the receiver was sent as CaseFlow-Delivery.</param>
/// <param name="Notice">The notice's id, the message's.</param>
/// <param name="NextAt">When it is tried next; null when it is not: it has arrived, is dead, or waits while its channel is paused.</param>
/// <param name="Failure">Why the last attempt did not get through.</param>
/// <param name="Detail">What the receiver or the network said.</param>
public sealed record DeliveryShown(
    string Id, Guid Channel, string ChannelName, string Notice, string Case, string Number, NoticeKind Kind, string Unit,
    string? About, ClockKind? Clock, Instant At, Instant? DueAt, DeliveryState State, int Attempts, Instant? NextAt,
    DeliveryFailure? Failure, string? Detail, Instant? DeliveredAt);

/// <summary>Deliveries, newest first.</summary>
/// <param name="Next">The 'after' of the next page; null on the last.</param>
public sealed record DeliveryPage(List<DeliveryShown> Rows, string? Next);

/// <summary>The deliveries of a district, to look at and to replay.</summary>
internal sealed class DeliveryList(Journal journal, Requests requests, [FromKeyedServices(NoticesRoom.Bell)] Alarm alarm)
{
    public const int MostRows = 200;

    public async Task<DeliveryPage> Page(string tenant, DeliveryState? state, Guid? channel, long? after, int limit, CancellationToken cancel)
    {
        await using var list = journal.DataSource.CreateCommand(Sql.Read("list_deliveries.sql"))
            .With(tenant).With(state?.WrittenName(), NpgsqlDbType.Varchar).With(channel, NpgsqlDbType.Uuid).With(after, NpgsqlDbType.Bigint).With(limit + 1);
        await using var row = await list.ExecuteReaderAsync(cancel);
        var rows = new List<DeliveryShown>(limit + 1);
        while (await row.ReadAsync(cancel)) rows.Add(Of(row));
        if (rows.Count <= limit) return new DeliveryPage(rows, null);
        rows.RemoveAt(limit);
        return new DeliveryPage(rows, rows[^1].Id);
    }

    /// <summary>Sends one dead delivery again, or every dead one of a channel.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Replay(Caller by, long? id, Guid? channel, CancellationToken cancel)
    {
        await using var replay = journal.DataSource.CreateCommand(Sql.Read("replay_deliveries.sql"))
            .With(by.Tenant).With(id, NpgsqlDbType.Bigint).With(channel, NpgsqlDbType.Uuid).With(requests.Now.ToDateTimeUtc());
        var count = await replay.ExecuteNonQueryAsync(cancel);
        alarm.AtLatest(requests.Now);
        return count;
    }

    /// <summary>How a delivery stands, and whether its channel is closed; null when the district has none of that id.</summary>
    public async Task<(DeliveryState State, bool IsChannelClosed)?> Standing(string tenant, long id, CancellationToken cancel)
    {
        await using var ask = journal.DataSource.CreateCommand(Sql.Read("delivery_standing.sql")).With(tenant).With(id);
        await using var row = await ask.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? (row.Name<DeliveryState>(0), row.GetBoolean(1)) : null;
    }

    private static DeliveryShown Of(NpgsqlDataReader row) => new(
        row.GetInt64(0).ToString(CultureInfo.InvariantCulture), row.GetGuid(1), row.GetString(2), $"{row.GetInt64(3)}-{row.GetInt32(4)}",
        row.GetString(5), row.GetString(6), row.Name<NoticeKind>(7), row.GetString(8), row.TextOrNull(9), row.NameOrNull<ClockKind>(10),
        row.Moment(11), row.MomentOrNull(12), row.Name<DeliveryState>(13), row.GetInt32(14), row.MomentOrNull(15),
        row.NameOrNull<DeliveryFailure>(16), row.TextOrNull(17), row.MomentOrNull(18));
}
