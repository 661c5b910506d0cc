using CaseFlow.Server.Directory.Seeds;

namespace CaseFlow.Server.Directory;

/// <summary>Puts the directories into the server.</summary>
public static class DirectoryRoom
{
    public static IServiceCollection AddDirectory(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DirectoryCheck>("directory");
        return services.AddSingleton<DirectoryCheck>().AddSingleton<Districts>().AddSingleton<DirectoryRoad>().AddSingleton<SeedLoading>()
            .AddHostedService<DistrictsWatch>().AddHostedService<SeedsAtStart>();
    }

    public static void MapDirectory(this IEndpointRouteBuilder app)
    {
        app.MapDirectoryReads();
        app.MapDirectoryVerbs();
    }
}
