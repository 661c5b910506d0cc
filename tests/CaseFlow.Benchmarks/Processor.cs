using System.Globalization;

namespace CaseFlow.Benchmarks;

/// <summary>Processor time of another program and what it started, as Linux counts it (in hundredths of a second).</summary>
internal static class Processor
{
    private const double TicksPerSecond = 100;

    /// <summary>User and system time so far of a process and its children.</summary>
    public static TimeSpan TimeOf(int processId)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Read(id) is { } fields && (id == processId || fields[1] == Text(processId)))
                ticks += Number(fields[11]) + Number(fields[12]);
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    /// <summary>The fields after the program's name; null when the process has ended.</summary>
    private static string[]? Read(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{Text(id)}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
}
