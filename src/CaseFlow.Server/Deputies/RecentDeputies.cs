using System.Collections.Concurrent;
using CaseFlow.Domain.Deputies;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using NodaTime;
using Npgsql;

namespace CaseFlow.Server.Deputies;

/// <summary>What one account may do for another at this moment.</summary>
/// <param name="Covered">The account acted for.</param>
/// <param name="Until">When it ends, unless it is withdrawn before.</param>
public sealed record ActingRight(Account Covered, Instant Until);

/// <summary>
/// Deputyships as they stood at most some seconds ago, and whether they are in force, by the clock of each request.
/// While the database is away the last answer stands until its time has passed.
/// </summary>
internal sealed class RecentDeputies(DeputyBook book, AccountBook accounts, Requests requests, TimeProvider time, ILogger<RecentDeputies> log)
{
    /// <summary>How long a withdrawn deputy may still act.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    /// <summary>More than this many are forgotten.</summary>
    private const int Crowd = 10_000;

    private readonly ConcurrentDictionary<(string Tenant, string Deputy, string Covered), Entry> known = [];

    /// <summary>The right by which the deputy acts for the covered account now; null when there is none.</summary>
    public async ValueTask<ActingRight?> Of(string tenant, string deputy, string covered)
    {
        var pair = (tenant, deputy, covered);
        return Now(known.TryGetValue(pair, out var entry) && time.GetElapsedTime(entry.At) < Freshness ? await entry.Rights : await Fresh(pair, entry));
    }

    /// <summary>
    /// Whether somebody who connected as a deputy is one still, of the account as it was then; asked of the database itself.
    /// Always, in person.
    /// </summary>
    public async ValueTask<bool> IsStill(Caller caller, string? stampOfCovered)
    {
        if (caller.Actor.For is not { } covered) return true;
        var pair = (caller.Tenant, caller.Actor.Account, covered);
        return Now(await Fresh(pair, known.GetValueOrDefault(pair)))?.Covered.Stamp == stampOfCovered;
    }

    /// <summary>What changed through this server is over at once here.</summary>
    public void Forget() => known.Clear();

    private Task<Rights> Fresh((string, string, string) pair, Entry? before)
    {
        if (known.Count > Crowd) known.Clear();
        var fresh = new Entry(time.GetTimestamp(), Ask(pair, before));
        known[pair] = fresh;
        return fresh.Rights;
    }

    private async Task<Rights> Ask((string Tenant, string Deputy, string Covered) pair, Entry? before)
    {
        try
        {
            var between = await book.Between(pair.Tenant, pair.Deputy, pair.Covered, default);
            if (between.Count == 0) return new Rights([], null);
            return new Rights([.. between.Select(one => one.Now)], await accounts.Find(pair.Covered));
        }
        catch (NpgsqlException away) when (before is not null)
        {
            log.LogWarning("Deputyships cannot be looked up and stand as they last were: {Reason}", away.Message);
            return await before.Rights;
        }
    }

    private ActingRight? Now(Rights rights)
    {
        var now = requests.Now;
        return rights.Covered is { Disabled: false } covered && rights.All.Where(one => one.IsInForce(now)).MaxBy(one => one.Until) is { } one
            ? new ActingRight(covered, one.Until)
            : null;
    }

    private sealed record Rights(Deputyship[] All, Account? Covered);

    private sealed record Entry(long At, Task<Rights> Rights);
}
