using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace CaseFlow.Server.Accounts;

/// <summary>That the caller may do what a policy of the table <see cref="Accounts.May"/> is about.</summary>
internal sealed class MayRequirement(string policy)
    : AssertionRequirement(call => call.Resource is HttpContext http ? http.May(policy) : call.User.May(policy))
{
    public string Policy => policy;
}
