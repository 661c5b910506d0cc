using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Faults;

/// <summary>The program in a process of its own, always at the same address, that can be killed and started again.</summary>
internal sealed class KillableServer(string connectionString) : IDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    private Process? process;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>Starts it; returns when it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseFlow.Server.dll"), "serve", "--urls", Address])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment =
            {
                ["ConnectionStrings__caseflow"] = connectionString, ["CaseFlow__MasterKey"] = Served.MasterKey,
                ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development",
            },
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Eventually.Become(IsUp, TimeSpan.FromSeconds(60), "the server answers");
    }

    /// <summary>As the operating system would: nothing is put in order.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    private async Task<bool> IsUp()
    {
        Assert.False(process!.HasExited, "The server ended by itself.");
        try
        {
            using var answer = await Http.GetAsync(new Uri(Address + "/health/live"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (process is not null) Kill();
    }
}
