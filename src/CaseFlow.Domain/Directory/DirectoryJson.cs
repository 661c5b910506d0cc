using System.Text.Json.Serialization;

namespace CaseFlow.Domain.Directory;

/// <summary>How directory events are written: camel case, enumerations by their stored words, nothing for null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DistrictNamed))]
[JsonSerializable(typeof(TimeZoneSet))]
[JsonSerializable(typeof(CalendarAdopted))]
[JsonSerializable(typeof(PolicyAdopted))]
[JsonSerializable(typeof(UnitOpened))]
[JsonSerializable(typeof(UnitRenamed))]
[JsonSerializable(typeof(UnitMoved))]
[JsonSerializable(typeof(UnitClosed))]
[JsonSerializable(typeof(UnitReopened))]
[JsonSerializable(typeof(GridDrawn))]
[JsonSerializable(typeof(GridRedrawn))]
[JsonSerializable(typeof(GridRetired))]
[JsonSerializable(typeof(CategoryListed))]
[JsonSerializable(typeof(ItemListed))]
[JsonSerializable(typeof(ItemRelisted))]
[JsonSerializable(typeof(ItemRetired))]
public sealed partial class DirectoryJson : JsonSerializerContext;
