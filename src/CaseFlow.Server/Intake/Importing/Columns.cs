using CaseFlow.Server.Running;

namespace CaseFlow.Server.Intake;

/// <summary>Where the columns that a mapping names stand in one file.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> places;

    /// <exception cref="CannotRunException">The file lacks a column that the mapping names.</exception>
    public Columns(FileMapping mapping, string[] header)
    {
        places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Length; i++) places.TryAdd(header[i], i);
        var missing = mapping.Fields.All.Concat(mapping.Create?.All ?? [])
            .Where(source => source.Column is not null && !places.ContainsKey(source.Column))
            .Select(source => $"{mapping.File}:{source.Line}: {source.Field}: The file has no column '{source.Column}'.").ToArray();
        if (missing.Length > 0)
            throw new CannotRunException($"{string.Join(Environment.NewLine, missing)}{Environment.NewLine}Its columns are {string.Join(", ", header)}.");
    }

    /// <summary>As it stands in the file, without outer spaces; null when blank or the source has no column.</summary>
    public string? Raw(ValueSource source, RequestLine line) =>
        source.Column is { } column && line.Fields[places[column]].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>What it means by the mapping's table; the default when blank.</summary>
    public string? Meaning(ValueSource source, RequestLine line) => source.Meaning(Raw(source, line)) ?? source.Default;
}
