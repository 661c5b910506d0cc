using System.Diagnostics;
using System.Globalization;

namespace CaseFlow.Postgres;

/// <summary>What <c>postmaster.pid</c> says of the server that runs on a data folder.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port, string SocketFolder)
{
    public const string Name = "postmaster.pid";

    /// <summary>Null if no server has written the file, or not all of it yet.</summary>
    public static PostmasterFile? Read(string dataFolder)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(dataFolder, Name));
            return lines.Length < 5 ? null : new PostmasterFile(Number(lines[0]), Number(lines[3]), lines[4].Trim());
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the process is there and is a PostgreSQL. After a crash its number may belong to any other program;
    /// and a dead process stays in the list until its parent, the system's first process, takes note.
    /// </summary>
    public bool IsAlive()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal) && !IsZombie();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool IsZombie()
    {
        var status = $"/proc/{ProcessId}/stat";
        if (!OperatingSystem.IsLinux() || !File.Exists(status)) return false;
        var text = File.ReadAllText(status);
        // "17 (postgres) Z 1 …": the name may hold anything, so the state is what follows its last bracket.
        return text[(text.LastIndexOf(')') + 2)..].StartsWith('Z');
    }

    private static int Number(string line) => int.Parse(line.Trim(), CultureInfo.InvariantCulture);
}
