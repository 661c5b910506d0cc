using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>
/// The grids of a seed: a GeoJSON FeatureCollection of polygons without holes, with the properties code, name, kind,
/// community and microGrids. A mistake is named by the line its feature begins on.
/// </summary>
internal static class GridFeatures
{
    public static IEnumerable<SeededCommand> Read(SeedFile file)
    {
        try
        {
            return Features(File.ReadAllBytes(file.Path)).Select(one => Command(file, one.Feature, one.Line)).OfType<SeededCommand>().ToList();
        }
        catch (JsonException unreadable)
        {
            file.Wrong((unreadable.LineNumber ?? 0) + 1, "file", "This is not JSON; look for a comma or bracket too many or missing.");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            file.Wrong(1, "file", "The file does not exist.");
        }
        return [];
    }

    private static List<(JsonElement Feature, int Line)> Features(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        var found = new List<(JsonElement, int)>();
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("features")) continue;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray) Collect(ref reader, bytes, found);
        }
        return found;
    }

    private static void Collect(ref Utf8JsonReader reader, byte[] bytes, List<(JsonElement, int)> found)
    {
        var (line, seen) = (1, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(seen, start - seen).Count((byte)'\n');
            seen = start;
            found.Add((JsonElement.ParseValue(ref reader), line));
        }
    }

    private static SeededCommand? Command(SeedFile file, JsonElement feature, int line)
    {
        var fields = new FeatureFields(file, feature, line);
        var (code, name, community, word) = (fields.Text("code"), fields.Text("name"), fields.Text("community"), fields.Text("kind"));
        var (micro, ring) = (fields.Number("microGrids"), fields.Ring());
        if (code is null || name is null || community is null || word is null || micro is null || ring is null) return null;
        if (WrittenNames.Read<GridKind>(word) is { } kind) return new SeededCommand(new DrawGrid(code, name, kind, community, micro.Value, ring), file.Name, line);
        file.Wrong(line, "kind", $"'{word}' is no kind of grid; write base or dedicated.");
        return null;
    }
}

/// <summary>Reads one feature's properties and outline, noting what is missing.</summary>
internal sealed class FeatureFields(SeedFile file, JsonElement feature, int line)
{
    public string? Text(string property)
    {
        if (Property(property) is { ValueKind: JsonValueKind.String } value) return value.GetString();
        file.Wrong(line, property, "The property is missing or no text.");
        return null;
    }

    public int? Number(string property)
    {
        if (Property(property) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number)) return number;
        file.Wrong(line, property, "The property is missing or no whole number.");
        return null;
    }

    public Position[]? Ring()
    {
        var geometry = Child(feature, "geometry");
        if (Child(geometry, "type") is { ValueKind: JsonValueKind.String } type && type.ValueEquals("Polygon")
            && Child(geometry, "coordinates") is { ValueKind: JsonValueKind.Array } rings
            && rings.GetArrayLength() == 1 && rings[0].ValueKind == JsonValueKind.Array
            && rings[0].EnumerateArray().All(IsPoint))
            return [.. rings[0].EnumerateArray().Select(point => new Position(point[0].GetDouble(), point[1].GetDouble()))];
        file.Wrong(line, "geometry", "The geometry must be a Polygon of one ring of [longitude, latitude] points.");
        return null;
    }

    private static bool IsPoint(JsonElement point) =>
        point.ValueKind == JsonValueKind.Array && point.GetArrayLength() == 2
        && point.EnumerateArray().All(number => number.ValueKind == JsonValueKind.Number);

    private JsonElement? Property(string property) => Child(Child(feature, "properties"), property);

    private static JsonElement? Child(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var child) ? child : null;
}
