namespace CaseFlow.Server.Outside;

/// <summary>Which of the provider's claims say what.</summary>
/// <param name="Login">The login; only its first value counts, at the first sign-in.</param>
/// <param name="Name">What others are shown.</param>
/// <param name="District">The district's code.</param>
/// <param name="Unit">The code of the unit acted for.</param>
/// <param name="Groups">One value for each group somebody is in.</param>
internal sealed record ClaimNames(string Login, string Name, string District, string Unit, string Groups)
{
    /// <summary>As configured, else <c>preferred_username</c>, <c>name</c>, <c>district</c>, <c>unit</c> and <c>groups</c>.</summary>
    /// <exception cref="Running.CannotRunException">There is no such setting.</exception>
    public static ClaimNames Read(IConfigurationSection given)
    {
        Provider.Unknown(given, [nameof(Login), nameof(Name), nameof(District), nameof(Unit), nameof(Groups)]);
        return new(
            Provider.Text(given, nameof(Login)) ?? "preferred_username", Provider.Text(given, nameof(Name)) ?? "name",
            Provider.Text(given, nameof(District)) ?? "district", Provider.Text(given, nameof(Unit)) ?? "unit", Provider.Text(given, nameof(Groups)) ?? "groups");
    }

    public IEnumerable<string> All => [Login, Name, District, Unit, Groups];
}
