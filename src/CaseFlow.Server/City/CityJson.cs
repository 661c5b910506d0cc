using System.Text.Json.Serialization;

namespace CaseFlow.Server.City;

/// <summary>How the city's answers are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DistrictFigures[])), JsonSerializable(typeof(Figure))]
internal sealed partial class CityJson : JsonSerializerContext;
