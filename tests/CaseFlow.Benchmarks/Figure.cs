using System.Text.Json.Serialization;

namespace CaseFlow.Benchmarks;

/// <summary>One measurement; <c>ratio</c> is its value divided by that of the figure named in <c>of</c>.</summary>
internal sealed record Figure(string Name, double Value, string Unit, double? Ratio, string? Of);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Figure))]
internal sealed partial class FiguresJson : JsonSerializerContext;
