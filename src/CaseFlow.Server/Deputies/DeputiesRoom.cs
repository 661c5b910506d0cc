using CaseFlow.EventStore;

namespace CaseFlow.Server.Deputies;

/// <summary>Puts acting for others into the server.</summary>
internal static class DeputiesRoom
{
    public static readonly Schema Tables = new("deputies", Sql.Read("deputyships.sql"));

    /// <summary>The table, which every append keeps up.</summary>
    public static IServiceCollection AddDeputyships(this IServiceCollection services) => services.AddSingleton<IInlineView, DeputyshipsView>();

    /// <summary>Comes after the accounts and the cases.</summary>
    public static IServiceCollection AddDeputies(this IServiceCollection services) => services.AddSingleton<DeputyBook>().AddSingleton<RecentDeputies>();

    public static void MapDeputies(this IEndpointRouteBuilder app) => app.MapDeputyEndpoints();
}
