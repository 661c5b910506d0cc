using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using CaseFlow.Server.Deputies;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Personal;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CaseFlow.Server.Accounts;

/// <summary>The directory of a district as it is now.</summary>
public delegate District DistrictOf(string tenant);

/// <summary>Puts accounts, sessions and policies into the server.</summary>
public static class AccountsRoom
{
    /// <summary>Accounts, and the keys that seal their cookies.</summary>
    public static readonly Schema Tables = new("accounts", Sql.Read("accounts.sql") + Sql.Read("sign_in_keys.sql"));

    /// <summary>Comes after the directory, whose units the demo accounts act for.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<DistrictOf>(provider => provider.GetRequiredService<Districts>().Of).AddHostedService<DemoOpening>();
        services.AddSingleton<AccountBook>().AddSingleton<RecentAccounts>().AddSingleton<Passwords>().AddSingleton<FailedSignIns>().AddSingleton<DoorLog>();
        services.AddSingleton<SignInKeys>();
        services.AddDataProtection().SetApplicationName("CaseFlow");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options =>
            {
                options.XmlRepository = provider.GetRequiredService<SignInKeys>();
                options.XmlEncryptor = new SealedSignInKeys(provider.GetRequiredService<MasterKey>());
            }));
        services.AddAuthentication(CookieSessions.Scheme).AddCookie(CookieSessions.Configure);
        // After the framework's own, which puts the sealing there.
        services.PostConfigure<CookieAuthenticationOptions>(CookieSessions.Scheme, cookies => cookies.TicketDataFormat = new OpenedCookies(cookies.TicketDataFormat));
        services.AddAuthorization(Policies);
        return services;
    }

    /// <summary>Nobody comes past here without a session, unless the endpoint says that anybody may. Static files go before.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) =>
        app.UseMiddleware<OwnPages>().UseAuthentication().UseMiddleware<ActingFor>().UseAuthorization();

    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapSession(routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment());
        return routes;
    }

    private static void Policies(AuthorizationOptions options)
    {
        // What names no policy is for people, in person: a key opens nothing but what its scopes name, and a deputy nothing of the account's own.
        options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(call => call.User.Machine() is null && call.User.For() is null).Build();
        options.FallbackPolicy = options.DefaultPolicy;
        foreach (var policy in May.Table.Keys)
            options.AddPolicy(policy, who => who.RequireAuthenticatedUser().RequireAssertion(call => call.User.May(policy)));
    }
}
