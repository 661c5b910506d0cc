using System.Globalization;
using System.Net;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Running;

public sealed class OwnDatabaseTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Undertaker undertaker = Undertaker.ForNewFolder();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        undertaker.Dispose();
        http.Dispose();
    }

    [Theory, InlineData("INT"), InlineData("TERM")]
    public async Task A_server_that_is_told_to_stop_leaves_no_process_behind(string signal)
    {
        using var server = Start();
        await server.AddressAsync();
        Assert.NotNull(DatabaseProcess());
        server.Signal(signal);
        await server.EndAsync();
        Assert.Null(DatabaseProcess());
        Assert.DoesNotContain("Exception", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_of_a_killed_server_is_taken_over_by_the_next_which_stops_it()
    {
        using var first = Start();
        await first.AddressAsync();
        var left = DatabaseProcess();
        first.Signal("KILL");
        await first.EndAsync();
        using var second = Start();
        await ReadyAsync(await second.AddressAsync());
        Assert.Equal(left, DatabaseProcess());
        second.Signal("INT");
        await second.EndAsync();
        Assert.Null(DatabaseProcess());
    }

    [Fact]
    public async Task A_database_that_was_killed_is_started_again_and_the_server_is_ready_again()
    {
        using var server = Start();
        var address = await server.AddressAsync();
        await ReadyAsync(address);
        var killed = DatabaseProcess()!.Value;
        ServerProcess.Signal("KILL", killed);
        await Eventually.Become(() => DatabaseProcess() is { } now && now != killed, Patience);
        await ReadyAsync(address);
        server.Signal("INT");
        await server.EndAsync();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_sentence()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var server = ServerProcess.Start(undertaker.Folder, ["--port", $"{port}"]);
        Assert.Equal(1, await server.EndAsync());
        Assert.Equal($"Another program listens on http://localhost:{port} already: stop it, or choose another port with --port.", server.Output);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_without_its_password()
    {
        using var server = ServerProcess.Start(
            undertaker.Folder, ["--port", "0"], ("ConnectionStrings__caseflow", "Host=127.0.0.1;Port=1;Username=who;Password=unsaid;Database=cases"));
        Assert.Equal(1, await server.EndAsync());
        Assert.StartsWith("The database 'cases' at 127.0.0.1:1 does not accept 'who'", server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unsaid", server.Output, StringComparison.Ordinal);
    }

    private ServerProcess Start() => ServerProcess.Start(undertaker.Folder, ["--port", "0"]);

    private Task<HttpStatusCode> ReadyAsync(Uri address) =>
        Eventually.Answer(async () => (await http.GetAsync(new Uri(address, "/health/ready"))).StatusCode, status => status == HttpStatusCode.OK, Patience);

    /// <summary>The PostgreSQL of the state folder; null when none runs.</summary>
    private int? DatabaseProcess()
    {
        var file = Path.Combine(undertaker.Folder, "postgres", "postmaster.pid");
        return File.Exists(file) ? int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture) : null;
    }
}
