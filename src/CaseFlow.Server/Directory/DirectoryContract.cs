using System.Text.Json.Serialization;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Directory;

/// <summary>The settings of a district.</summary>
/// <param name="Policy">The version in force; absent where none was adopted.</param>
/// <param name="Calendar">The version in force; absent where none was adopted.</param>
/// <param name="Version">How often the directory has changed.</param>
public sealed record Settings(string Code, string Name, string TimeZone, string? Policy, string? Calendar, long Version);

/// <summary>The answer to a command about the directory.</summary>
/// <param name="Version">How often the directory has changed, this time included.</param>
/// <param name="Already">It stood so before; nothing was appended.</param>
public sealed record DirectoryReceipt(long Version, bool Already);

/// <summary>How the directory is read and written over HTTP. Reading is strict, as for cases.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = 16)]
[JsonSerializable(typeof(NameDistrict)), JsonSerializable(typeof(SetTimeZone)), JsonSerializable(typeof(AdoptCalendar)), JsonSerializable(typeof(AdoptPolicy))]
[JsonSerializable(typeof(OpenUnit)), JsonSerializable(typeof(RenameUnit)), JsonSerializable(typeof(MoveUnit)), JsonSerializable(typeof(CloseUnit))]
[JsonSerializable(typeof(DrawGrid)), JsonSerializable(typeof(RedrawGrid)), JsonSerializable(typeof(RetireGrid))]
[JsonSerializable(typeof(ListCategory)), JsonSerializable(typeof(ListItem)), JsonSerializable(typeof(RelistItem)), JsonSerializable(typeof(RetireItem))]
[JsonSerializable(typeof(Unit[])), JsonSerializable(typeof(Category[])), JsonSerializable(typeof(Item[])), JsonSerializable(typeof(Settings))]
[JsonSerializable(typeof(DirectoryReceipt)), JsonSerializable(typeof(GridCollection))]
public sealed partial class DirectoryContract : JsonSerializerContext;
