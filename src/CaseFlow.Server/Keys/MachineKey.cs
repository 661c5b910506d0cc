using System.Text.Json.Serialization;
using CaseFlow.Domain;
using NodaTime;

namespace CaseFlow.Server.Keys;

/// <summary>A program's way in, kept by a district's administrators. What it shows to be let in is never kept, only its hash.</summary>
/// <param name="Id">Sixteen hexadecimal digits; its reports carry it as the account <c>key:</c> and the id.</param>
/// <param name="Name">What people call it; unique among the district's keys that are not revoked.</param>
/// <param name="Unit">The unit that it acts for and sees for; null for the whole district.</param>
/// <param name="UsedAt">When it last came, written at most once a minute.</param>
internal sealed record MachineKey(
    string Id, string Tenant, string Name, KeyScope[] Scopes, string? Unit, Instant ExpiresAt, Instant MadeAt, string MadeBy,
    Instant? RevokedAt, Instant? UsedAt, string? UsedFrom)
{
    /// <summary>How an account of a key begins; no login of a person contains a colon.</summary>
    public const string AccountPrefix = "key:";

    public string Account => AccountPrefix + Id;
}

/// <summary>What was done about a key.</summary>
[JsonConverter(typeof(WrittenName<KeyChangeKind>))]
public enum KeyChangeKind
{
    Made,
    Rotated,
    Revoked,
}
