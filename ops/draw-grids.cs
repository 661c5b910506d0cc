#:property PublishAot=false
#:package NetTopologySuite
// Draws the schematic grids of a district: dotnet run ops/draw-grids.cs seeds/hongshan
//
// Reads sketch/{outline,townships,communities}.csv and units.csv; writes grids.geojson and outline.geojson. The same
// sketch always gives the same bytes. Grids are the cells of one Voronoi diagram, so neighbours share their corners
// point for point and the district is tiled without a gap or an overlap; its own border is the outer edge of the cells.
using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

var folder = args[0];
var sketch = Sketch.Read(folder);
var ground = new Plane(sketch.Outline);
var random = new Random(20240601);

var baseSites = Sites.Spread(ground, sketch.BaseGrids, random);
var around = Sites.Around(ground, baseSites, random);
var baseCells = Cells.Of(baseSites, around);
var home = Partition.Of(baseCells, sketch, ground);
var dedicated = Sites.Insert(baseCells, home, sketch);
var cells = Cells.Of([.. baseSites, .. dedicated.Select(one => one.At)], around);
string[] community = [.. home, .. dedicated.Select(one => one.Community)];
Partition.Verify(cells, community);
File.WriteAllText(Path.Combine(folder, "grids.geojson"), Output.Grids(cells, community, dedicated, sketch, ground));
File.WriteAllText(Path.Combine(folder, "outline.geojson"), Output.Outline(cells, ground));
Console.WriteLine($"{cells.Count} grids drawn in {folder}");

/// <summary>A plane in which the district is not squeezed: longitude shrunk by the cosine of the latitude.</summary>
internal sealed class Plane(Coordinate[] outline)
{
    private readonly double squeeze = Math.Cos(outline.Average(at => at.Y) * Math.PI / 180);

    public Polygon Outline => new(new LinearRing([.. outline.Append(outline[0]).Select(To)]));

    public Coordinate To(Coordinate degrees) => new(degrees.X * squeeze, degrees.Y);

    public (decimal Longitude, decimal Latitude) Back(Coordinate at) =>
        ((decimal)Math.Round(at.X / squeeze, 6), (decimal)Math.Round(at.Y, 6));
}

internal sealed record Community(string Code, string Name, int Base, int Micro, string[] Sites)
{
    public string Township => Code[..Code.LastIndexOf('-')];
}

internal sealed record Sketch(Coordinate[] Outline, Dictionary<string, Coordinate> Townships, Community[] Communities)
{
    public int BaseGrids => Communities.Sum(one => one.Base);

    public static Sketch Read(string folder)
    {
        var names = Rows(folder, "units.csv").ToDictionary(row => row[0], row => row[1]);
        return new Sketch(
            [.. Rows(folder, "sketch/outline.csv").Select(row => At(row[0], row[1]))],
            Rows(folder, "sketch/townships.csv").ToDictionary(row => row[0], row => At(row[1], row[2])),
            [.. Rows(folder, "sketch/communities.csv").Select(row => new Community(
                row[0], names[row[0]], int.Parse(row[1]), int.Parse(row[2]),
                row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)))]);
    }

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split(','));

    private static Coordinate At(string longitude, string latitude) =>
        new(double.Parse(longitude, CultureInfo.InvariantCulture), double.Parse(latitude, CultureInfo.InvariantCulture));
}

internal static class Sites
{
    /// <summary>Base sites, close together in the town and far apart in the country, evened out by Lloyd's rounds.</summary>
    public static Coordinate[] Spread(Plane ground, int count, Random random)
    {
        var town = Town;
        var crowd = Draw(ground, 30_000, random, town);
        var sites = Draw(ground, count, random, town);
        for (var round = 0; round < 40; round++)
        {
            var sums = new (double X, double Y, int N)[count];
            foreach (var at in crowd)
            {
                var near = Nearest(sites, at);
                sums[near] = (sums[near].X + at.X, sums[near].Y + at.Y, sums[near].N + 1);
            }
            for (var i = 0; i < count; i++)
                if (sums[i].N > 0) sites[i] = new Coordinate(sums[i].X / sums[i].N, sums[i].Y / sums[i].N);
        }
        return sites;

        double Town(Coordinate at) => Density(ground, at);
    }

