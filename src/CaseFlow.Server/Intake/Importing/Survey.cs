using CaseFlow.Server.Running;

namespace CaseFlow.Server.Intake;

/// <summary>What a whole file names, found in a first pass: how many rows it has, and what a directory for it needs.</summary>
internal sealed class Survey
{
    /// <summary>A column with more different values than this does not name units or items.</summary>
    private const int MostNames = 5_000;

    /// <summary>Rows, the unreadable ones among them.</summary>
    public long Rows { get; private set; }

    public SortedSet<string> Areas { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedSet<string> Units { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<string, NamedItem> Items { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="CannotRunException">The file is damaged, or a column that should name units or items names too many.</exception>
    public static Survey Of(IEnumerable<RequestLine> lines, FileMapping mapping, Columns columns)
    {
        var survey = new Survey();
        foreach (var line in lines)
        {
            survey.Rows++;
            if (mapping.Create is not null && line.Unreadable is null) survey.Note(line, mapping, columns);
        }
        return survey;
    }

    private void Note(RequestLine line, FileMapping mapping, Columns columns)
    {
        var (fields, create) = (mapping.Fields, mapping.Create!);
        var (area, unit, item) = (columns.Meaning(fields.Area, line), columns.Meaning(fields.Unit, line), columns.Meaning(fields.Item, line));
        if (area is not null) Add(Areas, area, fields.Area);
        if (unit is not null) Add(Units, unit, fields.Unit);
        if (item is null || unit is null || columns.Meaning(create.Category, line) is not { } category) return;
        if (!Items.TryGetValue(item, out var named))
        {
            if (Items.Count == MostNames) throw TooMany(fields.Item);
            Items[item] = named = new NamedItem(category, columns.Meaning(create.Class, line) ?? "");
        }
        named.Units[unit] = named.Units.GetValueOrDefault(unit) + 1;
    }

    private static void Add(SortedSet<string> names, string name, ValueSource source)
    {
        if (names.Count == MostNames && !names.Contains(name)) throw TooMany(source);
        names.Add(name);
    }

    private static CannotRunException TooMany(ValueSource source) =>
        new($"The column '{source.Column}' has more than {MostNames} different values, so it cannot be what {source.Field} is. Choose another in the mapping.");
}

/// <summary>An item as the file knows it.</summary>
/// <param name="Category">Of the first row that names it.</param>
/// <param name="Class">Of the first row that names it.</param>
internal sealed record NamedItem(string Category, string Class)
{
    /// <summary>Which units had it, and how often.</summary>
    public SortedDictionary<string, int> Units { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The unit that had it most often.</summary>
    public string Lead => Units.MaxBy(unit => unit.Value).Key;
}
