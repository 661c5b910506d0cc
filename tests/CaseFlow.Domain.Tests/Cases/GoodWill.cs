using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Everybody doing their duty: brings any open case to its close, or there is a dead end.</summary>
internal static class GoodWill
{
    private static readonly string[] Duties =
        ["resume", "file", "keep time", "dispatch", "rule", "muster", "acknowledge", "complete", "lead", "check", "close", "feedback"];

    /// <summary>Fails where nobody can go on.</summary>
    internal static void Finish(Case now, Instant clock)
    {
        for (var step = 0; now.Stage != Stage.Closed; step++)
        {
            Assert.True(step < 200, $"200 steps and still {now.Stage}");
            clock += Duration.FromMinutes(15);
            var open = Walk.Open(now, clock).Where(choice => Duties.Contains(choice.Move.Verb)).ToArray();
            Assert.True(open.Length > 0 || now.Stage == Stage.Pooled, $"Nobody can go on from {now.Stage}: {string.Join(", ", now.Orders)}");
            if (open.Length == 0) continue;
            var next = open.MinBy(choice => Array.IndexOf(Duties, choice.Move.Verb));
            if (next.Move.Suitable(now, next.Order, next.Facts, new Dice(step)) is not { } play) continue;
            var decision = play(now, next.Facts);
            Assert.Null(decision.Refusal);
            now = decision.Events.Aggregate(now, (at, happened) => at.Evolve(happened, clock));
        }
    }
}
