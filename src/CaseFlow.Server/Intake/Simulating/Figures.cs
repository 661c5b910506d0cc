using System.Collections.Concurrent;

namespace CaseFlow.Server.Intake;

/// <summary>What a simulation has come to so far. Safe for any number of people at once.</summary>
public sealed class Figures
{
    private readonly ConcurrentDictionary<string, int> verbs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> refusals = new(StringComparer.Ordinal);
    private int retries;

    /// <summary>Commands that went through, by verb.</summary>
    public IReadOnlyDictionary<string, int> Verbs => verbs;

    /// <summary>Commands that the server answered with a no, by its code.</summary>
    public IReadOnlyDictionary<string, int> Refusals => refusals;

    /// <summary>Requests sent again, since the server was busy or away.</summary>
    public int Retries => retries;

    public int Commands => verbs.Values.Sum();

    public int Reported => verbs.GetValueOrDefault("report");

    /// <summary>Cases closed or declined.</summary>
    public int Ended => verbs.GetValueOrDefault("close") + verbs.GetValueOrDefault("decline");

    public void Done(string verb) => verbs.AddOrUpdate(verb, 1, (_, n) => n + 1);

    public void Refused(string code) => refusals.AddOrUpdate(code, 1, (_, n) => n + 1);

    public void Retried() => Interlocked.Increment(ref retries);
}
