using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>The program in a process of its own, on a free port of this machine.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process program;

    private ServerProcess(Process program, Uri address) => (this.program, Address) = (program, address);

    public Uri Address { get; }

    public TimeSpan ProcessorTime => program.TotalProcessorTime;

    /// <summary>Starts it and does not wait until it answers.</summary>
    public static ServerProcess Start(string connectionString)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        return new(Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseFlow.Server.dll"), "serve", "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["ConnectionStrings__caseflow"] = connectionString, ["CaseFlow__MasterKey"] = Site.MasterKey, ["DOTNET_ENVIRONMENT"] = "Production",
            },
        })!, address);
    }

    /// <summary>Returns when its board and its feeds are up.</summary>
    public async Task Ready()
    {
        using var http = new HttpClient();
        while (!await IsReady(http)) await Task.Delay(200);
    }

    /// <summary>As the operating system would (SIGKILL): nothing is put in order.</summary>
    public void Kill()
    {
        program.Kill();
        program.WaitForExit();
    }

    private async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return program.HasExited ? throw new InvalidOperationException("The server ended by itself.") : false;
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
        if (!program.HasExited) Kill();
        program.Dispose();
    }
}
