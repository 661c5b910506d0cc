using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Cases;

/// <summary>Where an incident is, and whose area that was when it was said; later redrawing of grids does not move it.</summary>
/// <param name="Position">WGS-84 degrees; null when only the area is known.</param>
/// <param name="Address">As a person would say it.</param>
/// <param name="Area">Code of the narrowest unit it is known to lie in: grid, community, township or the centre.</param>
/// <param name="Township">Township of that area; null when only the district is known.</param>
/// <param name="Community">Community of that area, where known.</param>
/// <param name="Grid">Grid of that area, where known.</param>
public sealed record Place(
    Position? Position, string? Address, string Area, string? Township = null, string? Community = null, string? Grid = null)
{
    /// <summary>The place in an area, with the units above it.</summary>
    public static Place In(District district, Unit area, Position? position, string? address)
    {
        var place = new Place(position, address, area.Code);
        for (var unit = area; unit is not null; unit = unit.Parent is null ? null : district.Unit(unit.Parent))
            place = unit.Kind switch
            {
                UnitKind.Township => place with { Township = unit.Code },
                UnitKind.Community => place with { Community = unit.Code },
                UnitKind.Grid => place with { Grid = unit.Code },
                _ => place,
            };
        return place;
    }
}

/// <summary>A place as it is given in a command: a position, an area, or both.</summary>
/// <param name="Longitude">WGS-84 degrees, −180 to 180.</param>
/// <param name="Latitude">WGS-84 degrees, −90 to 90.</param>
/// <param name="Address">At most 300 characters.</param>
/// <param name="Area">Code of a grid, community or township; needed where the position lies in no grid.</param>
public sealed record PlaceGiven(
    double? Longitude = null, double? Latitude = null, string? Address = null, string? Area = null)
{
    /// <summary>The place with its area found, or why it cannot be taken.</summary>
    public (Place? Place, Rejected? Wrong) Find(District district)
    {
        if ((Wording.Wrong("place.address", Address, 300) ?? Wording.Wrong("place.area", Area, 100)) is { } wrong) return (null, wrong);
        if (Longitude.HasValue != Latitude.HasValue)
            return (null, Rejected.Invalid("position_incomplete", "Give both 'longitude' and 'latitude', or neither."));
        Position? position = Longitude is { } lon && Latitude is { } lat ? new Position(lon, lat) : null;
        if (position?.Check() is { } impossible) return (null, impossible);
        return Area is null ? FromPosition(district, position) : FromArea(district, position);
    }

    private (Place?, Rejected?) FromPosition(District district, Position? position)
    {
        if (position is null)
            return (null, Rejected.Invalid("place_missing", "Say where it is: a position, or the code of a grid, community or township in 'place.area'."));
        return district.GridAt(position.Value) is { } grid && district.Unit(grid.Code) is { } unit
            ? (Place.In(district, unit, position, Address), null)
            : (null, Rejected.Invalid("place_outside", $"The position lies in no grid of {district.Name}. Move it, or name the grid, community or township in 'place.area'."));
    }

    private (Place?, Rejected?) FromArea(District district, Position? position) =>
        district.Unit(Area!) switch
        {
            null => (null, Rejected.Invalid("area_unknown", $"There is no unit '{Wording.Clipped(Area)}' in {district.Name}. See /api/directory/units for the codes.")),
            { Kind: UnitKind.Department } => (null, Rejected.Invalid("area_not_a_place", $"'{Area}' is a department, not an area. Name a grid, community or township.")),
            { Closed: true } unit => (null, Rejected.Invalid("area_closed", $"{unit.Name} is closed. Name the unit that has its area now.")),
            { } unit => (Place.In(district, Narrowest(district, unit, position), position, Address), null),
        };

    private static Unit Narrowest(District district, Unit area, Position? position) =>
        position is { } at && district.GridAt(at) is { } grid && district.IsWithin(grid.Code, area.Code) ? district.Unit(grid.Code)! : area;
}
