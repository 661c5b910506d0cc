using System.Text.Json.Serialization;

namespace CaseFlow.Server.Outside;

/// <summary>How providers are written over HTTP.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OutsideWay[]))]
internal sealed partial class OutsideJson : JsonSerializerContext;
