using System.Collections.Concurrent;
using Npgsql;

namespace CaseFlow.Server.Accounts;

/// <summary>
/// Accounts as they stood at most some seconds ago, so that a request does not ask the database who it is from.
/// While the database is away the last answer stands: an outage signs nobody out.
/// </summary>
public sealed class RecentAccounts(AccountBook book, TimeProvider time, ILogger<RecentAccounts> log)
{
    /// <summary>How long a disabled account may still act.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Entry> known = new(StringComparer.Ordinal);

    /// <summary>Whether a cookie with this stamp is still good.</summary>
    public async ValueTask<bool> IsCurrent(string login, string stamp) => IsCurrent(await Find(login), stamp);

    /// <summary>The account of that login; null when there is none that may be used here.</summary>
    public async ValueTask<Account?> Find(string login)
    {
        if (known.TryGetValue(login, out var entry) && time.GetElapsedTime(entry.At) < Freshness) return await entry.Account;
        var fresh = new Entry(time.GetTimestamp(), Ask(login, entry));
        known[login] = fresh;
        return await fresh.Account;
    }

    private async Task<Account?> Ask(string login, Entry? before)
    {
        try
        {
            return await book.Find(login);
        }
        catch (NpgsqlException away) when (before is not null)
        {
            log.LogWarning("Accounts cannot be looked up and stand as they last were: {Reason}", away.Message);
            return await before.Account;
        }
    }

    private static bool IsCurrent(Account? account, string stamp) => account is { Disabled: false } && account.Stamp == stamp;

    private sealed record Entry(long At, Task<Account?> Account);
}
