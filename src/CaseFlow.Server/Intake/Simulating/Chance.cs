using System.Globalization;

namespace CaseFlow.Server.Intake;

/// <summary>
/// Draws that depend on nothing but the seed and what they are about, so that the same day is played again whatever
/// the order in which people get to their work.
/// </summary>
public sealed class Chance(int seed)
{
    /// <summary>From 0 to below 1.</summary>
    /// <param name="about">What is drawn for: a case, an order, a question.</param>
    public double Of(params ReadOnlySpan<string?> about)
    {
        var hash = Mix(unchecked((ulong)seed) + 0x9e3779b97f4a7c15);
        foreach (var word in about)
        {
            foreach (var letter in word ?? "") hash = (hash ^ letter) * 0x100000001b3;
            hash = Mix(hash);
        }
        return (hash >> 11) * (1.0 / (1UL << 53));
    }

    public bool Happens(double share, params ReadOnlySpan<string?> about) => Of(about) < share;

    public T Pick<T>(IReadOnlyList<T> from, params ReadOnlySpan<string?> about) => from[(int)(Of(about) * from.Count)];

    /// <summary>One of them, each as often as its weight says.</summary>
    public T Weighed<T>(IReadOnlyList<(T What, double Weight)> from, params ReadOnlySpan<string?> about)
    {
        var left = Of(about) * from.Sum(one => one.Weight);
        foreach (var (what, weight) in from)
            if ((left -= weight) < 0) return what;
        return from[^1].What;
    }

    /// <summary>As <see cref="Of"/>, for the nth of a kind.</summary>
    public double Nth(int n, string about) => Of(n.ToString(CultureInfo.InvariantCulture), about);

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }
}
