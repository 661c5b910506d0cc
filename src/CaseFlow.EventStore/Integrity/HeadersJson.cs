using System.Text.Json.Serialization;

namespace CaseFlow.EventStore.Integrity;

[JsonSerializable(typeof(IReadOnlyDictionary<string, string>), TypeInfoPropertyName = "Dictionary")]
internal sealed partial class HeadersJson : JsonSerializerContext;
