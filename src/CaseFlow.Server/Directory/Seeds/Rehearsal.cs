using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Files;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>Carries out a seed's commands on a district, as the log would, and notes every refusal.</summary>
internal static class Rehearsal
{
    /// <summary>What the district becomes, refused commands left out.</summary>
    public static District Of(District now, IEnumerable<SeededCommand> commands, List<FileMistake> mistakes)
    {
        foreach (var seeded in commands)
        {
            var decision = seeded.Command.Decide(now);
            if (decision.Refusal is null && !StoodAlready(decision, seeded.Command)) now = now.Evolve(decision.Events);
            else mistakes.AddRange(Wrong(seeded, decision, now));
        }
        return now;
    }

    private static bool StoodAlready(DirectoryDecision decision, DirectoryCommand command) =>
        decision.Events.Count == 0 && command is (OpenUnit or DrawGrid or ListItem or ListCategory);

    /// <summary>Every flaw of a policy or calendar by its own line; of anything else, the refusal.</summary>
    private static IEnumerable<FileMistake> Wrong(SeededCommand seeded, DirectoryDecision decision, District now)
    {
        var flaws = Flaws(seeded.Command, now).ToArray();
        if (flaws.Length > 0 && seeded.PlaceOf is { } placeOf) return flaws.Select(flaw => At(placeOf(flaw.Field), $"Expected {flaw.Expected}."));
        return [At((seeded.Line, seeded.Field), decision.Refusal?.Sentence ?? "This stands in the seed already; leave one of the two out.")];

        FileMistake At((long Line, string Field) place, string sentence) => new(seeded.File, place.Line, place.Field, sentence);
    }

    private static IEnumerable<Flaw> Flaws(DirectoryCommand command, District now) => command switch
    {
        AdoptPolicy { Policy: { } policy } => policy.Flaws(now),
        AdoptCalendar { Calendar: { } calendar } => calendar.Flaws(),
        _ => [],
    };
}
