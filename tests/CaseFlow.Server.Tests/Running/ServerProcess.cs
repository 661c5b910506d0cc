using System.Collections.Concurrent;
using System.Diagnostics;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Running;

/// <summary>The program as a person starts it: a process of its own, with a state folder of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = [];

    private ServerProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, said) => Keep(said.Data);
        process.ErrorDataReceived += (_, said) => Keep(said.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything it printed so far.</summary>
    public string Output => string.Join('\n', lines);

    public int Id => process.Id;

    public static ServerProcess Start(string stateFolder, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseFlow.Server.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CASEFLOW_STATE"] = stateFolder;
        start.Environment["CaseFlow__Seeds"] = "none";
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>Its address, once it has said that it listens.</summary>
    public async Task<Uri> AddressAsync()
    {
        await Eventually.Become(() => Line() is not null || process.HasExited, TimeSpan.FromSeconds(90), "the server listens");
        return new Uri((Line() ?? throw new InvalidOperationException($"The server ended: {Output}")).Split(' ')[3]);

        string? Line() => lines.FirstOrDefault(line => line.StartsWith("CaseFlow is at ", StringComparison.Ordinal));
    }

    /// <summary>Sends a signal, such as INT for Ctrl-C.</summary>
    public void Signal(string name) => Signal(name, process.Id);

    public static void Signal(string name, int id)
    {
        using var kill = Process.Start("/bin/kill", ["-" + name, $"{id}"]);
        kill.WaitForExit();
    }

    /// <summary>Its exit code, once it has ended.</summary>
    public async Task<int> EndAsync()
    {
        await Eventually.Become(() => process.HasExited, TimeSpan.FromSeconds(60), $"process {process.Id} ends");
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private void Keep(string? line)
    {
        if (line is not null) lines.Enqueue(line);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
