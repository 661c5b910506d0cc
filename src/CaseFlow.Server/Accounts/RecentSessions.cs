using System.Collections.Concurrent;
using Npgsql;

namespace CaseFlow.Server.Accounts;

/// <summary>
/// Sessions as they stood at most some seconds ago, so that a request does not ask the database who it is from.
/// While the database is away the last answer stands: an outage signs nobody out.
/// </summary>
public sealed class RecentSessions(SessionBook book, TimeProvider time, ILogger<RecentSessions> log)
{
    /// <summary>How long an ended session or a disabled account may still act.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    /// <summary>More than this many are forgotten when nobody could be using them any more.</summary>
    private const int Crowd = 10_000;

    private readonly ConcurrentDictionary<string, Entry> known = new(StringComparer.Ordinal);

    /// <summary>Whether the session goes on, of an account that stands as it did when it began.</summary>
    public async ValueTask<bool> IsCurrent(SessionTicket ticket)
    {
        if (known.TryGetValue(ticket.Id, out var entry) && time.GetElapsedTime(entry.At) < Freshness)
            return IsCurrent(await entry.Account, ticket);
        if (known.Count > Crowd) ForgetOld();
        var fresh = new Entry(time.GetTimestamp(), Ask(ticket, entry));
        known[ticket.Id] = fresh;
        return IsCurrent(await fresh.Account, ticket);
    }

    /// <summary>Asks the database anew about a session at its next request here.</summary>
    public void Forget(string id) => known.TryRemove(id, out _);

    private async Task<Account?> Ask(SessionTicket ticket, Entry? before)
    {
        try
        {
            return await book.Standing(ticket);
        }
        catch (NpgsqlException away) when (before is not null)
        {
            log.LogWarning("Sessions cannot be looked up and stand as they last were: {Reason}", away.Message);
            return await before.Account;
        }
    }

    private void ForgetOld()
    {
        foreach (var (id, entry) in known)
            if (time.GetElapsedTime(entry.At) > SessionBook.Idle) Forget(id);
    }

    private static bool IsCurrent(Account? account, SessionTicket ticket) => account is { Disabled: false } && account.Login == ticket.Login && account.Stamp == ticket.Stamp;

    private sealed record Entry(long At, Task<Account?> Account);
}
