using System.Text.Json.Serialization;
using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Server.Keys;

/// <summary>A key as an administrator sees it; never with what lets it in.</summary>
/// <param name="Unit">The unit that it is bound to; null for the whole district.</param>
/// <param name="FormerUntil">Until when the text before a rotation lets in too; null when none does.</param>
/// <param name="UsedAt">When it last came, to the minute; null when it never has.</param>
/// <param name="UsedFrom">The address that it last came from.</param>
public sealed record KeyShown(
    string Id, string Name, KeyScope[] Scopes, string? Unit, Instant ExpiresAt, bool Expired, Instant MadeAt, string MadeBy, Instant? FormerUntil,
    Instant? UsedAt, string? UsedFrom);

/// <summary>What lets a machine in as <c>Authorization: Bearer</c>, told this once.</summary>
public sealed record KeyTold(string Id, string Key);

/// <summary>The answer to a command about a key.</summary>
/// <param name="Already">It stood so before.</param>
public sealed record KeyReceipt(string Id, bool Already);

/// <summary>What was done about a key, and by whom.</summary>
public sealed record KeyChange(string Key, string Name, KeyChangeKind What, Instant At, string By);

/// <summary>How keys are read and written over HTTP. Reading is strict, as for cases.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false, MaxDepth = 4, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(MakeKey)), JsonSerializable(typeof(KeyShown[])), JsonSerializable(typeof(KeyTold)), JsonSerializable(typeof(KeyReceipt))]
[JsonSerializable(typeof(KeyChange[]))]
internal sealed partial class KeysJson : JsonSerializerContext;
