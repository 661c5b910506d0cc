using System.Reflection;
using CaseFlow.Server.Running;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CaseFlow.Server.Telemetry;

/// <summary>
/// Sends traces, metrics and logs over OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector. Without one
/// nobody listens to the sources and meters, and they cost next to nothing.
/// </summary>
internal static class Exporting
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>ASP.NET Core 10 keeps method, route and status of a request to itself unless told otherwise.</summary>
    private const string BareRequests = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    private static readonly string[] Sources =
        ["CaseFlow.*", "Npgsql", "Microsoft.AspNetCore", "Microsoft.AspNetCore.SignalR.Server", "System.Net.Http"];

    private static readonly string[] Meters =
        ["CaseFlow.*", "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var endpoint = builder.Configuration[Endpoint];
        if (string.IsNullOrWhiteSpace(endpoint)) return;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out _))
            throw new CannotRunException($"{Endpoint} is '{endpoint}', which is not an address: write it like http://localhost:4317, or leave it out.");
        AppContext.SetSwitch(BareRequests, false);
        var resource = Resource();
        // Factories, so that the container flushes and closes them when the server stops.
        builder.Services.AddSingleton(_ => Traces(resource)).AddSingleton(_ => Metrics(resource)).AddHostedService<Exporters>();
        builder.Logging.AddOpenTelemetry(logs => logs.SetResourceBuilder(resource).AddOtlpExporter());
    }

    private static TracerProvider Traces(ResourceBuilder resource) =>
        Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter().Build();

    private static MeterProvider Metrics(ResourceBuilder resource) =>
        Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();

    private static ResourceBuilder Resource() =>
        ResourceBuilder.CreateDefault()
            .AddService("caseflow", serviceVersion: Version(), serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}")
            .AddEnvironmentVariableDetector();

    private static string Version() =>
        typeof(Exporting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Brings the exporters to life with the server; the container closes them, which sends what is left.</summary>
    private sealed class Exporters(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public TracerProvider Traces { get; } = traces;
        public MeterProvider Metrics { get; } = metrics;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
