namespace CaseFlow.Server.Accounts;

/// <summary>
/// Who came in, who left, and who was turned away: a line each, for those who watch over the installation. The same caller turned
/// away for the same reason again and again is one line a minute that counts: a flood must not drown what matters.
/// </summary>
internal sealed class DoorLog(TimeProvider time, ILogger<DoorLog> log)
{
    /// <summary>How long the next of the same kind is only counted.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>So many kinds are remembered; beyond it all begin anew.</summary>
    private const int Crowd = 10_000;

    private const string Unknown = "somebody unknown";

    private readonly Lock gate = new();
    private readonly Dictionary<(string Code, string Address, string? Account), Repeats> turnedAway = [];

    /// <summary>Somebody signed in.</summary>
    public void CameIn(HttpContext context, string account) => log.LogInformation("{Account} signed in from {Address}", account, AddressOf(context));

    /// <summary>Somebody showed the right password and is asked for a one-time code.</summary>
    public void OwesCode(HttpContext context, string account) => log.LogInformation("{Account} gave a password and owes a code, from {Address}", account, AddressOf(context));

    /// <summary>Somebody made the first administrator of the installation.</summary>
    public void MadeFirst(HttpContext context, string account) => log.LogWarning("{Account} was made the first administrator from {Address}", account, AddressOf(context));

    /// <summary>Somebody signed out.</summary>
    public void Left(HttpContext context, string account) => log.LogInformation("{Account} signed out from {Address}", account, AddressOf(context));

    /// <summary>Somebody was not let in.</summary>
    /// <param name="code">Why: the problem's code.</param>
    /// <param name="account">Who it was or tried to be; null where no such account is known. Never what was typed: people type passwords there.</param>
    public void TurnedAway(HttpContext context, string code, string? account)
    {
        var address = AddressOf(context);
        if (Count((code, address, account)) is not { } uncounted) return;
        if (uncounted > 0) log.LogWarning("{Account} from {Address} was turned away {Times} more times: {Code}", account ?? Unknown, address, uncounted, code);
        log.LogWarning("Turned away {Account} from {Address} at {Method} {Path}: {Code}",
            account ?? Unknown, address, context.Request.Method, context.Request.Path, code);
    }

    /// <summary>How many were only counted before; null when this one is, too.</summary>
    private int? Count((string, string, string?) kind)
    {
        lock (gate)
        {
            if (turnedAway.Count > Crowd) turnedAway.Clear();
            if (turnedAway.TryGetValue(kind, out var repeats) && time.GetElapsedTime(repeats.Since) < Pause)
            {
                turnedAway[kind] = repeats with { Uncounted = repeats.Uncounted + 1 };
                return null;
            }
            turnedAway[kind] = new Repeats(time.GetTimestamp(), 0);
            return repeats.Uncounted;
        }
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private readonly record struct Repeats(long Since, int Uncounted);
}
