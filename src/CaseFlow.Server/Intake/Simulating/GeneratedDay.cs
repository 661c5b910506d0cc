using System.Globalization;
using System.Text.RegularExpressions;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Server.Intake;

/// <summary>Ordinary days of a district, one after another without end, the same ones for the same seed.</summary>
internal sealed partial class GeneratedDay
{
    private const int MostTries = 50;

    private readonly Surroundings around;
    private readonly Day day;
    private readonly int seed;
    private readonly DayIncident[] possible;
    private readonly ILookup<string, Grid> grids;
    private readonly double[] before;

    public GeneratedDay(Day day, Surroundings around, int seed)
    {
        (this.day, this.around, this.seed) = (day, around, seed);
        grids = around.District.Grids.Where(grid => !grid.Retired).OrderBy(grid => grid.Code, StringComparer.Ordinal).ToLookup(KindOf);
        possible = [.. day.Incidents.Where(one => around.District.Item(one.Item) is { Retired: false } && WeightOfPlaces(one) > 0)];
        before = Before();
    }

    /// <summary>Whether the district has grids and items that the day speaks of.</summary>
    public bool IsPossible => possible.Length > 0;

    /// <param name="from">The hour of the first day at which to begin, 0 to 23.</param>
    public IEnumerable<Incident> Incidents(int from)
    {
        for (var n = 0; day.Reports > 0; n++)
        {
            var at = Duration.FromHours(24) * (n / day.Reports) + Moment((n % day.Reports + around.Chance.Nth(n, "moment")) / day.Reports) - Duration.FromHours(from);
            if (at >= Duration.Zero) yield return One(n, at, (int)(at.TotalHours + from) % 24);
        }
    }

    private Incident One(int n, Duration at, int hour)
    {
        var id = $"day-{seed.ToString(CultureInfo.InvariantCulture)}-{n.ToString(CultureInfo.InvariantCulture)}";
        var chance = around.Chance;
        var what = chance.Weighed([.. possible.Select(one => (one, one.Weight * one.Hours[hour]))], id, "incident");
        var kind = chance.Weighed([.. what.Places.Select(place => (place.Key, place.Value * grids[place.Key].Count()))], id, "kind");
        var grid = chance.Pick([.. grids[kind]], id, "grid");
        var (channel, place) = (chance.Weighed(day.Channels, id, "channel"), Within(grid, id));
        var report = new Report(
            channel, Said(chance.Pick(what.Texts, id, "words"), grid, id), new PlaceGiven(place.Longitude, place.Latitude, PlaceName(grid), grid.Code),
            channel == Channel.Citizen ? null : what.Item, channel is Channel.Citizen or Channel.Hotline ? Caller(id) : null, id);
        return new Incident(at, report, grid.Code);
    }

    private string Said(string words, Grid grid, string id) => words
        .Replace("{community}", around.District.Unit(grid.Community)?.Name, StringComparison.Ordinal)
        .Replace("{place}", PlaceName(grid), StringComparison.Ordinal)
        .Replace("{spot}", around.Chance.Pick(day.Spots, id, "spot"), StringComparison.Ordinal)
        .Replace("{n}", ((int)(2 + around.Chance.Of(id, "number") * 8)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private Reporter Caller(string id) =>
        new(around.Chance.Pick(around.Manners.Texts.Of("caller"), id), "0476" + ((int)(around.Chance.Of(id, "phone") * 10_000_000)).ToString("0000000", CultureInfo.InvariantCulture));

    /// <summary>A place in a grid; where its outline is too thin to hit, a corner.</summary>
    private Position Within(Grid grid, string id)
    {
        var box = Bounds.Of(grid.Ring);
        for (var n = 0; n < MostTries; n++)
        {
            var (x, y) = (around.Chance.Nth(n, id + "x"), around.Chance.Nth(n, id + "y"));
            var at = new Position(Math.Round(box.West + (box.East - box.West) * x, 6), Math.Round(box.South + (box.North - box.South) * y, 6));
            if (Rings.Covers(grid.Ring, at)) return at;
        }
        return grid.Ring[0];
    }

    /// <summary>A dedicated grid's kind stands in its name, a village's in the name of its community.</summary>
    private string KindOf(Grid grid)
    {
        var village = day.Sites.GetValueOrDefault("village");
        return grid.Kind == GridKind.Dedicated
            ? day.Sites.FirstOrDefault(site => site.Value != village && grid.Name.Contains(site.Value, StringComparison.Ordinal)).Key ?? ""
            : village is not null && around.District.Unit(grid.Community)?.Name.EndsWith(village, StringComparison.Ordinal) == true ? "village" : "base";
    }

    private double WeightOfPlaces(DayIncident one) => one.Places.Sum(place => place.Value * grids[place.Key].Count());

    private static string PlaceName(Grid grid) => GridSuffix().Replace(grid.Name, "");

    [GeneratedRegex("专属网格$|第[0-9]+网格$")]
    private static partial Regex GridSuffix();

    /// <summary>The share of a day's reports that came before each full hour.</summary>
    private double[] Before()
    {
        var shares = new double[25];
        var all = possible.Sum(one => one.Weight);
        for (var hour = 0; hour < 24; hour++) shares[hour + 1] = shares[hour] + possible.Sum(one => one.Weight * one.Hours[hour]) / all;
        return shares;
    }

    /// <summary>When in the day this share of its reports has come.</summary>
    private Duration Moment(double share)
    {
        var hour = Array.FindLastIndex(before, before.Length - 2, sofar => sofar <= share);
        var width = before[hour + 1] - before[hour];
        return Duration.FromHours(hour + (width == 0 ? 0 : Math.Min(0.999, (share - before[hour]) / width)));
    }
}
