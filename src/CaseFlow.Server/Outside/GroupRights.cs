using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Outside;

/// <summary>What a group of the provider's means here.</summary>
/// <param name="Name">As the provider writes it.</param>
/// <param name="Roles">Held by everybody in it.</param>
/// <param name="Unit">The unit they act for; null for the one that their claims name, else the district's centre.</param>
/// <param name="District">Null for the one that their claims name, else the usual one.</param>
internal sealed record GroupRights(string Name, Role Roles, string? Unit, string? District)
{
    /// <summary>Settings such as <c>Groups:0:Name</c>, <c>Groups:0:Roles</c> (words separated by spaces) and <c>Groups:0:Unit</c>.</summary>
    /// <exception cref="CannotRunException">There is no group, or one is not whole.</exception>
    public static GroupRights[] Read(IConfigurationSection given)
    {
        GroupRights[] groups = [.. given.GetChildren().Select(One)];
        if (groups.Length == 0)
            throw new CannotRunException($"{given.Path} is missing: nobody could come in. Write {given.Path}:0:Name, the name of a group at the provider, and {given.Path}:0:Roles, such as dispatcher.");
        return groups;
    }

    private static GroupRights One(IConfigurationSection given)
    {
        Provider.Unknown(given, [nameof(Name), nameof(Roles), nameof(Unit), nameof(District)]);
        var roles = RolesOf(given, Provider.Needed(given, nameof(Roles), "the roles that it gives, such as dispatcher, separated by spaces"));
        return new(Provider.Needed(given, nameof(Name), "the name of a group at the provider"), roles, Provider.Text(given, nameof(Unit)), Provider.Text(given, nameof(District)));
    }

    private static Role RolesOf(IConfigurationSection given, string words)
    {
        try
        {
            var roles = RoleWords.Read(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return !roles.HasFlag(Role.City) || (roles == Role.City && Provider.Text(given, nameof(Unit)) is null && Provider.Text(given, nameof(District)) is null)
                ? roles
                : throw new CannotRunException($"{given.Path}: the role 'city' is held alone, without unit and district. Write a group of its own for it.");
        }
        catch (FormatException unknown)
        {
            throw new CannotRunException($"{given.Path}:{nameof(Roles)}: {unknown.Message}", unknown);
        }
    }
}
