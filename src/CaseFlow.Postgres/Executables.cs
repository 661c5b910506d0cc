using System.ComponentModel;
using System.Diagnostics;

namespace CaseFlow.Postgres;

/// <summary>Other programs of this machine: found on PATH, run to their end.</summary>
internal static class Executables
{
    private static readonly string[] AlwaysLookedIn = ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"];

    public static string? Find(string name) =>
        Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(AlwaysLookedIn);

    /// <summary>Runs a program to its end; answers its exit code and everything it printed. Cancelling kills it.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> command, string? folder, CancellationToken cancel)
    {
        var words = command.ToList();
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A folder every account may enter: children that change their account keep it.
            WorkingDirectory = folder ?? "/",
        };
        using var process = Start(start);
        await using var killed = cancel.Register(() => process.Kill(entireProcessTree: true));
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return (process.ExitCode, (output + await errors).Trim());
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception notStarted)
        {
            throw new PostgresUnavailableException($"{start.FileName} could not be started: {notStarted.Message}.", notStarted);
        }
    }
}
