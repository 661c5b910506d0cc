using System.Globalization;
using System.Text;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Directory.Seeds;
using CaseFlow.Server.Files;
using CaseFlow.Server.Running;
using NodaTime;
using NodaTime.Text;

namespace CaseFlow.Server.Intake;

/// <summary>Reads a mapping and names every mistake in it by line and field.</summary>
public static class MappingFile
{
    private const int LongestSource = 30;

    /// <exception cref="CannotRunException">There is no such file, or it has mistakes.</exception>
    public static FileMapping Open(string path)
    {
        if (!System.IO.File.Exists(path)) throw new CannotRunException($"There is no mapping {path}.");
        using var text = System.IO.File.OpenText(path);
        var (mapping, mistakes) = Read(Path.GetFileName(path), text);
        return mapping ?? throw new CannotRunException(string.Join(Environment.NewLine, mistakes));
    }

    /// <summary>The mapping, or everything that is wrong with it.</summary>
    /// <param name="name">The file's name, for the mistakes.</param>
    public static (FileMapping? Mapping, IReadOnlyList<FileMistake> Mistakes) Read(string name, TextReader text)
    {
        var mistakes = new List<FileMistake>();
        var top = YamlFields.Read(name, text, mistakes);
        if (mistakes.Count > 0) return (null, mistakes);
        var source = Code(top, "source", LongestSource);
        var district = District(top);
        var form = Form(top);
        var fields = top.Under("fields") is { } under ? FieldsOf(under) : null;
        if (!top.Has("fields")) top.Wrong("fields", "The field is missing.");
        var (ground, create) = (GroundOf(top), CreationOf(top));
        top.NothingElse();
        return mistakes.Count == 0
            ? (new FileMapping(name, source!, district!, form!, fields!, ground, create), mistakes)
            : (null, [.. mistakes.OrderBy(mistake => mistake.Line)]);
    }

    private static string? Code(YamlFields node, string field, int longest)
    {
        if (node.Needed(field) is not { } code) return null;
        if (code.Length <= longest && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')) return code;
        node.Wrong(field, $"Use up to {longest} letters a-z, A-Z, digits and hyphens.");
        return null;
    }

    private static MappedDistrict? District(YamlFields top)
    {
        if (!top.Has("district")) top.Wrong("district", "The field is missing.");
        if (top.Under("district") is not { } node) return null;
        var (code, name, word) = (Code(node, "code", 20), node.Needed("name"), node.Needed("zone"));
        var zone = word is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(word);
        if (word is not null && zone is null) node.Wrong("zone", $"'{word}' is no time zone of the IANA list; write one such as Asia/Shanghai.");
        node.NothingElse();
        return code is null || name is null || zone is null ? null : new MappedDistrict(code, name, zone);
    }

    private static FileForm? Form(YamlFields top)
    {
        if (top.Under("file") is not { } node) return new FileForm(Encoding.UTF8, ',', LocalDateTimePattern.GeneralIso);
        var (encoding, separator, time) = (EncodingOf(node), node.Text("separator") ?? ",", TimeOf(node));
        if (separator is "tab") separator = "\t";
        if (separator is not [< (char)128]) node.Wrong("separator", "Write one ASCII character, or tab.");
        node.NothingElse();
        return encoding is null || time is null ? null : new FileForm(encoding, separator[0], time);
    }

    private static Encoding? EncodingOf(YamlFields node)
    {
        var word = node.Text("encoding") ?? "utf-8";
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(word);
        }
        catch (ArgumentException)
        {
            node.Wrong("encoding", $"'{word}' is no encoding; write one such as utf-8, gb18030 or windows-1252.");
            return null;
        }
    }

    private static LocalDateTimePattern? TimeOf(YamlFields node)
    {
        var word = node.Text("time") ?? "uuuu-MM-ddTHH:mm:ss";
        try
        {
            return LocalDateTimePattern.CreateWithInvariantCulture(word);
        }
        catch (InvalidPatternException)
        {
            node.Wrong("time", $"'{word}' is no pattern of a time; write one such as uuuu-MM-dd HH:mm:ss.");
            return null;
        }
    }

