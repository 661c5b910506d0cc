using System.Security.Cryptography;
using CaseFlow.Domain;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Deadlines;
using CaseFlow.Server.Personal;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Notices;

/// <summary>
/// The channels of all districts. Their secrets are made here, told once, and kept sealed under the master key, so that
/// whoever reads the database can sign nothing.
/// </summary>
internal sealed class ChannelBook(Journal journal, MasterKey master, Requests requests, [FromKeyedServices(NoticesRoom.Bell)] Alarm alarm)
{
    /// <summary>The most open channels of a district.</summary>
    public const int Most = 50;

    /// <summary>How long the secret before goes on signing along.</summary>
    public static readonly Duration Overlap = Duration.FromHours(24);

    private static readonly string FindSql = Sql.Read("find_channel.sql");

    /// <summary>The district's open channels, in the order in which they were opened, and how their deliveries stand.</summary>
    public async Task<List<(NoticeChannel Channel, ChannelStanding Standing)>> All(string tenant, CancellationToken cancel)
    {
        await using var list = Command("list_channels.sql").With(tenant);
        await using var row = await list.ExecuteReaderAsync(cancel);
        var channels = new List<(NoticeChannel, ChannelStanding)>();
        while (await row.ReadAsync(cancel)) channels.Add((Of(row), new ChannelStanding(row.GetInt64(14), row.GetInt64(15), row.MomentOrNull(16))));
        return channels;
    }

    /// <summary>One channel, open or closed; null when the district has none of that id.</summary>
    public async Task<NoticeChannel?> Find(string tenant, Guid id, CancellationToken cancel)
    {
        await using var find = journal.DataSource.CreateCommand(FindSql).With(tenant).With(id);
        await using var row = await find.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? Of(row) : null;
    }

    /// <summary>Opens a channel; notices of what happened before are not sent.</summary>
    /// <returns>Its id and its secret; null when an open one has that name already, or there are too many.</returns>
    public async Task<(Guid Id, string Secret)?> Open(Caller by, OpenChannel asked, CancellationToken cancel)
    {
        var (id, secret) = (Guid.CreateVersion7(), NewSecret());
        await using var open = Command("open_channel.sql")
            .With(id).With(by.Tenant).With(asked.Kind.WrittenName()).With(asked.Name).With(asked.Url).With(Seal(by.Tenant, id, secret))
            .With(Names(asked.Kinds)).With(asked.Units ?? [])
            .With(requests.Now.ToDateTimeUtc()).With(await journal.Position(cancel)).With(Most).With(by.Actor.Account);
        return await open.ExecuteNonQueryAsync(cancel) == 0 ? null : (id, secret);
    }

    /// <returns>Whether it was done; not when another open channel has that name.</returns>
    public async Task<bool> Change(Caller by, Guid id, ChangeChannel asked, CancellationToken cancel)
    {
        await using var change = Command("change_channel.sql").With(by.Tenant).With(id).With(asked.Name).With(asked.Url)
            .With(Names(asked.Kinds)).With(asked.Units ?? []).With(requests.Now.ToDateTimeUtc()).With(by.Actor.Account);
        try
        {
            await change.ExecuteNonQueryAsync(cancel);
            return true;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    /// <summary>Pauses the channel or lets it go on.</summary>
    /// <returns>Whether that changed anything.</returns>
    public async Task<bool> Pause(Caller by, Guid id, bool paused, CancellationToken cancel)
    {
        await using var pause = Command("pause_channel.sql")
            .With(by.Tenant).With(id).With(paused).With(requests.Now.ToDateTimeUtc()).With(by.Actor.Account);
        if (await pause.ExecuteNonQueryAsync(cancel) == 0) return false;
        alarm.AtLatest(requests.Now);
        return true;
    }

    /// <summary>A new secret; the one before signs along for a day.</summary>
    public async Task<string> Rotate(Caller by, Guid id, CancellationToken cancel)
    {
        var (secret, now) = (NewSecret(), requests.Now);
        await using var rotate = Command("rotate_secret.sql").With(by.Tenant).With(id).With(Seal(by.Tenant, id, secret))
            .With((now + Overlap).ToDateTimeUtc()).With(now.ToDateTimeUtc()).With(by.Actor.Account);
        await rotate.ExecuteNonQueryAsync(cancel);
        return secret;
    }

    /// <summary>Ends the channel: what waits is given up.</summary>
    /// <returns>Whether that changed anything.</returns>
    public async Task<bool> Close(Caller by, Guid id, CancellationToken cancel)
    {
        await using var close = Command("close_channel.sql").With(by.Tenant).With(id).With(requests.Now.ToDateTimeUtc()).With(by.Actor.Account);
        return await close.ExecuteScalarAsync(cancel) is > 0L;
    }

    /// <summary>The secrets that a message is signed with now: the present one first.</summary>
    public IEnumerable<string> SecretsOf(NoticeChannel channel)
    {
        yield return Unseal(channel, channel.SealedSecret);
        if (channel.FormerSecret is { } former && channel.FormerUntil > requests.Now) yield return Unseal(channel, former);
    }

    private static string NewSecret() => "cfs_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private string Seal(string tenant, Guid id, string secret) => SealedText.Seal(secret, master.Bytes, Context(tenant, id));

    private string Unseal(NoticeChannel channel, string secret) => SealedText.Open(secret, master.Bytes, Context(channel.Tenant, channel.Id));

    private static string Context(string tenant, Guid id) => $"channel {tenant}/{id}";

    private static string[] Names(NoticeKind[]? kinds) => [.. (kinds ?? []).Distinct().Select(kind => kind.WrittenName())];

    private NpgsqlCommand Command(string file) => journal.DataSource.CreateCommand(Sql.Read(file));

    private static NoticeChannel Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.Name<ChannelKind>(2), row.GetString(3), row.GetString(4),
        row.GetString(5), row.TextOrNull(6), row.MomentOrNull(7),
        [.. row.GetFieldValue<string[]>(8).Select(name => WrittenNames.Read<NoticeKind>(name)!.Value)], row.GetFieldValue<string[]>(9),
        row.GetBoolean(10), row.MomentOrNull(11), row.Moment(12), row.GetString(13));
}
