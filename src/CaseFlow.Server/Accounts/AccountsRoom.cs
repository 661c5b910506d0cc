using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Server.Deputies;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Personal;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CaseFlow.Server.Accounts;

/// <summary>The directory of a district as it is now.</summary>
public delegate District DistrictOf(string tenant);

/// <summary>Puts accounts, sessions and policies into the server.</summary>
public static class AccountsRoom
{
    /// <summary>Accounts, the keys that seal their cookies, and their sessions.</summary>
    public static readonly Schema Tables = new("accounts", Sql.Read("accounts.sql") + Sql.Read("sign_in_keys.sql"), Sql.Read("sessions.sql"),
        Sql.Read("must_change.sql") + Sql.Read("sign_in_failures.sql"), Sql.Read("account_codes.sql") + Sql.Read("recovery_codes.sql"),
        Sql.Read("account_changes.sql"), Sql.Read("first_start.sql"));

    /// <summary>The policy of what everybody does with the own account, also while another password, or turning on codes, is owed.</summary>
    public const string Own = "own account";

    /// <summary>Who one is, also for whom one acts.</summary>
    public const string Oneself = "oneself";

    /// <summary>To give the code that signing in takes; all that is open before it.</summary>
    public const string Arriving = "arriving";

    /// <summary>Comes after the directory, whose units the demo accounts act for.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<DistrictOf>(provider => provider.GetRequiredService<Districts>().Of).AddHostedService<DemoOpening>();
        services.AddSingleton<AccountBook>().AddSingleton<SessionBook>().AddSingleton<RecentSessions>().AddSingleton<Passwords>().AddSingleton<FailedSignIns>().AddSingleton<DoorLog>().AddSingleton<LockedSignIns>().AddSingleton<AccountChanges>().AddSingleton<SignInDesk>();
        services.AddSingleton<AccountCodes>().AddSingleton<CodeDesk>().AddSingleton<Owing>().AddSingleton<KnownSessions>();
        services.AddSingleton(provider => CodesFor.Of(provider.GetRequiredService<IConfiguration>()[CodesFor.Setting]));
        services.AddSingleton<SignInKeys>();
        services.AddDataProtection().SetApplicationName("CaseFlow");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options =>
            {
                options.XmlRepository = provider.GetRequiredService<SignInKeys>();
                options.XmlEncryptor = new SealedSignInKeys(provider.GetRequiredService<MasterKey>());
            }));
        services.AddAuthentication(CookieSessions.Scheme).AddCookie(CookieSessions.Configure);
        services.AddAuthorization(Policies).AddTransient<IPolicyEvaluator, QuickAuthorization>();
        return services;
    }

    /// <summary>Nobody comes past here without a session, unless the endpoint says that anybody may. Static files go before.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app)
    {
        // Else the framework would ask everybody once more, in front of all.
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        return app.UseMiddleware<OwnPages>().UseMiddleware<QuickAuthentication>()
            .UseWhen(QuickAuthentication.IsOpen, unknown => unknown.UseAuthentication()).UseMiddleware<ActingFor>().UseAuthorization();
    }

    /// <exception cref="Running.CannotRunException">The setting of roles that need codes is wrong.</exception>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<CodesFor>();
        routes.MapSession(routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment());
        routes.MapOwnSessions();
        routes.MapOwnPassword();
        routes.MapSignInCode();
        routes.MapOwnCodes();
        return routes;
    }

    private static void Policies(AuthorizationOptions options)
    {
        // What names no policy is for people, in person: a key opens nothing but what its scopes name, and a deputy nothing of the account's own.
        options.DefaultPolicy = InPerson(call => call.User.Owes() is Owed.Nothing);
        options.FallbackPolicy = options.DefaultPolicy;
        options.AddPolicy(Own, InPerson(call => call.User.Owes() is not Owed.Code && !call.User.ShowsToken()));
        options.AddPolicy(Arriving, InPerson(_ => true));
        options.AddPolicy(Oneself, who => who.RequireAuthenticatedUser().RequireAssertion(call => call.User.Machine() is null && call.User.Owes() is not Owed.Code));
        foreach (var policy in May.Table.Keys)
            options.AddPolicy(policy, who => who.AddRequirements(new MayRequirement(policy)));
    }

    private static AuthorizationPolicy InPerson(Func<AuthorizationHandlerContext, bool> besides) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser().RequireAssertion(call => call.User.Machine() is null && call.User.For() is null && besides(call)).Build();
}
