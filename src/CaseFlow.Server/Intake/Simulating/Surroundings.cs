using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Intake;

/// <summary>What everybody in a simulation knows: the district as the server shows it, who works where, and how people are.</summary>
/// <param name="Accounts">The district's demo accounts.</param>
internal sealed record Surroundings(District District, IReadOnlyList<DemoAccount> Accounts, Manners Manners, Chance Chance)
{
    private readonly HashSet<string> staffed = [.. Accounts.Select(account => account.Unit)];

    /// <summary>The account of somebody in a role, at a unit or anywhere.</summary>
    public DemoAccount? Who(string role, string? unit = null) =>
        Accounts.FirstOrDefault(account => account.Roles.Contains(role) && (unit is null || account.Unit == unit));

    /// <summary>Units right under one that somebody works for.</summary>
    public Unit[] Below(string unit) =>
        [.. District.Units.Where(one => one.Parent == unit && !one.Closed && staffed.Contains(one.Code)).OrderBy(one => one.Code, StringComparer.Ordinal)];
}
