using CaseFlow.Server.Running;

namespace CaseFlow.Server.Outside;

/// <summary>The outside provider that people may sign in through, by OpenID Connect, as it was configured.</summary>
/// <param name="Authority">Where its discovery document lies below; its issuer is what that document says.</param>
/// <param name="Name">Shown on the button of the sign-in page.</param>
/// <param name="Audience">What its access tokens for the API are issued for; null where they are not taken.</param>
/// <param name="District">The district of those whose claims and groups name none; null for nobody's.</param>
internal sealed record Provider(
    Uri Authority, string ClientId, string ClientSecret, string Name, string? Audience, string[] Scopes, ClaimNames Claims, string? District, GroupRights[] Groups)
{
    public const string Section = "CaseFlow:OpenIdConnect";

    private static readonly string[] Known =
        [nameof(Authority), nameof(ClientId), nameof(ClientSecret), nameof(Name), nameof(Audience), nameof(Scopes), nameof(Claims), nameof(District), nameof(Groups)];

    /// <summary>The provider; null where none is configured.</summary>
    /// <exception cref="CannotRunException">A setting is missing, unknown or wrong; the message names it and says what to write.</exception>
    public static Provider? Read(IConfiguration configuration)
    {
        var given = configuration.GetSection(Section);
        if (!given.GetChildren().Any(one => one.Value is { Length: > 0 } || one.GetChildren().Any())) return null;
        Unknown(given, Known);
        var authority = AuthorityOf(Needed(given, nameof(Authority), "the provider's address, such as https://id.example.org/realms/city"));
        var (id, audience) = (Needed(given, nameof(ClientId), "the name under which the provider knows CaseFlow"), Text(given, nameof(Audience)));
        if (audience == id)
            throw Wrong(nameof(Audience), "has to be another name than ClientId, or what only tells who signed in would open the API. Let the provider issue access tokens for a name of the API's own");
        return new Provider(
            authority, id, Needed(given, nameof(ClientSecret), "the secret that the provider gave to CaseFlow"), Text(given, nameof(Name)) ?? authority.Host, audience,
            ScopesOf(Text(given, nameof(Scopes)) ?? "openid profile"), ClaimNames.Read(given.GetSection(nameof(Claims))), Text(given, nameof(District)),
            GroupRights.Read(given.GetSection(nameof(Groups))));
    }

    internal static string? Text(IConfiguration given, string name) => given[name]?.Trim() is { Length: > 0 } text ? text : null;

    internal static string Needed(IConfigurationSection given, string name, string what) =>
        Text(given, name) ?? throw new CannotRunException($"{given.Path}:{name} is missing: write there {what}.");

    /// <exception cref="CannotRunException">A setting below is none of the known ones: a slip of the pen must not go unnoticed.</exception>
    internal static void Unknown(IConfigurationSection given, string[] known)
    {
        foreach (var one in given.GetChildren())
            if (!known.Contains(one.Key, StringComparer.OrdinalIgnoreCase)) throw new CannotRunException($"{one.Path} is no setting. There are {string.Join(", ", known)}.");
    }

    private static Uri AuthorityOf(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var authority) || authority.Scheme is not ("https" or "http") || authority.Query.Length > 0 || authority.Fragment.Length > 0)
            throw Wrong(nameof(Authority), $"is no address of a provider: '{text}'. Write one such as https://id.example.org/realms/city");
        return authority.Scheme == "https" || authority.IsLoopback ? authority : throw Wrong(nameof(Authority), "has to begin with https: what is said there is secret");
    }

    private static string[] ScopesOf(string text)
    {
        var scopes = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return scopes.Contains("openid") ? scopes : throw Wrong(nameof(Scopes), "has to name 'openid' among the others, separated by spaces");
    }

    private static CannotRunException Wrong(string name, string sentence) => new($"{Section}:{name} {sentence}.");
}
