using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Directory;

/// <summary>What a district is made of while events are folded in; never changed once a District holds it.</summary>
internal sealed class DistrictParts
{
    internal DistrictParts(string code) => Code = code;

    internal DistrictParts(DistrictParts from)
    {
        (Code, Name, TimeZone, Centre) = (from.Code, from.Name, from.TimeZone, from.Centre);
        Units = new(from.Units, StringComparer.Ordinal);
        Grids = new(from.Grids, StringComparer.Ordinal);
        Categories = new(from.Categories, StringComparer.Ordinal);
        Items = new(from.Items, StringComparer.Ordinal);
        (Policy, Policies, Calendar, Calendars) = (from.Policy, new(from.Policies, StringComparer.Ordinal), from.Calendar, new(from.Calendars, StringComparer.Ordinal));
    }

    internal string Code { get; }

    internal string Name { get; private set; } = "";

    internal string TimeZone { get; private set; } = "UTC";

    internal string? Centre { get; private set; }

    internal Dictionary<string, Unit> Units { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Grid> Grids { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Category> Categories { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Item> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>The version in force.</summary>
    internal string? Policy { get; private set; }

    internal OrderedDictionary<string, Policy> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>The version in force.</summary>
    internal string? Calendar { get; private set; }

    /// <summary>Laid out when first asked for.</summary>
    internal OrderedDictionary<string, Lazy<WorkingTime>> Calendars { get; } = new(StringComparer.Ordinal);

    internal void Apply(DirectoryEvent happened)
    {
        switch (happened)
        {
            case DistrictNamed e: Name = e.Name; break;
            case TimeZoneSet e: TimeZone = e.TimeZone; break;
            case CalendarAdopted e:
                Calendar = e.Calendar.Version;
                Calendars.TryAdd(e.Calendar.Version, new Lazy<WorkingTime>(() => new WorkingTime(e.Calendar)));
                break;
            case PolicyAdopted e:
                Policy = e.Policy.Version;
                Policies.TryAdd(e.Policy.Version, e.Policy);
                break;
            case UnitOpened e: Open(new Unit(e.Code, e.Name, e.Kind, e.Parent)); break;
            case UnitRenamed e: Units[e.Code] = Units[e.Code] with { Name = e.Name }; break;
            case UnitMoved e: Units[e.Code] = Units[e.Code] with { Parent = e.Parent }; break;
            case UnitClosed e: Units[e.Code] = Units[e.Code] with { Closed = true }; break;
            case UnitReopened e: Units[e.Code] = Units[e.Code] with { Closed = false }; break;
            case GridDrawn e: Draw(new Grid(e.Code, e.Name, e.Kind, e.Community, e.MicroGrids, e.Ring)); break;
            case GridRedrawn e: Draw(new Grid(e.Code, e.Name, e.Kind, e.Community, e.MicroGrids, e.Ring)); break;
            case GridRetired e: Draw(Grids[e.Code] with { Retired = true }); break;
            case CategoryListed e: Categories[e.Code] = new Category(e.Code, e.Name, e.NameEn); break;
            case ItemListed e:
                Items[e.Code] = new Item(
                    e.Code, e.Category, e.Name, e.Class, e.Lead, e.Supporting, e.Limits, e.LegalBasis, e.NameEn);
                break;
            case ItemRelisted e:
                Items[e.Code] = new Item(
                    e.Code, e.Category, e.Name, e.Class, e.Lead, e.Supporting, e.Limits, e.LegalBasis, e.NameEn);
                break;
            case ItemRetired e: Items[e.Code] = Items[e.Code] with { Retired = true }; break;
            default: throw new InvalidOperationException($"{happened.GetType().Name} changes nothing in a district: give it its arm here.");
        }
    }

    private void Open(Unit unit)
    {
        Units[unit.Code] = unit;
        if (unit.Kind is UnitKind.Centre) Centre = unit.Code;
    }

    private void Draw(Grid grid)
    {
        Grids[grid.Code] = grid;
        Units[grid.Code] = new Unit(grid.Code, grid.Name, UnitKind.Grid, grid.Community, grid.Retired);
    }
}
