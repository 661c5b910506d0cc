using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Files;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Intake;

/// <summary>Reads a day and names every mistake in it by line and field.</summary>
public static class DayFile
{
    private const int HoursOfDay = 24;
    private const double HeaviestWeight = 1_000_000;

    /// <summary>The day that ships with the program.</summary>
    public static string Shipped => Path.Combine(Folders.Seeds, "hongshan", "scenario.yaml");

    /// <exception cref="CannotRunException">There is no such file, or it has mistakes.</exception>
    public static Day Open(string path)
    {
        if (!System.IO.File.Exists(path)) throw new CannotRunException($"There is no scenario {path}.");
        using var text = System.IO.File.OpenText(path);
        var (day, mistakes) = Read(Path.GetFileName(path), text);
        return day ?? throw new CannotRunException(string.Join(Environment.NewLine, mistakes));
    }

    /// <summary>The day, or everything that is wrong with it.</summary>
    public static (Day? Day, IReadOnlyList<FileMistake> Mistakes) Read(string name, TextReader text)
    {
        var mistakes = new List<FileMistake>();
        var top = YamlFields.Read(name, text, mistakes);
        if (mistakes.Count > 0) return (null, mistakes);
        var (hours, places) = (Hours(top.Part("hours")), Places(top.Part("places")));
        var day = new Day(
            (int)top.Number("reports", HeaviestWeight), top.Part("sites").Table().ToDictionary(site => site.Key, site => site.Value.To),
            top.Texts("spots"), Channels(top.Part("channels")), [.. top.Each("incidents").Select(one => Incident(one, hours, places))]);
        top.NothingElse();
        return mistakes.Count == 0 ? (day, mistakes) : (null, [.. mistakes.OrderBy(mistake => mistake.Line)]);
    }

    private static Dictionary<string, double[]> Hours(YamlFields node) => node.Names().ToDictionary(name => name, name =>
    {
        var weights = node.Texts(name).Select(word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) ? weight : -1).ToArray();
        var sum = weights.Sum();
        if (weights.Length == HoursOfDay && sum > 0 && weights.All(weight => weight >= 0)) return Array.ConvertAll(weights, weight => weight / sum);
        node.Wrong(name, $"Write {HoursOfDay} weights, from midnight on.");
        return [];
    });

    private static Dictionary<string, Dictionary<string, double>> Places(YamlFields node) =>
        node.Names().ToDictionary(name => name, name => node.Part(name) is var kinds ? kinds.Names().ToDictionary(kind => kind, kind => kinds.Number(kind, HeaviestWeight)) : []);

    private static List<(Channel, double)> Channels(YamlFields node)
    {
        var channels = Enum.GetValues<Channel>().Where(value => node.Has(value.WrittenName()))
            .Select(value => (value, node.Number(value.WrittenName(), HeaviestWeight))).ToList();
        node.NothingElse();
        return channels;
    }

    private static DayIncident Incident(YamlFields node, Dictionary<string, double[]> hours, Dictionary<string, Dictionary<string, double>> places)
    {
        var incident = new DayIncident(
            node.Needed("item") ?? "", node.Number("weight", HeaviestWeight), Profile(node, "hours", hours) ?? [], Profile(node, "places", places) ?? [], node.Texts("texts"));
        node.NothingElse();
        return incident;
    }

    private static T? Profile<T>(YamlFields node, string field, Dictionary<string, T> profiles) where T : class
    {
        if (node.Needed(field) is not { } name) return null;
        if (profiles.TryGetValue(name, out var profile)) return profile;
        node.Wrong(field, $"There is no profile '{name}'; there are {string.Join(", ", profiles.Keys)}.");
        return null;
    }
}