    /// <summary>Sites outside the outline, whose cells close the border and are thrown away.</summary>
    public static Coordinate[] Around(Plane ground, Coordinate[] inside, Random random)
    {
        var box = ground.Outline.EnvelopeInternal;
        box.ExpandBy(box.Width / 4);
        var all = inside.ToList();
        for (var tries = 0; tries < 60_000; tries++)
        {
            var at = new Coordinate(box.MinX + random.NextDouble() * box.Width, box.MinY + random.NextDouble() * box.Height);
            if (ground.Outline.Contains(new Point(at))) continue;
            if (all[Nearest(all, at)].Distance(at) > box.Width / 55) all.Add(at);
        }
        return [.. all.Skip(inside.Length)];
    }

    /// <summary>A place for each dedicated grid among its community's cells, as far as can be from the sites there are.</summary>
    public static List<(Coordinate At, string Community, string Site)> Insert(List<Cell> cells, string[] home, Sketch sketch)
    {
        var taken = cells.Select(cell => cell.Site).ToList();
        var placed = new List<(Coordinate, string, string)>();
        foreach (var community in sketch.Communities)
            foreach (var site in community.Sites)
            {
                var at = Corners(cells, home, community.Code).MaxBy(corner => taken[Nearest(taken, corner)].Distance(corner))!;
                taken.Add(at);
                placed.Add((at, community.Code, site));
            }
        return placed;
    }

    private static IEnumerable<Coordinate> Corners(List<Cell> cells, string[] home, string community) =>
        from i in Enumerable.Range(0, cells.Count)
        where home[i] == community
        let cell = cells[i]
        from corner in cell.Ring.Take(cell.Ring.Length - 1)
        let own = cell.Neighbours.Count(j => home[j] == community && cells[j].Ring.Contains(corner))
        let pull = own == 2 ? 0.9 : own == 1 ? 0.7 : 0.55
        select new Coordinate(
            cell.Site.X + pull * (corner.X - cell.Site.X), cell.Site.Y + pull * (corner.Y - cell.Site.Y));

    private static double Density(Plane ground, Coordinate at)
    {
        var box = ground.Outline.EnvelopeInternal;
        var middle = ground.Outline.Centroid.Coordinate;
        var far = at.Distance(new Coordinate(middle.X, middle.Y + box.Height / 10)) / (box.Height / 3);
        return 0.07 + Math.Exp(-far * far);
    }

    private static Coordinate[] Draw(Plane ground, int count, Random random, Func<Coordinate, double> density)
    {
        var box = ground.Outline.EnvelopeInternal;
        var drawn = new List<Coordinate>();
        while (drawn.Count < count)
        {
            var at = new Coordinate(box.MinX + random.NextDouble() * box.Width, box.MinY + random.NextDouble() * box.Height);
            if (random.NextDouble() < density(at) && ground.Outline.Contains(new Point(at))) drawn.Add(at);
        }
        return [.. drawn];
    }

    private static int Nearest(IReadOnlyList<Coordinate> sites, Coordinate at)
    {
        var (best, least) = (0, double.MaxValue);
        for (var i = 0; i < sites.Count; i++)
        {
            var (x, y) = (sites[i].X - at.X, sites[i].Y - at.Y);
            if (x * x + y * y < least) (best, least) = (i, x * x + y * y);
        }
        return best;
    }
}

internal sealed record Cell(Coordinate Site, Coordinate[] Ring)
{
    public HashSet<int> Neighbours { get; } = [];
}

internal static class Cells
{
    /// <summary>The cells of the inner sites, in their order.</summary>
    public static List<Cell> Of(Coordinate[] inside, Coordinate[] around)
    {
        var diagram = new VoronoiDiagramBuilder();
        diagram.SetSites([.. inside.Concat(around)]);
        var bySite = diagram.GetSubdivision().GetVoronoiCellPolygons(GeometryFactory.Default)
            .ToDictionary(cell => (Coordinate)cell.UserData, cell => cell.Coordinates);
        var cells = inside.Select(site => new Cell(site, bySite[site])).ToList();
        Acquaint(cells);
        return cells;
    }

