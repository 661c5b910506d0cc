namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Choices that follow from one number, so that a walk is a list of numbers that can be shrunk and replayed.</summary>
internal sealed class Dice(int seed)
{
    private uint state = unchecked((uint)seed * 2654435761u + 1);

    internal int Below(int bound)
    {
        state = unchecked(state * 1664525u + 1013904223u);
        return (int)((state >> 8) % (uint)bound);
    }

    internal bool Chance(int percent) => Below(100) < percent;

    internal T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    internal T[] Some<T>(IReadOnlyList<T> from, int most) =>
        [.. from.OrderBy(_ => Below(1000)).Take(Math.Min(from.Count, 1 + Below(most)))];
}
