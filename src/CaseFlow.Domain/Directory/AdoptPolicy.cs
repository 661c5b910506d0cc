using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Directory;

/// <summary>
/// Puts a policy in force for the cases reported from now on; those under way keep theirs. An earlier version can be put in
/// force again, unchanged.
/// </summary>
public sealed record AdoptPolicy(Policy Policy) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (Policy is null) return Rejected.Invalid("policy_invalid", "Give the policy in 'policy'.");
        if (Policy.Wrong(now) is { } wrong) return wrong;
        if (now.Policy(Policy.Version) is { } known && !known.Equals(Policy))
            return Rejected.Rule("version_taken", $"Policy {Policy.Version} was adopted with other content. Give the changed one a new version.");
        return Policy.Equals(now.Policy()) ? DirectoryDecision.AlreadyDone : new PolicyAdopted(Policy);
    }
}
