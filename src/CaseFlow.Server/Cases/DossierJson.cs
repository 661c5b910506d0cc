using System.Text.Json.Serialization;
using CaseFlow.Domain.Cases;

namespace CaseFlow.Server.Cases;

/// <summary>
/// How the snapshot of a hot case is written: as lenient as the events, for what is absent is null. Reading commands
/// is strict (<see cref="CaseJson"/>) and would refuse a case without a position.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(Dossier))]
internal sealed partial class DossierJson : JsonSerializerContext;
