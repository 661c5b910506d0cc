using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CaseFlow.Server.Accounts;

/// <summary>Answers a policy of the table at once; every other one goes through the framework's handlers, to the same end.</summary>
internal sealed class QuickAuthorization(IAuthorizationService authorization) : PolicyEvaluator(authorization)
{
    private static readonly Task<PolicyAuthorizationResult>
        Let = Task.FromResult(PolicyAuthorizationResult.Success()), Turned = Task.FromResult(PolicyAuthorizationResult.Forbid()), Asked = Task.FromResult(PolicyAuthorizationResult.Challenge());

    public override Task<PolicyAuthorizationResult> AuthorizeAsync(AuthorizationPolicy policy, AuthenticateResult authenticationResult, HttpContext context, object? resource)
    {
        if (policy.Requirements is not [MayRequirement may]) return base.AuthorizeAsync(policy, authenticationResult, context, resource);
        return context.May(may.Policy) ? Let : authenticationResult.Succeeded ? Turned : Asked;
    }
}
