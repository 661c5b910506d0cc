using CaseFlow.Server.Running;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>
/// Loads the shipped seeds, or those of the folder <c>CaseFlow:Seeds</c> names, into a database that has no district
/// yet; any other is left as it is. A folder that is not there means none.
/// </summary>
internal sealed class SeedsAtStart(Districts districts, SeedLoading loading, IConfiguration configuration, ILogger<SeedsAtStart> logger) : IHostedService
{
    public const string Setting = "CaseFlow:Seeds";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var seeds = configuration[Setting] ?? Folders.Seeds;
        if (districts.All.Any() || !System.IO.Directory.Exists(seeds)) return;
        foreach (var manifest in System.IO.Directory.EnumerateFiles(seeds, "district.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetDirectoryName(manifest)!;
            var answer = await loading.Load(folder, cancellationToken);
            logger.LogInformation("Loaded the seed {Seed}: {Events} events", Path.GetFileName(folder), answer.Events);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
