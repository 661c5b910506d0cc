using CaseFlow.Domain;
using CaseFlow.Domain.Clocks;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Notices;

/// <summary>A channel with something to send, and from when on.</summary>
internal readonly record struct DueChannel(Guid Id, string Tenant, Instant At);

/// <summary>Which notices go through which channels, and how far they got.</summary>
internal sealed class DeliveryBook(Journal journal, Requests requests)
{
    /// <summary>After so long what a server has taken and not settled is free for another: longer than all attempts of one taking.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(1);

    private static readonly string PostSql = Sql.Read("post_deliveries.sql");
    private static readonly string DueSql = Sql.Read("due_channels.sql");
    private static readonly string ClaimSql = Sql.Read("claim_deliveries.sql");
    private static readonly string DeliveredSql = Sql.Read("settle_delivered.sql");
    private static readonly string FailedSql = Sql.Read("settle_failed.sql");

    /// <summary>Hands what is new to the channels that are to carry it.</summary>
    public async Task Post(CancellationToken cancel)
    {
        await using var post = journal.DataSource.CreateCommand(PostSql).With(requests.Now.ToDateTimeUtc());
        await post.ExecuteNonQueryAsync(cancel);
    }

    public async Task<List<DueChannel>> Due(CancellationToken cancel)
    {
        await using var due = journal.DataSource.CreateCommand(DueSql);
        await using var row = await due.ExecuteReaderAsync(cancel);
        var channels = new List<DueChannel>();
        while (await row.ReadAsync(cancel)) channels.Add(new DueChannel(row.GetGuid(0), row.GetString(1), row.Moment(2)));
        return channels;
    }

    /// <summary>Takes what is due now of a channel, for as long as the lease lasts.</summary>
    public async Task<List<Delivery>> Claim(Guid channel, int most, CancellationToken cancel)
    {
        var now = requests.Now;
        await using var claim = journal.DataSource.CreateCommand(ClaimSql)
            .With(channel).With(now.ToDateTimeUtc()).With(most).With((now + Lease).ToDateTimeUtc());
        await using var row = await claim.ExecuteReaderAsync(cancel);
        var taken = new List<Delivery>();
        while (await row.ReadAsync(cancel)) taken.Add(Of(row));
        return taken;
    }

    /// <summary>The receiver has taken it. Noted also while the server stops, or it would be sent twice.</summary>
    public async Task Delivered(Delivery delivery)
    {
        await using var settle = journal.DataSource.CreateCommand(DeliveredSql).With(delivery.Id).With(requests.Now.ToDateTimeUtc());
        await settle.ExecuteNonQueryAsync();
    }

    /// <summary>One more attempt failed: it waits for its next moment, or is dead.</summary>
    /// <returns>Whether it is dead now.</returns>
    public async Task<bool> Failed(Delivery delivery, NotDeliveredException why)
    {
        var pause = Patience.After(delivery.Attempts + 1);
        await Settle(delivery, pause is null ? DeliveryState.Dead : DeliveryState.Pending, requests.Now + (pause ?? Duration.Zero), 1, why);
        return pause is null;
    }

    /// <summary>It was not tried at all, since its channel's receiver is down.</summary>
    public Task HeldBack(Delivery delivery, Instant until) => Settle(delivery, DeliveryState.Pending, until, 0, null);

    private async Task Settle(Delivery delivery, DeliveryState state, Instant next, int attempts, NotDeliveredException? why)
    {
        await using var settle = journal.DataSource.CreateCommand(FailedSql)
            .With(delivery.Id).With(state.WrittenName()).With(next.ToDateTimeUtc()).With(attempts)
            .With(why?.Failure.WrittenName(), NpgsqlDbType.Varchar).With(why?.Message, NpgsqlDbType.Varchar);
        await settle.ExecuteNonQueryAsync();
    }

    private static Delivery Of(NpgsqlDataReader row) => new(row.GetInt64(0), new Notice(
        row.GetInt64(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5), row.Name<NoticeKind>(6),
        row.GetString(7), row.TextOrNull(8), row.NameOrNull<ClockKind>(9), row.Moment(10), row.MomentOrNull(11)), row.GetInt32(12));
}
