using Microsoft.Extensions.Logging.Console;

namespace CaseFlow.Server.Telemetry;

/// <summary>Logs: a line that a person reads in Development, JSON with trace and span ids elsewhere.</summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var logs = builder.Logging;
        // Statements and requests are in the traces; as log lines they would drown what matters.
        logs.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.Hosting", LogLevel.Warning).AddFilter("Npgsql", LogLevel.Warning);
        // So would each refusal of a key.
        logs.AddFilter(typeof(Keys.KeySignIn).FullName, LogLevel.Warning);
        // HealthWatch tells when a check turns; the framework would repeat it at every look.
        logs.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        logs.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        if (builder.Environment.IsDevelopment()) logs.AddSimpleConsole(ForPeople);
        else logs.AddJsonConsole(ForMachines);
    }

    private static void ForPeople(SimpleConsoleFormatterOptions options) =>
        (options.SingleLine, options.TimestampFormat) = (true, "HH:mm:ss ");

    private static void ForMachines(JsonConsoleFormatterOptions options) =>
        (options.IncludeScopes, options.UseUtcTimestamp, options.TimestampFormat) = (true, true, "yyyy-MM-ddTHH:mm:ss.ffffffZ");
}
