using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CaseFlow.Server.Tests.Fuzzing;

/// <summary>Bodies that follow a schema more or less, drawn from a seed.</summary>
/// <param name="cases">Ids and numbers of cases that there are.</param>
/// <param name="files">Hashes of files that there are.</param>
internal sealed class OddBodies(Contract contract, Random random, string[] cases, string[] files)
{
    private const int Deepest = 8;

    /// <summary>The bytes of a body; often one that could be taken, sometimes hardly JSON.</summary>
    public byte[] Body(JsonElement? schema)
    {
        if (contract.IsFile(schema)) return OddFiles.Any(random);
        var text = schema is { } wanted ? Value(wanted, "", 0) : "{}";
        return random.Next(14) switch
        {
            0 => Encoding.UTF8.GetBytes(Spoiled(text)),
            1 => Bytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private string Spoiled(string text) => random.Next(10) switch
    {
        0 => text[..random.Next(text.Length)],
        1 => text + "}",
        2 => text + text,
        3 => "",
        4 => Pick(Words.OddValues),
        5 => text.Replace("{", "{\"unknown\":1,", StringComparison.Ordinal),
        6 => text.Replace("}", ",}", StringComparison.Ordinal),
        7 => "/* why */" + text,
        8 => new string('[', 100_000),
        _ => text.Insert(random.Next(text.Length), Pick(["\0", "\u0007", "\\", "\"", ":", "é", "井", "\u2028"])),
    };

    private byte[] Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (random.Next(4))
        {
            case 0: return [0xEF, 0xBB, 0xBF, .. bytes];
            case 1: return Encoding.Unicode.GetBytes(text);
            case 2: return random.Next(20) == 0 ? new byte[10 * 1024 * 1024] : [0xFF, 0xFE];
            default:
                bytes[random.Next(bytes.Length)] = (byte)random.Next(128, 256);
                return bytes;
        }
    }

    private string Value(JsonElement given, string name, int depth)
    {
        if (depth > Deepest || random.Next(25) == 0) return Pick(Words.OddValues);
        var schema = contract.Resolve(given);
        if (schema.TryGetProperty("enum", out var names)) return names[random.Next(names.GetArrayLength())].GetRawText();
        return (schema.TryGetProperty("type", out var type) ? type.ToString() : "object") switch
        {
            "string" => Text(schema, name),
            "integer" => random.Next(6) == 0 ? Pick(["-1", "0", "2147483648", "9223372036854775808", "1.5"]) : random.Next(40).ToString(CultureInfo.InvariantCulture),
            "number" => Number(name),
            "boolean" => random.Next(2) == 0 ? "true" : "false",
            "array" => $"[{string.Join(',', Enumerable.Range(0, random.Next(20) == 0 ? 60 : random.Next(4)).Select(_ => Value(schema.GetProperty("items"), name, depth + 1)))}]",
            _ => Object(schema, depth),
        };
    }

    private string Object(JsonElement schema, int depth)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        var members = new List<string>();
        if (schema.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject())
                if (random.Next(100) < (required.Contains(property.Name) ? 96 : 45)) members.Add($"\"{property.Name}\":{Value(property.Value, property.Name, depth + 1)}");
        if (members.Count > 0 && random.Next(40) == 0) members.Add(members[0]);
        return "{" + string.Join(',', members) + "}";
    }

    private string Text(JsonElement schema, string name) =>
        schema.TryGetProperty("format", out var format) && format.GetString() == "date-time"
            ? Pick([$"\"{Story.Later:O}\"", $"\"{Story.Later:yyyy-MM-ddTHH:mm:ssZ}\"", "\"2026-03-01T08:00:00Z\"", "\"9999-12-31T23:59:59.999999999Z\"", "\"yesterday\"", "\"\""])
            : "\"" + Word(name) + "\"";

    private string Word(string name) => name switch
    {
        "area" or "to" or "unit" or "lead" or "supporting" => Pick(["g1", "g2", Town.West, Town.East, Town.West + "-001", "housing", "police", Town.Code, "nowhere"]),
        "item" => Pick([Town.Urgent, Town.General, Town.Important, "99"]),
        "into" => Pick(cases),
        "hash" => Pick(files),
        "order" => Pick(["o1", "o2", "o3", "o99"]),
        "leader" => Pick(["leader", "nobody"]),
        "account" => Pick(["dispatcher", "nobody"]),
        _ => Pick(Words.Sentences),
    };

    private string Number(string name) => name switch
    {
        "longitude" => Pick(["118.91", "118.93", "-180", "180.0000001", "1e308", "-0.0"]),
        "latitude" => Pick(["42.21", "90", "-91", "1e-320", "42"]),
        _ => Pick(["88.5", "0", "110", "110.01", "1e28", "0.001", "79228162514264337593543950336"]),
    };

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