    private static MappedFields? FieldsOf(YamlFields node)
    {
        var (id, opened, closed) = (Needed(node, "id"), Needed(node, "opened"), Source(node, "closed"));
        var (description, channel, item) = (Needed(node, "description"), Needed(node, "channel"), Needed(node, "item"));
        var (unit, area, address) = (Needed(node, "unit"), Needed(node, "area"), Source(node, "address"));
        var (longitude, latitude, result) = (Source(node, "longitude"), Source(node, "latitude"), Source(node, "result"));
        if ((longitude is null) != (latitude is null)) node.Wrong("longitude", "Give both longitude and latitude, or neither.");
        if (channel is not null) OnlyWords<Channel>(node, "channel", channel);
        node.NothingElse();
        return id is null || opened is null || description is null || channel is null || item is null || unit is null || area is null
            ? null
            : new MappedFields(id, opened, closed, description, channel, item, unit, area, address, longitude, latitude, result);
    }

    private static ValueSource? Needed(YamlFields node, string field)
    {
        var source = Source(node, field);
        if (!node.Has(field)) node.Wrong(field, "The field is missing.");
        return source;
    }

    /// <summary>A column's name alone, or the fields column, values and default, or the one field value for a constant.</summary>
    private static ValueSource? Source(YamlFields node, string field)
    {
        var none = new Dictionary<string, string>();
        if (!node.HasFields(field))
            return node.Text(field) is { } name ? new ValueSource(name, none, null, field, node.LineOf(field)) : null;
        var under = node.Under(field)!;
        var (column, constant, otherwise) = (under.Text("column"), under.Text("value"), under.Text("default"));
        var table = under.Under("values")?.Table().ToDictionary(row => row.Key, row => row.Value.To, StringComparer.OrdinalIgnoreCase);
        under.NothingElse();
        if ((column is null) == (constant is null)) node.Wrong(field, "Give either a column, or a value for all rows.");
        else if (constant is not null && (otherwise ?? (object?)table) is not null) node.Wrong(field, "A value for all rows needs no table and no default.");
        else return new ValueSource(column, table ?? none, constant ?? otherwise, field, node.LineOf(field));
        return null;
    }

    private static void OnlyWords<T>(YamlFields node, string field, ValueSource source) where T : struct, Enum
    {
        var words = Enum.GetValues<T>().Select(value => value.WrittenName()).ToArray();
        foreach (var word in source.Values.Values.Append(source.Default).OfType<string>().Except(words))
            node.Wrong(field, $"'{word}' is none of {string.Join(", ", words)}.");
    }

    private static Ground? GroundOf(YamlFields top)
    {
        if (top.Under("ground") is not { } node) return null;
        var (west, south, east, north) = (Degrees(node, "west"), Degrees(node, "south"), Degrees(node, "east"), Degrees(node, "north"));
        if (west >= east) node.Wrong("west", "West lies to the left of east.");
        if (south >= north) node.Wrong("south", "South lies below north.");
        var nowhere = (node.Text("nowhere") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var points = Array.ConvertAll(nowhere, Point);
        if (points.Any(point => point is null)) node.Wrong("nowhere", "Write longitude and latitude with a space between, and ; between points.");
        node.NothingElse();
        return new Ground(west, south, east, north, [.. points.OfType<Domain.Position>()]);
    }

    private static double Degrees(YamlFields node, string field)
    {
        if (node.Needed(field) is not { } text) return double.NaN;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= 180) return degrees;
        node.Wrong(field, $"'{text}' is no number of degrees.");
        return double.NaN;
    }

    private static Domain.Position? Point(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var east, var north]
        && double.TryParse(east, CultureInfo.InvariantCulture, out var longitude) && double.TryParse(north, CultureInfo.InvariantCulture, out var latitude)
            ? new Domain.Position(longitude, latitude)
            : null;

    private static Creation? CreationOf(YamlFields top)
    {
        if (top.Under("create") is not { } node) return null;
        var (centre, category, @class) = (node.Needed("centre"), Needed(node, "category"), Needed(node, "class"));
        if (@class is not null) OnlyWords<CaseClass>(node, "class", @class);
        var (calendar, policy) = (node.Text("calendar"), node.Text("policy"));
        if ((calendar is null) != (policy is null)) node.Wrong(calendar is null ? "calendar" : "policy", "Give both a calendar and a policy, or neither.");
        var handle = node.Has("handle") ? node.Limit("handle") : null;
        if (policy is null && !node.Has("handle")) node.Wrong("handle", "Say how long handling may take, or name a policy that does.");
        node.NothingElse();
        return centre is null || category is null || @class is null ? null : new Creation(centre, category, @class, handle, calendar, policy);
    }
}
