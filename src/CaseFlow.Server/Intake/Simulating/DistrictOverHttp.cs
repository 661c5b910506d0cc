using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Intake;

/// <summary>A district's directory as the server shows it to somebody.</summary>
internal static class DistrictOverHttp
{
    /// <exception cref="CannotRunException">The server does not show it.</exception>
    public static async Task<District> Read(Person person, CancellationToken cancel)
    {
        var json = AnswerJson.Default;
        var settings = await person.See("/api/directory/settings", json.Settings, cancel);
        var units = await person.See("/api/directory/units", json.UnitArray, cancel);
        var grids = await person.See("/api/directory/grids", json.GridCollection, cancel);
        var categories = await person.See("/api/directory/categories", json.CategoryArray, cancel);
        var items = await person.See("/api/directory/items", json.ItemArray, cancel);
        if (settings is null || units is null || grids is null || categories is null || items is null)
            throw new CannotRunException($"The server does not show {person.Account.Account} the directory.");
        return District.Empty(settings.Code).Evolve(
        [
            new DistrictNamed(settings.Name), new TimeZoneSet(settings.TimeZone),
            .. units.Where(unit => unit is { Closed: false, Kind: not UnitKind.Grid }).Select(unit => new UnitOpened(unit.Code, unit.Name, unit.Kind, unit.Parent)),
            .. grids.Features.Select(Drawn),
            .. categories.Select(one => new CategoryListed(one.Code, one.Name, one.NameEn)),
            .. items.Where(item => !item.Retired).Select(Listed),
        ]);
    }

    private static GridDrawn Drawn(GridFeature grid) => new(
        grid.Properties.Code, grid.Properties.Name, grid.Properties.Kind, grid.Properties.Community, grid.Properties.MicroGrids,
        Array.ConvertAll(grid.Geometry.Coordinates[0], at => new Position(at[0], at[1])));

    private static ItemListed Listed(Item item) => new(
        item.Code, item.Category, item.Name, item.NameEn, item.Class, item.Lead, item.Supporting, item.Limits, item.LegalBasis);
}
