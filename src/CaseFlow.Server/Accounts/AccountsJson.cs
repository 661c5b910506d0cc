using System.Text.Json.Serialization;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Server.Accounts.FirstStart;

namespace CaseFlow.Server.Accounts;

/// <summary>How accounts and sessions are read and written over HTTP. Reading is strict, as for cases.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false, MaxDepth = 4, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(Credentials)), JsonSerializable(typeof(ChangePassword)), JsonSerializable(typeof(SessionShown[])), JsonSerializable(typeof(SessionReceipt)), JsonSerializable(typeof(SessionsEnded))]
[JsonSerializable(typeof(GivenCode)), JsonSerializable(typeof(CodeOwed)), JsonSerializable(typeof(CodesShown)), JsonSerializable(typeof(CodesBegun)), JsonSerializable(typeof(PasswordAndCode)), JsonSerializable(typeof(RecoveryCodes))]
[JsonSerializable(typeof(FirstStartShown)), JsonSerializable(typeof(DistrictChoice[])), JsonSerializable(typeof(FirstAdministrator))]
internal sealed partial class AccountsJson : JsonSerializerContext;
