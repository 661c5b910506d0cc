using CaseFlow.EventStore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaseFlow.Server.Keys;

/// <summary>Puts the keys of machines into the server.</summary>
internal static class KeysRoom
{
    public static readonly Schema Tables = new("keys",
        Sql.Read("machine_keys.sql") + Sql.Read("machine_key_secrets.sql") + Sql.Read("machine_key_changes.sql"));

    /// <summary>Comes after the accounts: whoever shows a key is asked for no session.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<KeyBook>().AddSingleton(KeyLimits.Read(configuration)).AddRateLimiter(_ => { });
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, KeySignIn>(KeySignIn.Named, _ => { });
        services.PostConfigure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, cookies =>
        {
            var before = cookies.ForwardDefaultSelector;
            cookies.ForwardDefaultSelector = http => KeySignIn.IsShown(http) ? KeySignIn.Named : before?.Invoke(http);
            // Sessions begin and end by cookie only.
            cookies.ForwardSignIn = cookies.ForwardSignOut = CookieAuthenticationDefaults.AuthenticationScheme;
        });
        return services;
    }

    public static void MapKeys(this IEndpointRouteBuilder app) => app.MapKeyEndpoints();
}
