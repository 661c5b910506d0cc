using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.City;

/// <summary>
/// The one way from the city into a district: whoever has come past the city's policy is, for this request, a caller of the
/// district that the address names, with the city's role alone. Everything behind it asks as for any other caller.
/// </summary>
internal static class CityRoad
{
    private static readonly Rejected Unknown = Rejected.Unknown("district_unknown",
        "There is no such district here. See /api/city/districts for those there are.");

    public static ValueTask<object?> Enter(EndpointFilterInvocationContext asked, EndpointFilterDelegate next)
    {
        var http = asked.HttpContext;
        var code = (string)http.Request.RouteValues["code"]!;
        if (!http.RequestServices.GetRequiredService<Districts>().Of(code).HasCentre) return new(Problem.Of(Unknown));
        var caller = http.Caller();
        http.Features.Set(caller with { Tenant = code, Actor = new Actor(caller.Actor.Account, Account.CityUnit, Role.City), FromCity = true });
        return next(asked);
    }
}
