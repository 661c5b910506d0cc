using System.Security.Cryptography;
using CaseFlow.Domain;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Keys;

/// <summary>The keys of all districts, and what was done about them. Each question goes to the database: what was revoked is over at once, on every server.</summary>
internal sealed class KeyBook(Journal journal, Requests requests)
{
    /// <summary>The most keys of a district.</summary>
    public const int Most = 50;

    /// <summary>How long the secret before goes on letting in.</summary>
    public static readonly Duration Overlap = Duration.FromHours(24);

    private const int MostChanges = 100, IdLength = 16;

    private static readonly Duration BetweenUses = Duration.FromMinutes(1);
    private static readonly string OfSecretSql = Sql.Read("key_of_secret.sql");

    /// <summary>The key that a text lets in; null for nobody's, and for one that has ended.</summary>
    public async Task<MachineKey?> Of(string text, CancellationToken cancel)
    {
        if (KeyText.FinderOf(text) is not { } finder) return null;
        await using var find = journal.DataSource.CreateCommand(OfSecretSql).With(finder).With(requests.Now.ToDateTimeUtc());
        await using var row = await find.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;
        return CryptographicOperations.FixedTimeEquals(row.GetFieldValue<byte[]>(11), KeyText.Hash(text)) ? Of(row) : null;
    }

    /// <summary>Notes that a key came, at most once a minute.</summary>
    /// <param name="address">Where from.</param>
    public async Task Use(MachineKey key, string address, CancellationToken cancel)
    {
        var now = requests.Now;
        if (key.UsedAt > now - BetweenUses) return;
        await using var use = Command("use_key.sql").With(key.Id).With(now.ToDateTimeUtc()).With(address).With((now - BetweenUses).ToDateTimeUtc());
        await use.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The district's keys that are not revoked, and until when a secret before lets in too.</summary>
    public async Task<List<(MachineKey Key, Instant? FormerUntil)>> All(string tenant, CancellationToken cancel)
    {
        await using var list = Command("list_keys.sql").With(tenant).With(requests.Now.ToDateTimeUtc());
        await using var row = await list.ExecuteReaderAsync(cancel);
        var keys = new List<(MachineKey, Instant?)>();
        while (await row.ReadAsync(cancel)) keys.Add((Of(row), row.MomentOrNull(11)));
        return keys;
    }

    /// <summary>What was done last about the district's keys, the newest first.</summary>
    public async Task<List<KeyChange>> Changes(string tenant, CancellationToken cancel)
    {
        await using var list = Command("list_key_changes.sql").With(tenant).With(MostChanges);
        await using var row = await list.ExecuteReaderAsync(cancel);
        var changes = new List<KeyChange>();
        while (await row.ReadAsync(cancel)) changes.Add(new(row.GetString(0), row.GetString(1), row.Name<KeyChangeKind>(2), row.Moment(3), row.GetString(4)));
        return changes;
    }

    /// <summary>One key, also a revoked one; null when the district has none of that id.</summary>
    public async Task<MachineKey?> Find(string tenant, string id, CancellationToken cancel)
    {
        await using var find = Command("find_key.sql").With(tenant).With(id);
        await using var row = await find.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? Of(row) : null;
    }

    /// <returns>Its id and what lets it in; null when one has that name already, or there are too many.</returns>
    public async Task<(string Id, string Text)?> Make(Caller by, MakeKey asked, CancellationToken cancel)
    {
        var (id, text, now) = (KeyText.Random(IdLength), KeyText.New(), requests.Now);
        await using var make = Command("make_key.sql")
            .With(id).With(by.Tenant).With(asked.Name).With(asked.Scopes.Distinct().Select(scope => scope.WrittenName()).ToArray())
            .With(asked.Unit, NpgsqlDbType.Varchar).With((now + Duration.FromDays(asked.Days)).ToDateTimeUtc()).With(now.ToDateTimeUtc()).With(by.Actor.Account)
            .With(KeyText.FinderOf(text)!).With(KeyText.Hash(text)).With(Most);
        return await make.ExecuteScalarAsync(cancel) is > 0L ? (id, text) : null;
    }

    /// <summary>Another text; the one before lets in for a day more.</summary>
    /// <returns>Null when the key has ended meanwhile.</returns>
    public async Task<string?> Rotate(Caller by, string id, CancellationToken cancel)
    {
        var (text, now) = (KeyText.New(), requests.Now);
        await using var rotate = Command("rotate_key.sql").With(by.Tenant).With(id).With(KeyText.FinderOf(text)!).With(KeyText.Hash(text))
            .With((now + Overlap).ToDateTimeUtc()).With(now.ToDateTimeUtc()).With(by.Actor.Account);
        return await rotate.ExecuteScalarAsync(cancel) is > 0L ? text : null;
    }

    /// <summary>Ends the key, at once and on every server.</summary>
    /// <returns>Whether that changed anything.</returns>
    public async Task<bool> Revoke(Caller by, string id, CancellationToken cancel)
    {
        await using var revoke = Command("revoke_key.sql").With(by.Tenant).With(id).With(requests.Now.ToDateTimeUtc()).With(by.Actor.Account);
        return await revoke.ExecuteScalarAsync(cancel) is > 0L;
    }

    private NpgsqlCommand Command(string file) => journal.DataSource.CreateCommand(Sql.Read(file));

    private static MachineKey Of(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), [.. row.GetFieldValue<string[]>(3).Select(name => WrittenNames.Read<KeyScope>(name)!.Value)],
        row.TextOrNull(4), row.Moment(5), row.Moment(6), row.GetString(7), row.MomentOrNull(8), row.MomentOrNull(9), row.TextOrNull(10));
}
