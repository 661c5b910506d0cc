namespace CaseFlow.Server.Accounts.FirstStart;

/// <summary>Puts the first start into the server.</summary>
internal static class FirstStartRoom
{
    public static IServiceCollection AddFirstStart(this IServiceCollection services) => services.AddSingleton<FirstStartBook>().AddHostedService<FirstStartNotice>();
}
