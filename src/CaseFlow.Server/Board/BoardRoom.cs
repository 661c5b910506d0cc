using Microsoft.AspNetCore.SignalR;

namespace CaseFlow.Server.Board;

/// <summary>Puts the live board into the server.</summary>
internal static class BoardRoom
{
    /// <summary>Comes after the tables are made.</summary>
    public static IServiceCollection AddBoard(this IServiceCollection services)
    {
        services.AddSingleton<Boards>().AddSingleton<BoardConnections>().AddSingleton<BoardFollower>().AddSingleton<BoardPush>();
        services.AddSingleton<HubLifetimeManager<BoardHub>>(at => at.GetRequiredService<BoardConnections>());
        services.AddHostedService(at => at.GetRequiredService<BoardFollower>()).AddHostedService(at => at.GetRequiredService<BoardPush>());
        services.AddSignalR(hub => hub.DisableImplicitFromServicesParameters = true)
            .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, BoardJson.Default));
        services.AddHealthChecks().AddCheck<BoardHealth>("board");
        return services;
    }

    public static void MapBoard(this IEndpointRouteBuilder routes)
    {
        routes.MapSnapshot();
        routes.MapHub<BoardHub>("/hub/board", hub => hub.CloseOnAuthenticationExpiration = true).RequireAuthorization(Accounts.May.WatchBoard);
    }
}
