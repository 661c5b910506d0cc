using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Policies;

/// <summary>Counts clocks as they were and as they would have been, per unit and per category.</summary>
internal sealed class Tallies
{
    private readonly SortedDictionary<string, Sum> units = new(StringComparer.Ordinal), categories = new(StringComparer.Ordinal);
    private readonly List<ChangedCase> changed = [];

    /// <summary>How many of the changed cases are named.</summary>
    public int MostChanged { get; init; } = int.MaxValue;

    public long Cases { get; private set; }

    public void Add(PastCase one, District district)
    {
        var was = one.AsItWas;
        var verdicts = Verdict.Of(was, one.AsItWouldBe(district));
        Cases++;
        foreach (var verdict in verdicts)
        {
            Of(units, verdict.Unit).Add(verdict);
            Of(categories, was.Category ?? "").Add(verdict);
        }
        if (changed.Count < MostChanged && verdicts.Exists(verdict => verdict.Differs))
            changed.Add(new ChangedCase(one.Id, one.Number, [.. verdicts.Where(verdict => verdict.Differs)]));
    }

    public WhatIfAnswer Answer(long? next) => new(Cases, Told(units), Told(categories), changed, next);

    private static Sum Of(SortedDictionary<string, Sum> sums, string code)
    {
        if (!sums.TryGetValue(code, out var sum)) sums[code] = sum = new Sum();
        return sum;
    }

    private static Tally[] Told(SortedDictionary<string, Sum> sums) => [.. sums.Select(one => one.Value.Told(one.Key))];

    private sealed class Sum
    {
        private long was, wasOnTime, would, wouldOnTime;

        public void Add(Verdict verdict)
        {
            if (verdict.Was is { } ended) (was, wasOnTime) = (was + 1, wasOnTime + (ended.OnTime ? 1 : 0));
            if (verdict.Would is { } other) (would, wouldOnTime) = (would + 1, wouldOnTime + (other.OnTime ? 1 : 0));
        }

        public Tally Told(string code) => new(code, new Counted(was, wasOnTime), new Counted(would, wouldOnTime));
    }
}
