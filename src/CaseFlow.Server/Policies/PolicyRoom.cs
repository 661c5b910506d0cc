namespace CaseFlow.Server.Policies;

/// <summary>Puts what is said about limits into the server.</summary>
internal static class PolicyRoom
{
    public static IServiceCollection AddPolicies(this IServiceCollection services) => services.AddSingleton<WhatIf>();
}