    public static Dictionary<(Coordinate, Coordinate), List<int>> Edges(List<Cell> cells)
    {
        var edges = new Dictionary<(Coordinate, Coordinate), List<int>>();
        for (var i = 0; i < cells.Count; i++)
            foreach (var (a, b) in cells[i].Ring.Zip(cells[i].Ring.Skip(1)))
            {
                var key = a.CompareTo(b) < 0 ? (a, b) : (b, a);
                if (!edges.TryGetValue(key, out var beside)) edges[key] = beside = [];
                beside.Add(i);
            }
        return edges;
    }

    private static void Acquaint(List<Cell> cells)
    {
        foreach (var beside in Edges(cells).Values.Where(pair => pair.Count == 2))
        {
            cells[beside[0]].Neighbours.Add(beside[1]);
            cells[beside[1]].Neighbours.Add(beside[0]);
        }
    }
}

/// <summary>Which community a cell belongs to: the district is cut in two again and again, each time along the shortest
/// line that leaves both sides in one piece with exactly the cells they need.</summary>
internal static class Partition
{
    private const int Angles = 72;

    public static string[] Of(List<Cell> cells, Sketch sketch, Plane ground)
    {
        var home = new string[cells.Count];
        var towns = sketch.Communities.GroupBy(one => one.Township)
            .Select(town => (Parts: town.ToArray(), At: (Coordinate?)ground.To(sketch.Townships[town.Key])));
        Cut([.. Enumerable.Range(0, cells.Count)], [.. towns], cells, home);
        return home;
    }

    public static void Verify(List<Cell> cells, string[] community)
    {
        foreach (var part in Enumerable.Range(0, cells.Count).GroupBy(i => community[i])
            .Concat(Enumerable.Range(0, cells.Count).GroupBy(i => community[i][..10])))
            if (!IsOnePiece([.. part], cells)) throw new InvalidOperationException($"{part.Key} is not in one piece.");
    }

    private static void Cut(int[] area, (Community[] Parts, Coordinate? At)[] parts, List<Cell> cells, string[] home)
    {
        if (parts.Length == 1 && parts[0].Parts.Length == 1)
        {
            foreach (var i in area) home[i] = parts[0].Parts[0].Code;
            return;
        }
        if (parts.Length == 1) parts = [.. parts[0].Parts.Select(one => (new[] { one }, (Coordinate?)null))];
        var (first, near, far) = Enumerable.Range(0, Angles)
            .SelectMany(turn => Halves(area, parts, turn * 2 * Math.PI / Angles, cells))
            .Where(cut => IsOnePiece(cut.Near, cells) && IsOnePiece(cut.Far, cells))
            .MinBy(cut => Length(cut.Near, cut.Far, cells));
        Cut(near, first, cells, home);
        Cut(far, [.. parts.Except(first)], cells, home);
    }

    private static IEnumerable<((Community[] Parts, Coordinate? At)[] First, int[] Near, int[] Far)> Halves(
        int[] area, (Community[] Parts, Coordinate? At)[] parts, double angle, List<Cell> cells)
    {
        double Along(Coordinate at) => at.X * Math.Cos(angle) + at.Y * Math.Sin(angle);
        var lined = area.OrderBy(i => Along(cells[i].Site)).ToArray();
        var order = parts[0].At is null ? parts : [.. parts.OrderBy(part => Along(part.At!))];
        foreach (var split in new[] { order.Length / 2, order.Length / 2 + 1, order.Length / 2 - 1 }.Where(n => n > 0 && n < order.Length))
        {
            var count = order.Take(split).Sum(part => part.Parts.Sum(one => one.Base));
            yield return (order[..split], lined[..count], lined[count..]);
        }
    }

    private static double Length(int[] near, int[] far, List<Cell> cells)
    {
        var other = far.ToHashSet();
        return near.Sum(i => cells[i].Neighbours.Where(other.Contains).Sum(j => Shared(cells[i], cells[j])))
            / Math.Sqrt(Math.Min(near.Length, far.Length));
    }

