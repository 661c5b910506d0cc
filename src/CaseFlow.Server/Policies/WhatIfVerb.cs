using System.CommandLine;
using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Directory.Seeds;
using CaseFlow.Server.Running;
using NodaTime;
using NodaTime.Text;

namespace CaseFlow.Server.Policies;

/// <summary><c>policy what-if</c>: what would have been in time under a draft, beside what was. Changes nothing.</summary>
internal static class WhatIfVerb
{
    private static readonly Option<string?> PolicyDraft = new("--policy") { Description = "A policy to try; the one in force unless told." };
    private static readonly Option<string?> CalendarDraft = new("--calendar") { Description = "A calendar to try; the one in force unless told." };
    private static readonly Option<string> From = new("--from") { Description = "The first day of closing, such as 2026-01-01, by the district's clocks.", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "The first day that is not taken.", Required = true };
    private static readonly Option<int> List = new("--list") { Description = "How many of the cases that change to name.", DefaultValueFactory = _ => 20 };

    public static Command Create()
    {
        var command = new Command("what-if", "Run the cases closed in a period again under a draft, and show what would have been in time.")
        {
            PolicyDraft, CalendarDraft, From, To, PolicyVerb.District, List,
        };
        command.SetAction((words, cancel) => Verb.RunAsync(() => Run(words, cancel)));
        return command;
    }

    private static async Task Run(ParseResult words, CancellationToken cancel)
    {
        await using var rooms = await Workrooms.OpenAsync(connectionString: null, Console.WriteLine, cancel);
        var now = PolicyVerb.Known(rooms.Get<Districts>(), words.GetRequiredValue(PolicyVerb.District));
        var policy = words.GetValue(PolicyDraft) is { } file ? ((AdoptPolicy)AdoptedFile.Read(file, PolicyFile.Read, now)).Policy : null;
        var calendar = words.GetValue(CalendarDraft) is { } other ? ((AdoptCalendar)AdoptedFile.Read(other, CalendarFile.Read, now)).Calendar : null;
        var (district, refusal) = Draft.In(now, policy, calendar);
        if (district is null) throw new CannotRunException(refusal!.Sentence);
        var (from, to) = (Day(words.GetRequiredValue(From), now), Day(words.GetRequiredValue(To), now));
        if (from >= to) throw new CannotRunException("--from lies before --to.");
        var whatIf = rooms.Get<WhatIf>();
        WhatIfAnswer? answer = null;
        await Progressing.Show("Running again", await whatIf.Count(now.Code, from, to, cancel), "cases",
            async progress => answer = await whatIf.All(now.Code, district, from, to, Math.Max(0, words.GetValue(List)), progress, cancel));
        Show(answer!, now);
    }

    /// <exception cref="CannotRunException">The text is no day.</exception>
    private static Instant Day(string text, District district) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }
        ? DateTimeZoneProviders.Tzdb[district.TimeZone].AtStartOfDay(day).ToInstant()
        : throw new CannotRunException($"'{text}' is no day; write one such as 2026-01-01.");

    private static void Show(WhatIfAnswer answer, District district)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Cases:n0} cases were run again; none was changed."));
        Show("By unit", answer.Units, code => district.Unit(code)?.Name ?? code);
        Show("By category", answer.Categories, code => district.Category(code)?.Name ?? code);
        foreach (var one in answer.Changed)
            Console.WriteLine($"{one.Number}: {string.Join("; ", one.Clocks.Select(clock => Told(clock, district)))}");
    }

    private static void Show(string title, IReadOnlyList<Tally> tallies, Func<string, string> name)
    {
        Console.WriteLine($"{Environment.NewLine}{title}: clocks in time of those counted, as it was and under the draft");
        foreach (var one in tallies) Console.WriteLine($"  {Share(one.Was),22}  {Share(one.Would),22}  {name(one.Code)}");
        Console.WriteLine();
    }

    private static string Share(Counted sum) => sum.Clocks == 0
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{sum.OnTime:n0}/{sum.Clocks:n0} {100m * sum.OnTime / sum.Clocks,6:0.00}%");

    private static string Told(Verdict clock, District district) =>
        $"{clock.Kind.WrittenName()} of {district.Unit(clock.Unit)?.Name ?? clock.Unit} would have been {(clock.Would!.OnTime ? "in time" : "late")}";
}
