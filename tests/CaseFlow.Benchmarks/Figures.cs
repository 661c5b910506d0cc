using System.Text.Json;

namespace CaseFlow.Benchmarks;

/// <summary>What a suite has measured: a JSON line each, as soon as it is known, and a table at the end.</summary>
internal sealed class Figures(TextWriter lines)
{
    private readonly List<Figure> _all = [];

    /// <param name="of">The figure that <c>ratio</c> compares with, if any.</param>
    public Figure Add(string name, double value, string unit, Figure? of = null)
    {
        var figure = new Figure(name, value, unit, of is null ? null : value / of.Value, of?.Name);
        _all.Add(figure);
        lines.WriteLine(JsonSerializer.Serialize(figure, FiguresJson.Default.Figure));
        return figure;
    }

    public void Table(TextWriter to)
    {
        var width = _all.Max(f => f.Name.Length);
        to.WriteLine();
        foreach (var f in _all)
            to.WriteLine($"{f.Name.PadRight(width)}  {f.Value,12:N1} {f.Unit,-10}{(f.Ratio is { } r ? $" = {r:0.00} × {f.Of}" : "")}");
    }
}
