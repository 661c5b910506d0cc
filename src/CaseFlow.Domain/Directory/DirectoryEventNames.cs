using System.Text.Json.Serialization.Metadata;

namespace CaseFlow.Domain.Directory;

/// <summary>The names under which directory events are stored. They never change, whatever the C# types come to be called.</summary>
public static class DirectoryEventNames
{
    private static readonly (string Name, JsonTypeInfo Json)[] Known =
    [
        ("district_named", DirectoryJson.Default.DistrictNamed),
        ("time_zone_set", DirectoryJson.Default.TimeZoneSet),
        ("calendar_adopted", DirectoryJson.Default.CalendarAdopted),
        ("policy_adopted", DirectoryJson.Default.PolicyAdopted),
        ("unit_opened", DirectoryJson.Default.UnitOpened),
        ("unit_renamed", DirectoryJson.Default.UnitRenamed),
        ("unit_moved", DirectoryJson.Default.UnitMoved),
        ("unit_closed", DirectoryJson.Default.UnitClosed),
        ("unit_reopened", DirectoryJson.Default.UnitReopened),
        ("grid_drawn", DirectoryJson.Default.GridDrawn),
        ("grid_redrawn", DirectoryJson.Default.GridRedrawn),
        ("grid_retired", DirectoryJson.Default.GridRetired),
        ("category_listed", DirectoryJson.Default.CategoryListed),
        ("item_listed", DirectoryJson.Default.ItemListed),
        ("item_relisted", DirectoryJson.Default.ItemRelisted),
        ("item_retired", DirectoryJson.Default.ItemRetired),
    ];

    private static readonly Dictionary<string, JsonTypeInfo> ByName =
        Known.ToDictionary(known => known.Name, known => known.Json, StringComparer.Ordinal);

    private static readonly Dictionary<Type, (string Name, JsonTypeInfo Json)> ByType =
        Known.ToDictionary(known => known.Json.Type);

    public static IEnumerable<string> All => ByName.Keys;

    public static string NameOf(DirectoryEvent happened) => ByType[happened.GetType()].Name;

    /// <summary>How an event of this stored name is read and written; null when it is no event of a directory.</summary>
    public static JsonTypeInfo? JsonOf(string name) => ByName.GetValueOrDefault(name);

    public static JsonTypeInfo JsonOf(DirectoryEvent happened) => ByType[happened.GetType()].Json;
}
