using CaseFlow.EventStore;

namespace CaseFlow.Server.City;

/// <summary>Puts the city, which sees across the districts of the installation, into the server.</summary>
internal static class CityRoom
{
    public static readonly Schema Tables = new("city",
        Sql.Read("case_closings.sql") + Sql.Read("fill_case_closings.sql") + Sql.Read("cases_in_figures.sql"));

    /// <summary>What is kept beside the log; comes with the cases, also where nobody listens.</summary>
    public static IServiceCollection AddClosings(this IServiceCollection services) => services.AddSingleton<IInlineView, ClosingsView>();

    public static IServiceCollection AddCity(this IServiceCollection services) => services.AddSingleton<CityFigures>();

    public static void MapCity(this IEndpointRouteBuilder app) => app.MapCityEndpoints();
}
