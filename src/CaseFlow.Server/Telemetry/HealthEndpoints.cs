using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseFlow.Server.Telemetry;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work; 503 while a check is unhealthy.
/// A room adds a check of its own with <c>AddHealthChecks().AddCheck</c>; its description is the sentence shown.
/// </summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private sealed record Check(string Name, string Status, DateTimeOffset Since, string? Sentence);

    private sealed record Answer(string Status, IEnumerable<Check> Checks);

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FeedsCheck>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<ViewsCheck>("views").AddCheck<FeedsCheck>("feeds");
        builder.Services.AddSingleton<HealthWatch>().AddSingleton<IHealthCheckPublisher>(services => services.GetRequiredService<HealthWatch>());
        builder.Services.Configure<HealthCheckPublisherOptions>(options => (options.Delay, options.Period) = (Round, Round));
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok(new Answer("healthy", []))).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(HealthCheckService checks, HealthWatch watch, HttpResponse response, CancellationToken cancel)
    {
        var report = await checks.CheckHealthAsync(cancel);
        watch.Record(report);
        response.Headers.CacheControl = "no-store";
        var code = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return Results.Json(Of(report, watch), statusCode: code);
    }

    private static Answer Of(HealthReport report, HealthWatch watch) =>
        new(Word(report.Status), report.Entries.OrderBy(entry => entry.Value.Status)
            .Select(entry => new Check(entry.Key, Word(entry.Value.Status), watch.Since(entry.Key), entry.Value.Description)));

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
