using System.Collections.Concurrent;

namespace CaseFlow.Server.Accounts;

/// <summary>
/// Slows guessing down: so many failures for one account from one address, and so many from one address in all, then
/// none is even tried until the window has passed. Counts failures only; nobody can lock another person out from afar.
/// </summary>
public sealed class FailedSignIns(TimeProvider time)
{
    public const int MostForAccount = 5;
    public const int MostFromAddress = 50;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>More than this many are forgotten when their windows have passed.</summary>
    private const int Crowd = 10_000;

    private readonly ConcurrentDictionary<(string Address, string? Login), Count> counts = [];

    /// <summary>How long this caller has to wait; null when it may try.</summary>
    public TimeSpan? Wait(string address, string login) =>
        Wait((address, login), MostForAccount) ?? Wait((address, null), MostFromAddress);

    public void Add(string address, string login)
    {
        if (counts.Count > Crowd) Forget();
        Add((address, login));
        Add((address, null));
    }

    private void Add((string, string?) who) =>
        counts.AddOrUpdate(who, _ => new(1, time.GetUtcNow()), (_, was) => IsOver(was) ? new(1, time.GetUtcNow()) : was with { Failures = was.Failures + 1 });

    private TimeSpan? Wait((string, string?) who, int most) =>
        counts.TryGetValue(who, out var count) && count.Failures >= most && !IsOver(count) ? count.Since + Window - time.GetUtcNow() : null;

    private bool IsOver(Count count) => count.Since + Window <= time.GetUtcNow();

    private void Forget()
    {
        foreach (var count in counts)
            if (IsOver(count.Value)) counts.TryRemove(count);
    }

    private sealed record Count(int Failures, DateTimeOffset Since);
}
