namespace CaseFlow.Domain.Directory;

/// <summary>Plane geometry of closed outlines, in degrees.</summary>
public static class Rings
{
    /// <summary>The most points an outline may have.</summary>
    public const int MostPoints = 1000;

    /// <summary>
    /// Whether a place lies inside. A border that two outlines share point for point counts for exactly one of them,
    /// since each edge is looked at from its southern end whichever way it is drawn.
    /// </summary>
    public static bool Covers(Position[] ring, Position place)
    {
        var inside = false;
        for (var i = 1; i < ring.Length; i++)
            if (PassesEastOf(ring[i - 1], ring[i], place)) inside = !inside;
        return inside;
    }

    /// <summary>Whether a place lies exactly on the outline.</summary>
    public static bool Touches(Position[] ring, Position place)
    {
        for (var i = 1; i < ring.Length; i++)
            if (IsOn(ring[i - 1], ring[i], place)) return true;
        return false;
    }

    /// <summary>The enclosed area in square degrees, whichever way the outline runs.</summary>
    public static double Area(Position[] ring)
    {
        var twice = 0.0;
        for (var i = 1; i < ring.Length; i++) twice += Side(ring[0], ring[i - 1], ring[i]);
        return Math.Abs(twice) / 2;
    }

    /// <summary>Nothing when the outline encloses one piece of ground, else the refusal to answer with.</summary>
    public static Rejected? Check(Position[] ring)
    {
        if (ring.Length < 4) return Bad("An outline needs at least four points, the last repeating the first.");
        if (ring.Length > MostPoints) return Bad($"An outline has at most {MostPoints} points; draw it simpler.");
        foreach (var point in ring)
            if (point.Check() is { } off) return off;
        if (ring[0] != ring[^1]) return Bad("The outline is not closed: repeat the first point at the end.");
        if (Area(ring) == 0) return Bad("The outline encloses no ground: its points lie on one line.");
        return CrossesItself(ring) ? Bad("The outline crosses or touches itself; draw it as one simple loop.") : null;
    }

    private static Rejected Bad(string sentence) => Rejected.Invalid("outline_invalid", sentence);

    private static bool PassesEastOf(Position a, Position b, Position place)
    {
        if (a.Latitude > b.Latitude) (a, b) = (b, a);
        return a.Latitude <= place.Latitude && place.Latitude < b.Latitude && Side(a, b, place) > 0;
    }

    private static double Side(Position a, Position b, Position p) =>
        (b.Longitude - a.Longitude) * (p.Latitude - a.Latitude) - (p.Longitude - a.Longitude) * (b.Latitude - a.Latitude);

    private static bool IsOn(Position a, Position b, Position p) =>
        Side(a, b, p) == 0
        && p.Longitude >= Math.Min(a.Longitude, b.Longitude) && p.Longitude <= Math.Max(a.Longitude, b.Longitude)
        && p.Latitude >= Math.Min(a.Latitude, b.Latitude) && p.Latitude <= Math.Max(a.Latitude, b.Latitude);

    private static bool CrossesItself(Position[] ring)
    {
        var edges = ring.Length - 1;
        for (var i = 0; i < edges; i++)
            for (var j = i + 1; j < edges; j++)
                if (Clash(ring, i, j, edges)) return true;
        return false;
    }

    private static bool Clash(Position[] ring, int i, int j, int edges)
    {
        var (a, b, c, d) = (ring[i], ring[i + 1], ring[j], ring[j + 1]);
        if (j == i + 1) return IsOn(c, d, a) || IsOn(a, b, d);
        if (i == 0 && j == edges - 1) return IsOn(c, d, b) || IsOn(a, b, c);
        return Meet(a, b, c, d);
    }

    private static bool Meet(Position a, Position b, Position c, Position d) =>
        Math.Sign(Side(a, b, c)) * Math.Sign(Side(a, b, d)) < 0 && Math.Sign(Side(c, d, a)) * Math.Sign(Side(c, d, b)) < 0
        || IsOn(a, b, c) || IsOn(a, b, d) || IsOn(c, d, a) || IsOn(c, d, b);
}
