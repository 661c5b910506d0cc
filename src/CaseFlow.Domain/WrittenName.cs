using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Domain;

/// <summary>
/// Writes an enumeration by its camel-case name, or the one that the value states, and reads nothing else: neither a
/// number, nor another case, nor several names with commas between them.
/// </summary>
public sealed class WrittenName<T> : JsonConverter<T> where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && WrittenNames.Read<T>(reader.GetString()!) is { } value
            ? value
            : throw new JsonException($"Take one of: {string.Join(", ", Enum.GetValues<T>().Select(WrittenNames.WrittenName))}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.WrittenName());
}

/// <summary>The written names outside JSON.</summary>
public static class WrittenNames
{
    /// <summary>As JSON writes it: <c>ToDispatch</c> is <c>toDispatch</c>.</summary>
    public static string WrittenName<T>(this T value) where T : struct, Enum => Table<T>.Names[value];

    /// <summary>The value of that name; null when there is none.</summary>
    public static T? Read<T>(string name) where T : struct, Enum => Table<T>.Values.TryGetValue(name, out var value) ? value : null;

    /// <summary>All names of an enumeration so written, also of one that may be absent; null for any other type.</summary>
    public static IEnumerable<string>? Of(Type type)
    {
        var named = Nullable.GetUnderlyingType(type) ?? type;
        return named.IsEnum && named.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(WrittenName<>).MakeGenericType(named)
            ? Enum.GetNames(named).Select(name => Written(named, name))
            : null;
    }

    private static string Written(Type type, string name) =>
        type.GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(name);

    private static class Table<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Written(typeof(T), value.ToString()));

        public static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }
}
