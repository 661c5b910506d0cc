namespace CaseFlow.Domain.Directory;

/// <summary>The box around some points, edges included; of no points, a box that holds nothing.</summary>
public readonly record struct Bounds(double West, double South, double East, double North)
{
    public static Bounds Of(IEnumerable<Position> points)
    {
        var box = new Bounds(
            double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var at in points)
            box = new Bounds(
                Math.Min(box.West, at.Longitude), Math.Min(box.South, at.Latitude),
                Math.Max(box.East, at.Longitude), Math.Max(box.North, at.Latitude));
        return box;
    }

    public bool Holds(Position at) =>
        at.Longitude >= West && at.Longitude <= East && at.Latitude >= South && at.Latitude <= North;
}
