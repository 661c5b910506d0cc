using System.Text;
using CaseFlow.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseFlow.Server.Tests.Outside;

/// <summary>Tokens as the provider signs them, and as nobody should.</summary>
internal sealed class Minted(string issuer, params string[] keys)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>With the provider's own keys of this moment.</summary>
    public static async Task<Minted> By(TestProvider provider) => new(provider.Address.ToString().TrimEnd('/'), await provider.Keys());

    /// <summary>A good one of somebody's, but for what is said.</summary>
    /// <param name="from">Minutes from now from which it is good.</param>
    /// <param name="until">Minutes from now until which it is good; null for ever.</param>
    public string Of(string? subject, string? issuedBy = null, string audience = TestProvider.Audience, double from = -1, double? until = 10, string algorithm = SecurityAlgorithms.RsaSha256, SecurityKey? key = null) =>
        Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuedBy ?? issuer, Audience = audience, NotBefore = At(from), Expires = until is { } end ? At(end) : null,
            Claims = subject is null ? new Dictionary<string, object>() : new Dictionary<string, object> { ["sub"] = subject },
            SigningCredentials = new SigningCredentials(key ?? new JsonWebKey(keys[algorithm.StartsWith('E') ? 1 : 0]), algorithm),
        });

    /// <summary>Signed with what everybody may know of the provider's key, as if it were a secret.</summary>
    public string WithPublicKeyAsSecret(string subject)
    {
        var known = new JsonWebKey(keys[0]);
        var secret = new SymmetricSecurityKey(Encoding.ASCII.GetBytes(known.N)) { KeyId = known.Kid };
        return Of(subject, algorithm: SecurityAlgorithms.HmacSha256, key: secret);
    }

    /// <summary>A good one whose head says that it is not signed, and which is not.</summary>
    public string Unsigned(string subject) => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{Of(subject).Split('.')[1]}.";

    /// <summary>Signed with a key of the forger's that bears the name of the provider's.</summary>
    public string Forged(string subject)
    {
        using var own = System.Security.Cryptography.RSA.Create(2048);
        return Of(subject, key: new RsaSecurityKey(own.ExportParameters(includePrivateParameters: true)) { KeyId = new JsonWebKey(keys[0]).Kid });
    }

    /// <summary>A good one with another subject put in.</summary>
    public string Altered(string subject)
    {
        var parts = Of("somebody").Split('.');
        return $"{parts[0]}.{Of(subject).Split('.')[1]}.{parts[2]}";
    }

    private static DateTime At(double minutes) => DateTime.UtcNow.AddMinutes(minutes);
}
