using CaseFlow.Domain.Directory;
using CaseFlow.Domain.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace CaseFlow.Domain.Tests.Directory;

/// <summary>What holds for every directory, whatever is said about it in whatever order.</summary>
public sealed class DirectoryWalkTests
{
    private static readonly string[] Codes = ["a", "b", "t1", "t2", "c1", "housing", "police", "g1", "g2", "150402"];

    private static readonly Arbitrary<int[]> Numbers =
        Arb.From(Gen.Choose(0, 1_000_000).ArrayOf().Resize(60), ArbMap.Default.ArbFor<int[]>().Shrinker);

    [Fact]
    public void What_is_open_stands_under_an_open_parent_of_its_kind() => Always((_, now) => Assert.All(
        now.Units.Where(unit => !unit.Closed && unit.Kind != UnitKind.Centre), unit =>
        {
            var parent = Assert.IsType<Unit>(now.Unit(unit.Parent));
            Assert.False(parent.Closed);
            Assert.True(now.IsWithin(unit.Code, "150402"));
        }));

    [Fact]
    public void An_item_in_use_names_open_units_only() => Always((_, now) => Assert.All(
        now.Items.Where(item => !item.Retired),
        item => Assert.All(item.Supporting.Append(item.Lead), unit => Assert.False(now.Unit(unit)!.Closed))));

    [Fact]
    public void A_grid_is_a_unit_of_the_same_name_and_community() => Always((_, now) => Assert.All(
        now.Grids, grid => Assert.Equal(new Unit(grid.Code, grid.Name, UnitKind.Grid, grid.Community, grid.Retired), now.Unit(grid.Code))));

    [Fact]
    public void What_is_said_twice_is_said_once() => Always((command, now) => Assert.Empty(command.Decide(now).Events));

    [Fact]
    public void A_refusal_is_a_whole_sentence() => Walk((command, before) =>
    {
        if (command.Decide(before).Refusal is not { } refusal) return;
        Assert.Matches("^[a-z_]+$", refusal.Code);
        Assert.Matches("^\\S.{10,}\\.$", refusal.Sentence);
    });

    /// <summary>After every command that changed something.</summary>
    private static void Always(Action<DirectoryCommand, District> holds) => Walk((command, before) =>
    {
        var decision = command.Decide(before);
        if (decision.Events.Count > 0) holds(command, before.Evolve(decision.Events));
    });

    private static void Walk(Action<DirectoryCommand, District> look) => Prop.ForAll(Numbers, numbers =>
    {
        var now = Given.District;
        foreach (var number in numbers)
        {
            var command = Command(number);
            look(command, now);
            now = now.Evolve(command.Decide(now).Events);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static DirectoryCommand Command(int number)
    {
        var (code, other, name) = (Codes[number / 16 % Codes.Length], Codes[number / 160 % Codes.Length], $"名{number / 1600 % 3}");
        var ring = Given.Box(number / 1600 % 4, 0, number / 1600 % 4 + 1, 1);
        return (number % 14) switch
        {
            0 => new OpenUnit(code, name, (UnitKind)(number / 1600 % 5), other),
            1 => new OpenUnit(code, Given.District.Unit(code)?.Name ?? name, UnitKind.Department, "150402"),
            2 => new RenameUnit(code, name),
            3 => new MoveUnit(code, other),
            4 => new CloseUnit(code),
            5 => new DrawGrid(code, name, GridKind.Base, other, 1, ring),
            6 => new RedrawGrid(code, name, GridKind.Dedicated, other, 1, ring),
            7 => new RetireGrid(code),
            8 => new ListCategory(code, name, name),
            9 => new ListItem(code, "01", name, CaseClass.General, other, ["police"], Given.TwoDays, ""),
            10 => new RelistItem("01-001", "01", name, CaseClass.Urgent, other, [], Given.TwoDays, ""),
            11 => new RetireItem("01-001"),
            12 => number % 2 == 0 ? new AdoptCalendar(Ground.Calendar with { Version = name }) : new AdoptPolicy(Ground.Policy with { Version = name, ImminentPercent = number / 1600 % 120 }),
            _ => new NameDistrict(name),
        };
    }
}
