using System.Text.Json.Serialization;

namespace CaseFlow.Server.Accounts;

/// <summary>How what one signs in with is read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false, MaxDepth = 4)]
[JsonSerializable(typeof(Credentials))]
internal sealed partial class AccountsJson : JsonSerializerContext;
