using System.Globalization;
using System.Text.Json;
using CaseFlow.Domain;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CaseFlow.Server.Files;

/// <summary>One level of a YAML file. What is missing, unknown or of the wrong form is noted with its line, not thrown.</summary>
internal sealed class YamlFields
{
    private readonly string file;
    private readonly string path;
    private readonly YamlMappingNode node;
    private readonly List<FileMistake> mistakes;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private YamlFields(string file, string path, YamlMappingNode node, List<FileMistake> mistakes) =>
        (this.file, this.path, this.node, this.mistakes) = (file, path, node, mistakes);

    /// <summary>The line it begins on, counted from 1.</summary>
    public long Line => Math.Max(1, node.Start.Line);

    /// <summary>The top of the file at a path, as <see cref="Read"/>; an empty one, with that noted, where there is none.</summary>
    public static YamlFields Open(string path, string name, List<FileMistake> mistakes)
    {
        try
        {
            using var text = System.IO.File.OpenText(path);
            return Read(name, text, mistakes);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            mistakes.Add(new FileMistake(name, 1, "file", "The file does not exist."));
            return new YamlFields(name, "", [], []);
        }
    }

    /// <summary>The top of a file; an empty one, of which nothing more is noted, where it cannot be read as YAML.</summary>
    public static YamlFields Read(string name, TextReader text, List<FileMistake> mistakes)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(text);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new YamlFields(name, "", root, mistakes);
            mistakes.Add(new FileMistake(name, 1, "file", "The file holds no fields; write them as 'name: value', in one document."));
        }
        catch (YamlException unreadable)
        {
            mistakes.Add(new FileMistake(name, unreadable.Start.Line, "file", $"This is not YAML: {unreadable.Message}"));
        }
        catch (InvalidOperationException)
        {
            // The scanner's answer to a bracket that is opened and left open; it does not say where.
            mistakes.Add(new FileMistake(name, 1, "file", "This is not YAML: look for a bracket or brace that is not closed."));
        }
        return new YamlFields(name, "", [], []);
    }

    /// <summary>The file's name, for mistakes.</summary>
    public string File => file;

    /// <summary>A field's text; null when it is left out.</summary>
    public string? Text(string field)
    {
        switch (Child(field))
        {
            case null: return null;
            case YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text): return text.Trim();
            default:
                Wrong(field, "Write one value here.");
                return null;
        }
    }

    /// <summary>A field's text; null, and noted, when it is left out.</summary>
    public string? Needed(string field)
    {
        if (Child(field) is null) Wrong(field, "The field is missing.");
        return Text(field);
    }

    /// <summary>The level under a field; null when it is left out.</summary>
    public YamlFields? Under(string field)
    {
        switch (Child(field))
        {
            case null: return null;
            case YamlMappingNode inner: return new YamlFields(file, PathOf(field), inner, mistakes);
            default:
                Wrong(field, "Write fields under it, each on a line of its own.");
                return null;
        }
    }

    /// <summary>The fields there are, in their order.</summary>
    public IEnumerable<string> Names() => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Whether a field holds fields of its own.</summary>
    public bool HasFields(string field) => Child(field) is YamlMappingNode;

    /// <summary>Whether a field is there at all.</summary>
    public bool Has(string field) => Child(field) is not null;

    /// <summary>The texts of a list; none, and noted, when it is left out.</summary>
    public string[] Texts(string field)
    {
        if (Child(field) is YamlSequenceNode list && list.Children.All(one => one is YamlScalarNode { Value.Length: > 0 }))
            return [.. list.Children.OfType<YamlScalarNode>().Select(one => one.Value!)];
        Wrong(field, "Write a list of values here.");
        return [];
    }

    /// <summary>The levels of a list, each with fields of its own; none, and noted, when it is left out.</summary>
    public IEnumerable<YamlFields> Each(string field)
    {
        if (Child(field) is YamlSequenceNode list && list.Children.All(one => one is YamlMappingNode))
            return list.Children.OfType<YamlMappingNode>().Select((one, n) => new YamlFields(file, $"{PathOf(field)}[{n}]", one, mistakes));
        Wrong(field, "Write a list here, each entry with its fields.");
        return [];
    }

    /// <summary>A whole number; null, and noted, when it is left out or none.</summary>
    public int? Whole(string field)
    {
        if (Needed(field) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Wrong(field, $"'{text}' is no whole number.");
        return null;
    }

    /// <summary>One of an enumeration's written names; null when it is left out, and noted when it is none.</summary>
    public T? Name<T>(string field) where T : struct, Enum => Text(field) is { } word ? NameOf<T>(field, word) : null;

    /// <summary>Several of an enumeration's written names, in a list; null when it is left out.</summary>
    public T[]? NamesOf<T>(string field) where T : struct, Enum =>
        Has(field) ? [.. Texts(field).Select(word => NameOf<T>(field, word)).OfType<T>()] : null;

    /// <summary>A number from 0 to the most; 0, and noted, when it is none.</summary>
    public double Number(string field, double most)
    {
        if (Needed(field) is not { } text) return 0;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= most) return number;
        Wrong(field, string.Create(CultureInfo.InvariantCulture, $"'{text}' is no number from 0 to {most}."));
        return 0;
    }

    /// <summary>The level under a field; one without fields, and noted, when it is left out.</summary>
    public YamlFields Part(string field)
    {
        if (!Has(field)) Wrong(field, "The field is missing.");
        return Under(field) ?? new YamlFields(file, PathOf(field), [], []);
    }

    private T? NameOf<T>(string field, string word) where T : struct, Enum
    {
        var value = WrittenNames.Read<T>(word);
        if (value is null) Wrong(field, $"'{word}' is none of {string.Join(", ", Enum.GetValues<T>().Select(one => one.WrittenName()))}.");
        return value;
    }

    /// <summary>Every field with its text: a table from values to values.</summary>
    public Dictionary<string, (string To, long Line)> Table()
    {
        var table = new Dictionary<string, (string, long)>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>())
            if (Text(key.Value ?? "") is { } to && !table.TryAdd((key.Value ?? "").Trim(), (to, key.Start.Line)))
                Wrong(key.Value ?? "", "The value stands in the table twice.");
        return table;
    }

    /// <summary>Notes every field that nobody asked for.</summary>
    public void NothingElse()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>())
            if (!asked.Contains(key.Value ?? ""))
                Wrong(key.Value ?? "", $"There is no such field here; there are {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
    }

    public void Wrong(string field, string sentence) => mistakes.Add(new FileMistake(file, LineOf(field), PathOf(field), sentence));

    public long LineOf(string field) =>
        node.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(key => key.Value == field)?.Start.Line ?? Line;

    /// <summary>
    /// Where a part is that is named as the program names it, such as <c>rules[2].imminentPercent</c>: the line of the deepest
    /// field of it that the file has, and the part in the file's own words.
    /// </summary>
    public (long Line, string Field) PlaceOf(string part)
    {
        var path = JsonNamingPolicy.SnakeCaseLower.ConvertName(part);
        YamlNode at = node;
        var line = Line;
        foreach (var word in path.Split('.', '[').Select(word => word.TrimEnd(']')))
        {
            var next = at switch
            {
                YamlMappingNode map when map.Children.TryGetValue(new YamlScalarNode(word), out var child) => child,
                YamlSequenceNode list when int.TryParse(word, CultureInfo.InvariantCulture, out var n) && n < list.Children.Count => list.Children[n],
                _ => null,
            };
            if (next is null) break;
            (at, line) = (next, next.Start.Line);
        }
        return (line, PathOf(path));
    }

    private YamlNode? Child(string field)
    {
        asked.Add(field);
        return node.Children.TryGetValue(new YamlScalarNode(field), out var child) ? child : null;
    }

    /// <summary>A field with those above it, as in <c>district.zone</c>.</summary>
    public string PathOf(string field) => path.Length == 0 ? field : $"{path}.{field}";
}
