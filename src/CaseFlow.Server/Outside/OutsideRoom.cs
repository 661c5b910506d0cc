using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace CaseFlow.Server.Outside;

/// <summary>Puts an outside provider into the server, where one is configured.</summary>
internal static class OutsideRoom
{
    /// <summary>Comes after the accounts.</summary>
    public static readonly Schema Tables = new("outside", Sql.Read("outside_accounts.sql"));

    /// <exception cref="Running.CannotRunException">The provider is not configured as it has to be.</exception>
    public static IServiceCollection AddOutside(this IServiceCollection services, IConfiguration configuration)
    {
        if (Provider.Read(configuration) is not { } provider) return services;
        services.AddSingleton(provider).AddSingleton<Discovery>().AddSingleton<OutsideClaims>().AddSingleton<OutsideBook>().AddScoped<ProviderSignIn>();
        services.AddAuthentication().AddOpenIdConnect(ProviderSignIn.Scheme, _ => { });
        services.AddOptions<OpenIdConnectOptions>(ProviderSignIn.Scheme).Configure<Provider, Discovery>(ProviderSignIn.Configure);
        return provider.Audience is null ? services : services.AddTokens();
    }

    /// <summary>Comes after the keys of machines, which are shown in the same place.</summary>
    private static IServiceCollection AddTokens(this IServiceCollection services)
    {
        services.AddScoped<TokenSignIn>().AddAuthentication().AddJwtBearer(TokenSignIn.Scheme, _ => { });
        services.AddOptions<JwtBearerOptions>(TokenSignIn.Scheme).Configure<Provider, Discovery>(TokenSignIn.Configure);
        return services.PostConfigure<CookieAuthenticationOptions>(CookieSessions.Scheme, cookies =>
        {
            var before = cookies.ForwardDefaultSelector;
            cookies.ForwardDefaultSelector = http => TokenSignIn.IsShown(http) ? TokenSignIn.Scheme : before?.Invoke(http);
        });
    }

    public static void MapOutside(this IEndpointRouteBuilder app) => app.MapOutsideEndpoints(app.ServiceProvider.GetService<Provider>());
}
