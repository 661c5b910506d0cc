using CaseFlow.Server.Http;
using Microsoft.AspNetCore.Authentication;

namespace CaseFlow.Server.Outside;

/// <summary>A provider that people may sign in through.</summary>
/// <param name="Name">What the button says.</param>
/// <param name="Address">Where to go for it, at this server.</param>
public sealed record OutsideWay(string Name, string Address);

/// <summary>Which providers there are, and the beginning of a sign-in through one.</summary>
internal static class OutsideEndpoints
{
    private const string Begin = "/api/outside/sign-in";

    /// <param name="provider">Null where none is configured.</param>
    public static void MapOutsideEndpoints(this IEndpointRouteBuilder routes, Provider? provider)
    {
        OutsideWay[] ways = provider is null ? [] : [new(provider.Name, Begin)];
        routes.MapGet("/api/outside", () => new Json<OutsideWay[]>(ways, OutsideJson.Default.OutsideWayArray))
            .AllowAnonymous().WithName("listOutsideWays").WithTags("session").Produces<OutsideWay[]>();
        if (provider is not null) routes.MapGet(Begin, Start).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>A link leads here, and from here to the provider; its answer comes to <see cref="ProviderSignIn.Callback"/>.</summary>
    private static async Task<IResult> Start(HttpContext http, Discovery discovery)
    {
        try
        {
            await discovery.GetConfigurationAsync(http.RequestAborted);
        }
        catch (InvalidOperationException)
        {
            return OnwardPage.Refused(OutsideRefusal.Away);
        }
        await http.ChallengeAsync(ProviderSignIn.Scheme, ProviderSignIn.Beginning(http));
        return TypedResults.Empty;
    }
}
