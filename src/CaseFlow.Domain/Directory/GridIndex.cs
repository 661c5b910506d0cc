namespace CaseFlow.Domain.Directory;

/// <summary>Finds the grid under a place: equal boxes over the district, each listing the grids that touch it.</summary>
internal sealed class GridIndex
{
    private readonly Bounds all;
    private readonly int side;
    private readonly Grid[][] boxes;

    internal GridIndex(IEnumerable<Grid> grids)
    {
        var ranked = grids.OrderByDescending(grid => grid.Kind).ThenBy(grid => grid.Code, StringComparer.Ordinal).ToArray();
        all = Bounds.Of(ranked.SelectMany(grid => grid.Ring));
        side = Math.Clamp((int)Math.Sqrt(ranked.Length) * 2, 1, 256);
        boxes = Fill(ranked);
    }

    internal Grid? At(Position place)
    {
        if (!all.Holds(place)) return null;
        var near = boxes[Row(place.Latitude) * side + Column(place.Longitude)];
        return Array.Find(near, grid => Rings.Covers(grid.Ring, place))
            ?? Array.Find(near, grid => Rings.Touches(grid.Ring, place));
    }

    private Grid[][] Fill(Grid[] ranked)
    {
        var lists = new List<Grid>[side * side];
        for (var i = 0; i < lists.Length; i++) lists[i] = [];
        foreach (var grid in ranked)
            foreach (var box in BoxesOf(Bounds.Of(grid.Ring)))
                lists[box].Add(grid);
        return [.. lists.Select(list => list.ToArray())];
    }

    private IEnumerable<int> BoxesOf(Bounds bounds)
    {
        for (var row = Row(bounds.South); row <= Row(bounds.North); row++)
            for (var column = Column(bounds.West); column <= Column(bounds.East); column++)
                yield return row * side + column;
    }

    private int Row(double latitude) => Step(latitude - all.South, all.North - all.South);

    private int Column(double longitude) => Step(longitude - all.West, all.East - all.West);

    private int Step(double from, double span) => span > 0 ? Math.Clamp((int)(from / span * side), 0, side - 1) : 0;
}
