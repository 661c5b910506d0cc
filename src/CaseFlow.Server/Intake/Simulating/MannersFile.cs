using CaseFlow.Server.Files;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Intake;

/// <summary>Reads manners and names every mistake in them by line and field.</summary>
public static class MannersFile
{
    private const double LongestMinutes = 10_000;

    private static readonly string[] Topics =
    [
        "decline", "task", "refuse", "basis", "uphold", "overrule", "force", "return", "progress", "complete",
        "pass", "fail", "reached", "unhappy", "unreachable", "close", "caller",
    ];

    /// <summary>Those that ship with the program.</summary>
    public static string Shipped => Path.Combine(Folders.Seeds, "scenarios", "manners.yaml");

    /// <exception cref="CannotRunException">There is no such file, or it has mistakes.</exception>
    public static Manners Open(string path)
    {
        if (!File.Exists(path)) throw new CannotRunException($"There are no manners {path}.");
        using var text = File.OpenText(path);
        var (manners, mistakes) = Read(Path.GetFileName(path), text);
        return manners ?? throw new CannotRunException(string.Join(Environment.NewLine, mistakes));
    }

    /// <summary>The manners, or everything that is wrong with them.</summary>
    public static (Manners? Manners, IReadOnlyList<FileMistake> Mistakes) Read(string name, TextReader text)
    {
        var mistakes = new List<FileMistake>();
        var top = YamlFields.Read(name, text, mistakes);
        if (mistakes.Count > 0) return (null, mistakes);
        var manners = new Manners(HabitsOf(top.Part("habits")), MinutesOf(top.Part("minutes")), TextsOf(top.Part("texts")));
        top.NothingElse();
        return mistakes.Count == 0 ? (manners, mistakes) : (null, [.. mistakes.OrderBy(mistake => mistake.Line)]);
    }

    private static Habits HabitsOf(YamlFields node)
    {
        var habits = new Habits(
            Share("decline"), Share("grabOwn"), Share("grabOther"), Share("dispatchToTownship"), Share("refuse"), Share("uphold"), Share("split"),
            Share("splitFurther"), Share("whistle"), Share("return"), Share("progress"), Share("failCheck"), Share("unreachable"), Share("unhappy"));
        node.NothingElse();
        return habits;

        double Share(string habit) => node.Number(habit, 1);
    }

    private static Minutes MinutesOf(YamlFields node) => new(node.Names().ToDictionary(verb => verb, verb => node.Number(verb, LongestMinutes)));

    private static Texts TextsOf(YamlFields node)
    {
        var texts = Topics.ToDictionary(topic => topic, topic => Said(node.Needed(topic)));
        node.NothingElse();
        return new Texts(texts);
    }

    private static string[] Said(string? text) => (text ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
