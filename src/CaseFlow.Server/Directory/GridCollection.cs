using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Directory;

/// <summary>The grids as GeoJSON (RFC 7946).</summary>
public sealed record GridCollection(string Type, GridFeature[] Features)
{
    public static GridCollection Of(IEnumerable<Grid> grids) => new("FeatureCollection", [.. grids.Select(GridFeature.Of)]);
}

public sealed record GridFeature(string Type, string Id, GridProperties Properties, GridPolygon Geometry)
{
    public static GridFeature Of(Grid grid) => new(
        "Feature", grid.Code, new GridProperties(grid.Code, grid.Name, grid.Kind, grid.Community, grid.MicroGrids),
        new GridPolygon("Polygon", [[.. grid.Ring.Select(at => new[] { at.Longitude, at.Latitude })]]));
}

public sealed record GridProperties(string Code, string Name, GridKind Kind, string Community, int MicroGrids);

/// <param name="Coordinates">One ring of longitude and latitude in WGS-84 degrees.</param>
public sealed record GridPolygon(string Type, double[][][] Coordinates);
