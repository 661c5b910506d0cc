using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CaseFlow.Server.Running;
using CaseFlow.Server.Tests.Running;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CaseFlow.Server.Tests.Telemetry;

public sealed class ExportingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Without_a_collector_nothing_listens()
    {
        await using var server = await RunningServer.StartAsync(Servers.On(database.ConnectionString), TestContext.Current.CancellationToken);
        Assert.Null(server.Services.GetService<TracerProvider>());
        Assert.Null(server.Services.GetService<MeterProvider>());
    }

    [Fact]
    public async Task A_collector_is_sent_traces_and_metrics_by_the_time_the_server_has_stopped()
    {
        using var collector = new HttpListener();
        var sent = new ConcurrentBag<(string Path, string Body)>();
        var address = Collect(collector, sent);
        using var undertaker = Undertaker.ForNewFolder();
        using var server = ServerProcess.Start(
            undertaker.Folder, ["--port", "0"], ("ConnectionStrings__caseflow", database.ConnectionString), ("CaseFlow__MasterKey", Servers.MasterKey),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };
        (await http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        server.Signal("INT");
        await server.EndAsync();
        Assert.Contains(sent, one => one.Path == "/v1/traces" && one.Body.Contains("http.request.method", StringComparison.Ordinal));
        Assert.Contains(sent, one => one.Path == "/v1/metrics" && one.Body.Contains("caseflow.health", StringComparison.Ordinal));
    }

    /// <summary>Answers every request with 200 and keeps it; names stand in the protobuf bodies as they are.</summary>
    private static string Collect(HttpListener collector, ConcurrentBag<(string Path, string Body)> sent)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        collector.Prefixes.Add(address + "/");
        collector.Start();
        _ = Task.Run(async () =>
        {
            while (collector.IsListening)
            {
                var context = await collector.GetContextAsync();
                using var body = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                sent.Add((context.Request.Url!.AbsolutePath, await body.ReadToEndAsync()));
                context.Response.Close();
            }
        });
        return address;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
