using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.Benchmarks.Store;

/// <summary>
/// What the machine and PostgreSQL give single durable transactions: pgbench, 32 clients, one prepared statement
/// that updates one stream's version and inserts one event.
/// </summary>
internal static partial class Floor
{
    public static async Task<Figure> Measure(Figures figures, PostgresServer server, int seconds)
    {
        await Databases.Create(server, "floor");
        await using (var source = NpgsqlDataSource.Create(server.ConnectionString("floor")))
        {
            foreach (var statement in Resources.Read("floor_tables.sql").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                await using var command = source.CreateCommand(statement);
                await command.ExecuteNonQueryAsync();
            }
        }
        await Again(server, 2);
        return figures.Add("floor: single durable transactions, 32 clients", await Again(server, seconds), "1/s");
    }

    /// <summary>What the machine gives now, where it was measured before: it gives more one minute and less the next.</summary>
    /// <returns>Transactions a second.</returns>
    public static async Task<double> Again(PostgresServer server, int seconds)
    {
        var script = Path.Combine(Path.GetTempPath(), $"floor-{Environment.ProcessId}.pgbench");
        await File.WriteAllTextAsync(script, Resources.Read("floor.pgbench"));
        try
        {
            return await Pgbench(server, script, seconds);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static async Task<double> Pgbench(PostgresServer server, string script, int seconds)
    {
        var to = new NpgsqlConnectionStringBuilder(server.ConnectionString("floor"));
        var start = new ProcessStartInfo(Path.Combine(server.BinariesFolder, "pgbench"),
            ["-n", "-M", "prepared", "-c", "32", "-j", "2", "-T", seconds.ToString(CultureInfo.InvariantCulture),
             "-h", to.Host!, "-p", to.Port.ToString(CultureInfo.InvariantCulture), "-U", to.Username!, "-f", script, "floor"])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        if (to.Password is { } password) start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var tps = Tps().Match(output);
        if (!tps.Success) throw new InvalidOperationException($"pgbench did not measure: {output}{await error}");
        return double.Parse(tps.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Tps();
}
