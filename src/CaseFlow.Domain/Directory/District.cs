using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Directory;

/// <summary>
/// The directory of one district at one moment: its units, grids, whistle catalogue and settings. Immutable, folded
/// from the directory's events; lookups take constant time.
/// </summary>
public sealed class District
{
    private readonly DistrictParts parts;
    private readonly Lazy<GridIndex> ground;

    internal District(DistrictParts parts)
    {
        this.parts = parts;
        ground = new Lazy<GridIndex>(() => new GridIndex(parts.Grids.Values.Where(grid => !grid.Retired)));
    }

    /// <summary>The district before anything was said about it.</summary>
    /// <param name="code">Its administrative division code, such as 150402.</param>
    public static District Empty(string code) => new(new DistrictParts(code));

    public string Code => parts.Code;

    public string Name => parts.Name;

    /// <summary>An IANA zone, such as Asia/Shanghai.</summary>
    public string TimeZone => parts.TimeZone;

    public IEnumerable<Unit> Units => parts.Units.Values;

    public IEnumerable<Grid> Grids => parts.Grids.Values;

    public IEnumerable<Category> Categories => parts.Categories.Values;

    public IEnumerable<Item> Items => parts.Items.Values;

    /// <exception cref="InvalidOperationException">No centre has been opened in the district yet.</exception>
    public Unit Centre => HasCentre
        ? parts.Units[parts.Centre!]
        : throw new InvalidOperationException($"District {Code} has no centre yet.");

    public bool HasCentre => parts.Centre is not null;

    public Unit? Unit(string? code) => code is null ? null : parts.Units.GetValueOrDefault(code);

    public Grid? Grid(string? code) => code is null ? null : parts.Grids.GetValueOrDefault(code);

    public Category? Category(string? code) => code is null ? null : parts.Categories.GetValueOrDefault(code);

    public Item? Item(string? code) => code is null ? null : parts.Items.GetValueOrDefault(code);

    /// <summary>
    /// The grid that answers for a place, or none outside the district. Where grids overlap the dedicated one
    /// answers, then the lower code; a border belongs to exactly one side.
    /// </summary>
    public Grid? GridAt(Position place) => ground.Value.At(place);

    /// <summary>Whether a unit is the ancestor or stands anywhere under it.</summary>
    public bool IsWithin(string unit, string ancestor)
    {
        for (var at = Unit(unit); at is not null; at = Unit(at.Parent))
            if (at.Code == ancestor) return true;
        return false;
    }

    /// <summary>Whether clocks run here at all: a policy and a calendar were adopted.</summary>
    public bool HasPolicy => parts.Policy is not null && parts.Calendar is not null;

    /// <summary>The policy of that version, or the one in force; null when there is none.</summary>
    public Policy? Policy(string? version = null) => (version ?? parts.Policy) is { } name ? parts.Policies.GetValueOrDefault(name) : null;

    /// <summary>Arithmetic under the calendar of that version, or the one in force; null when there is none.</summary>
    public WorkingTime? WorkingTime(string? version = null) => (version ?? parts.Calendar) is { } name ? parts.Calendars.GetValueOrDefault(name)?.Value : null;

    /// <summary>Every policy ever adopted, oldest first.</summary>
    public IEnumerable<Policy> Policies => parts.Policies.Values;

    /// <summary>Every calendar ever adopted, oldest first.</summary>
    public IEnumerable<WorkCalendar> Calendars => parts.Calendars.Values.Select(laidOut => laidOut.Value.Calendar);

    public District Evolve(DirectoryEvent happened) => Evolve([happened]);

    /// <summary>Folds many events at the cost of one copy.</summary>
    public District Evolve(IEnumerable<DirectoryEvent> happened)
    {
        var next = new DistrictParts(parts);
        foreach (var one in happened) next.Apply(one);
        return new District(next);
    }
}
