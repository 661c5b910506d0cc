using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Directory.Seeds;
using CaseFlow.Server.Intake;
using CaseFlow.Server.Running;
using File = System.IO.File;

namespace CaseFlow.Server.Tests.Directory;

public sealed class ShippedSeedTests
{
    private const int RandomPlaces = 4_000;

    private static readonly string[] Names = ["hongshan", "jiuyuan"];

    private static readonly Dictionary<string, Seed> Read =
        Names.ToDictionary(name => name, name => Seed.Read(Path.Combine(Folders.Seeds, name)));

    public static TheoryData<string> Shipped => [.. Names];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_seed_has_no_mistake(string name) => Assert.Empty(Read[name].Mistakes);

    [Fact]
    public void Hongshan_has_its_numbers()
    {
        var district = Read["hongshan"].District;
        Assert.Equal((601, 417, 184), (
            district.Grids.Count(), district.Grids.Count(grid => grid.Kind is GridKind.Base), district.Grids.Count(grid => grid.Kind is GridKind.Dedicated)));
        Assert.Equal((15, 91), (Units(district, UnitKind.Township), Units(district, UnitKind.Community)));
        Assert.Equal((14, 534), (district.Categories.Count(), district.Items.Count()));
    }

    [Fact]
    public void Jiuyuan_has_its_numbers()
    {
        var district = Read["jiuyuan"].District;
        Assert.Equal((624, 1758), (district.Grids.Count(), district.Grids.Sum(grid => grid.MicroGrids)));
        Assert.Equal((8, 88), (Units(district, UnitKind.Township), Units(district, UnitKind.Community)));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Grids_fill_the_district_exactly(string name)
    {
        var all = Outline(name);
        var sum = Read[name].District.Grids.Sum(grid => Rings.Area(grid.Ring));
        Assert.Equal(1, sum / Rings.Area(all), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_place_in_the_district_is_in_exactly_one_grid(string name)
    {
        var (district, outline, random) = (Read[name].District, Outline(name), new Random(7));
        var box = Bounds.Of(outline);
        for (var i = 0; i < RandomPlaces; i++)
        {
            var place = new Position(
                box.West + random.NextDouble() * (box.East - box.West), box.South + random.NextDouble() * (box.North - box.South));
            var around = district.Grids.Where(grid => Rings.Covers(grid.Ring, place)).ToArray();
            Assert.Equal(Rings.Covers(outline, place) ? 1 : 0, around.Length);
            Assert.Equal(around.SingleOrDefault()?.Code, district.GridAt(place)?.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_corner_where_grids_meet_is_in_a_grid(string name)
    {
        var district = Read[name].District;
        Assert.All(district.Grids.SelectMany(grid => grid.Ring).Distinct(), corner => Assert.NotNull(district.GridAt(corner)));
    }

    [Fact]
    public void Items_are_different_incidents_in_both_languages()
    {
        var items = Read["hongshan"].District.Items.ToArray();
        Assert.Equal(items.Length, items.Select(item => item.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(items.Length, items.Select(item => item.NameEn).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(items, item => Assert.Matches("^《.+》(第.+条)?$", item.LegalBasis));
    }

    [Fact]
    public void A_scenario_speaks_of_items_and_places_that_exist()
    {
        var day = DayFile.Open(DayFile.Shipped);
        Assert.True(day.Incidents.Count >= 60);
        Assert.All(day.Incidents, one => Assert.NotNull(Read["hongshan"].District.Item(one.Item)));
        Assert.All(day.Incidents.SelectMany(one => one.Places.Keys), kind => Assert.Contains(kind, day.Sites.Keys.Append("base")));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_clock_has_a_limit_for_every_item(string name)
    {
        var district = Read[name].District;
        ClockKind[] kinds = [.. Enum.GetValues<ClockKind>().Except([ClockKind.GrabWindow, ClockKind.Reply])];
        Assert.All(district.Items, item => Assert.All(kinds, kind => Assert.NotNull(district.Policy()!.LimitOf(kind, item.Class, item.Code, item.Limits, OrderKind.Joint))));
    }

    [Theory]
    [InlineData(CaseClass.General, 30)]
    [InlineData(CaseClass.Important, 15)]
    [InlineData(CaseClass.Urgent, null)]
    public void A_township_may_grab_for_as_long_as_the_field_has_it(CaseClass @class, int? minutes)
    {
        var district = Read["hongshan"].District;
        var window = new Timetable(district.Policy()!, district.WorkingTime()!).GrabWindow(@class, null);
        Assert.Equal(minutes, window is null ? null : (int)district.WorkingTime()!.LengthOf(window).TotalMinutes);
    }

    private static int Units(District district, UnitKind kind) => district.Units.Count(unit => unit.Kind == kind);

    private static Position[] Outline(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folders.Seeds, name, "outline.geojson")));
        return
        [
            .. json.RootElement.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray()
                .Select(point => new Position(point[0].GetDouble(), point[1].GetDouble())),
        ];
    }
}