    private static double Shared(Cell a, Cell b)
    {
        var both = a.Ring.Distinct().Where(b.Ring.Contains).ToArray();
        return both.Length < 2 ? 0 : both[0].Distance(both[^1]);
    }

    private static bool IsOnePiece(int[] part, List<Cell> cells)
    {
        var left = part.ToHashSet();
        var open = new Stack<int>([part[0]]);
        left.Remove(part[0]);
        while (open.TryPop(out var at))
            foreach (var next in cells[at].Neighbours.Where(left.Contains).ToArray())
                if (left.Remove(next)) open.Push(next);
        return left.Count == 0;
    }
}

internal static class Output
{
    public static string Grids(
        List<Cell> cells, string[] community, List<(Coordinate At, string Community, string Site)> dedicated, Sketch sketch, Plane ground)
    {
        var firstDedicated = cells.Count - dedicated.Count;
        var lines = new List<string>();
        foreach (var place in sketch.Communities)
        {
            var own = Enumerable.Range(0, cells.Count).Where(i => community[i] == place.Code)
                .OrderByDescending(i => cells[i].Site.Y - cells[i].Site.X).ToArray();
            var common = own.Where(i => i < firstDedicated).ToArray();
            for (var n = 0; n < common.Length; n++)
                lines.Add(Feature($"{place.Code}-{n + 1:00}", $"{place.Name}第{n + 1}网格", "base", place.Code,
                    place.Micro * (n + 1) / common.Length - place.Micro * n / common.Length, cells[common[n]], ground));
            var special = own.Where(i => i >= firstDedicated).ToArray();
            var seen = new Dictionary<string, int>();
            for (var n = 0; n < special.Length; n++)
            {
                var site = dedicated[special[n] - firstDedicated].Site;
                var nth = seen[site] = seen.GetValueOrDefault(site) + 1;
                var many = place.Sites.Count(one => one == site) > 1 ? $"{nth}" : "";
                lines.Add(Feature($"{place.Code}-Z{n + 1:00}", $"{place.Name}{site}{many}专属网格", "dedicated", place.Code,
                    1, cells[special[n]], ground));
            }
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + string.Join(",\n", lines) + "\n]}\n";
    }

    public static string Outline(List<Cell> cells, Plane ground)
    {
        var next = new Dictionary<Coordinate, Coordinate>();
        var border = Cells.Edges(cells).Where(edge => edge.Value.Count == 1).Select(edge => edge.Key).ToHashSet();
        foreach (var cell in cells)
            foreach (var (a, b) in cell.Ring.Zip(cell.Ring.Skip(1)))
                if (border.Contains(a.CompareTo(b) < 0 ? (a, b) : (b, a))) next.Add(a, b);
        var start = next.Keys.Min()!;
        var ring = new List<Coordinate> { start };
        for (var at = next[start]; !at.Equals(start); at = next[at]) ring.Add(at);
        if (ring.Count != next.Count) throw new InvalidOperationException("The district has a hole or an island.");
        return $"{{\"type\":\"Feature\",\"properties\":{{}},\"geometry\":{Polygon([.. ring, start], ground)}}}\n";
    }

    private static string Feature(
        string code, string name, string kind, string community, int micro, Cell cell, Plane ground) =>
        $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\",\"name\":\"{name}\",\"kind\":\"{kind}\","
        + $"\"community\":\"{community}\",\"microGrids\":{micro}}},\"geometry\":{Polygon(cell.Ring, ground)}}}";

    /// <summary>Corners less than ten centimetres apart become one, for both neighbours alike.</summary>
    private static string Polygon(Coordinate[] ring, Plane ground)
    {
        var text = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
        var before = "";
        foreach (var at in ring.Select(ground.Back))
        {
            var point = string.Create(CultureInfo.InvariantCulture, $"[{at.Longitude:0.000000},{at.Latitude:0.000000}]");
            if (point == before) continue;
            text.Append(before.Length > 0 ? "," : "").Append(point);
            before = point;
        }
        return text.Append("]]}").ToString();
    }
}
