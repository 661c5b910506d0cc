using CaseFlow.Domain.Directory;
using CaseFlow.Server.Directory.Seeds;
using CaseFlow.Server.Files;
using CaseFlow.Server.Intake;
using CaseFlow.Server.Running;
using NodaTime;

namespace CaseFlow.Server.Tests.Intake;

public sealed class ScenarioTests
{
    private static readonly District Hongshan = Seed.Read(Path.Combine(Folders.Seeds, "hongshan")).District;

    private static Incident[] Day(int seed, int cases = 300) =>
        [.. new GeneratedDay(DayFile.Open(DayFile.Shipped), new Surroundings(Hongshan, [], MannersFile.Open(MannersFile.Shipped), new Chance(seed)), seed).Incidents(from: 0).Take(cases)];

    [Fact]
    public void The_same_seed_plays_the_same_day_and_another_seed_another() =>
        Assert.Multiple(() => Assert.Equal(Day(1), Day(1)), () => Assert.NotEqual(Day(1), Day(2)));

    [Fact]
    public void Everything_lies_in_the_grid_it_is_said_to_lie_in() => Assert.All(Day(1), incident =>
        Assert.Equal(incident.Grid, Hongshan.GridAt(new(incident.Report.Place.Longitude!.Value, incident.Report.Place.Latitude!.Value))?.Code));

    [Fact]
    public void Days_follow_each_other_in_order_busier_by_day_than_by_night()
    {
        var days = Day(1, cases: 840);
        Assert.Equal(days.Select(one => one.After).Order(), days.Select(one => one.After));
        Assert.InRange(days[420].After, Duration.FromHours(24), Duration.FromHours(25));
        Assert.True(Between(8, 14) > 2 * Between(0, 6));

        int Between(int from, int to) => days.Count(one => one.After >= Duration.FromHours(from) && one.After < Duration.FromHours(to));
    }

    [Fact]
    public void No_text_is_left_with_a_blank_to_fill_in() => Assert.All(Day(3), incident => Assert.DoesNotContain("{", incident.Report.Description, StringComparison.Ordinal));

    [Theory]
    [InlineData("reports: 420", "reports: many", 2, "reports")]
    [InlineData("  rush: [0, 0", "  rush: [0", 8, "hours.rush")]
    [InlineData("gridMember: 46", "pigeon: 46", 57, "channels.pigeon")]
    [InlineData("spots:", "spot:", 39, "spots", "spot")]
    [InlineData("    hours: night", "    hours: noon", 69, "incidents[1].hours")]
    public void A_mistake_in_a_day_is_named_by_line_and_field(string right, string wrong, long line, params string[] fields) =>
        Named(DayFile.Shipped, text => DayFile.Read("day.yaml", text).Mistakes, right, wrong, line, fields);

    [Theory]
    [InlineData("  decline: 0.02", "  decline: 2", 3, "habits.decline")]
    [InlineData("  caller: 来电人", "", 39, "texts.caller")]
    [InlineData("habits:", "habit:", 2, "habits", "habit")]
    [InlineData("  file: 3", "  file: soon", 19, "minutes.file")]
    public void A_mistake_in_manners_is_named_by_line_and_field(string right, string wrong, long line, params string[] fields) =>
        Named(MannersFile.Shipped, text => MannersFile.Read("manners.yaml", text).Mistakes, right, wrong, line, fields);

    private static void Named(string file, Func<TextReader, IReadOnlyList<FileMistake>> read, string right, string wrong, long line, string[] fields)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var mistakes = read(new StringReader(text.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.All(fields, field => Assert.Contains(field, mistakes.Select(mistake => mistake.Field)));
        Assert.Contains(line, mistakes.Select(mistake => mistake.Line));
    }
}
