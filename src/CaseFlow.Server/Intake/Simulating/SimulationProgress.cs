using System.Globalization;
using Spectre.Console;

namespace CaseFlow.Server.Intake;

/// <summary>Shows how a simulation goes: a table that stays in place on a terminal, a line now and then elsewhere.</summary>
internal static class SimulationProgress
{
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Shows until the work is over; ends as the work ends.</summary>
    public static async Task Show(Simulation simulation, TimeProvider time, Func<Task> work)
    {
        var (began, playing) = (time.GetTimestamp(), work());
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
            await AnsiConsole.Live(Table(simulation, 0)).StartAsync(live => Frames(playing, BetweenFrames, time, () => live.UpdateTarget(Table(simulation, Seconds()))));
        else
            await Frames(playing, BetweenLines, time, () => Console.WriteLine(string.Join(", ", Lines(simulation, Seconds()).Select(line => $"{line.Name} {line.Value}"))));
        await playing;

        double Seconds() => time.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task Frames(Task playing, TimeSpan between, TimeProvider time, Action show)
    {
        while (await Task.WhenAny(playing, Task.Delay(between, time)) != playing) show();
        show();
    }

    private static Table Table(Simulation simulation, double seconds)
    {
        var table = new Table().HideHeaders().Border(TableBorder.Rounded).AddColumns("", "");
        foreach (var (name, value) in Lines(simulation, seconds)) table.AddRow(Markup.Escape(name), Markup.Escape(value));
        return table;
    }

    private static IEnumerable<(string Name, string Value)> Lines(Simulation simulation, double seconds)
    {
        var (figures, now) = (simulation.Figures, simulation.Pace.Now);
        yield return ("simulated", string.Create(CultureInfo.InvariantCulture, $"{(int)now.TotalHours}:{now.Minutes:00} h"));
        yield return ("reported", figures.Reported.ToString(CultureInfo.InvariantCulture));
        yield return ("ended", figures.Ended.ToString(CultureInfo.InvariantCulture));
        yield return ("commands", string.Create(CultureInfo.InvariantCulture, $"{figures.Commands} ({figures.Commands / Math.Max(1, seconds):0.0}/s)"));
        if (figures.Retries > 0) yield return ("sent again", figures.Retries.ToString(CultureInfo.InvariantCulture));
        foreach (var (code, times) in figures.Refusals.OrderBy(one => one.Key, StringComparer.Ordinal)) yield return (code, times.ToString(CultureInfo.InvariantCulture));
    }
}
