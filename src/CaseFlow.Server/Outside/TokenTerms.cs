using Microsoft.IdentityModel.Tokens;

namespace CaseFlow.Server.Outside;

/// <summary>What a token of the provider's has to be, whatever it is for.</summary>
internal static class TokenTerms
{
    /// <summary>How far the provider's clock may be from ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    /// <summary>Signatures with a key pair only: whoever knows what is public can make none.</summary>
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    /// <summary>Signed by a published key of the provider's, for us, with an end that has not come.</summary>
    public static TokenValidationParameters Of(string audience) => new()
    {
        ValidAudience = audience, ValidAlgorithms = Algorithms, ClockSkew = Skew, NameClaimType = "sub", RoleClaimType = "roles",
        RequireSignedTokens = true, RequireExpirationTime = true, ValidateIssuer = true, ValidateAudience = true, ValidateLifetime = true, ValidateIssuerSigningKey = true,
    };
}
