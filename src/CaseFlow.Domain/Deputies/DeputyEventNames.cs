using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain.Cases;

namespace CaseFlow.Domain.Deputies;

/// <summary>The names under which these events are stored. They never change, whatever the C# types come to be called.</summary>
public static class DeputyEventNames
{
    private static readonly (string Name, JsonTypeInfo Json)[] Known =
    [
        ("deputy_named", DeputyJson.Default.DeputyNamed),
        ("shift_handed_over", DeputyJson.Default.ShiftHandedOver),
        ("handover_accepted", DeputyJson.Default.HandoverAccepted),
        ("deputy_withdrawn", DeputyJson.Default.DeputyWithdrawn),
    ];

    private static readonly Dictionary<string, JsonTypeInfo> ByName =
        Known.ToDictionary(known => known.Name, known => known.Json, StringComparer.Ordinal);

    private static readonly Dictionary<Type, (string Name, JsonTypeInfo Json)> ByType = Known.ToDictionary(known => known.Json.Type);

    public static IEnumerable<string> All => ByName.Keys;

    public static string NameOf(DeputyEvent happened) => ByType[happened.GetType()].Name;

    public static byte[] Write(DeputyEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, ByType[happened.GetType()].Json);

    /// <summary>The event stored under this name; null when the name is none of a deputyship's.</summary>
    public static DeputyEvent? Read(string name, ReadOnlySpan<byte> data) =>
        ByName.TryGetValue(name, out var json) ? (DeputyEvent)JsonSerializer.Deserialize(data, json)! : null;
}

/// <summary>How these events are written: camel case, moments as in a case's events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(DeputyNamed)), JsonSerializable(typeof(ShiftHandedOver)), JsonSerializable(typeof(HandoverAccepted)), JsonSerializable(typeof(DeputyWithdrawn))]
internal sealed partial class DeputyJson : JsonSerializerContext;
