using CaseFlow.Domain.Directory;
using CaseFlow.Server.Files;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Union;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>Grids of a seed lie side by side: no two on the same ground, and no ground between them left out.</summary>
internal static class Tiling
{
    /// <summary>Square degrees; about a square metre.</summary>
    private const double Negligible = 1e-10;

    public static void Check(District district, List<SeededCommand> commands, List<FileMistake> mistakes)
    {
        var grids = district.Grids.Select(grid => (Grid: grid, Ground: Polygon(grid))).ToList();
        if (grids.Count == 0) return;
        var places = commands.Where(seeded => seeded.Command is DrawGrid).ToLookup(seeded => ((DrawGrid)seeded.Command).Code);
        foreach (var (later, earlier) in Overlaps(grids))
            Note(later, $"{later.Name} lies partly on {earlier.Name} ({earlier.Code}); redraw one of them.");
        foreach (var (beside, hole) in Holes(grids))
            Note(beside, $"Beside {beside.Name} some ground around {hole.X:0.0000}, {hole.Y:0.0000} belongs to no grid.");

        void Note(Grid grid, string sentence)
        {
            var place = places[grid.Code].First();
            mistakes.Add(new FileMistake(place.File, place.Line, "geometry", sentence));
        }
    }

    private static Polygon Polygon(Grid grid) =>
        new(new LinearRing([.. grid.Ring.Select(at => new Coordinate(at.Longitude, at.Latitude))]));

    private static IEnumerable<(Grid Later, Grid Earlier)> Overlaps(List<(Grid Grid, Polygon Ground)> grids)
    {
        var seen = new STRtree<int>();
        for (var i = 0; i < grids.Count; i++) seen.Insert(grids[i].Ground.EnvelopeInternal, i);
        for (var i = 0; i < grids.Count; i++)
            foreach (var j in seen.Query(grids[i].Ground.EnvelopeInternal).Where(j => j < i).Order())
                if (grids[i].Ground.Intersection(grids[j].Ground).Area > Negligible) yield return (grids[i].Grid, grids[j].Grid);
    }

    private static IEnumerable<(Grid Beside, Coordinate Hole)> Holes(List<(Grid Grid, Polygon Ground)> grids)
    {
        var whole = UnaryUnionOp.Union(grids.Select(one => one.Ground));
        for (var i = 0; i < whole.NumGeometries; i++)
            foreach (var hole in ((Polygon)whole.GetGeometryN(i)).InteriorRings.Select(ring => new Polygon((LinearRing)ring)))
                if (hole.Area > Negligible) yield return (grids.First(one => one.Ground.Touches(hole)).Grid, hole.Centroid.Coordinate);
    }
}
