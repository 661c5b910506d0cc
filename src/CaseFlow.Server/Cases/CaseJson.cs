using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Domain.Cases;

namespace CaseFlow.Server.Cases;

/// <summary>
/// How commands are read and answers written, without reflection. Reading is strict: unknown, missing or repeated
/// properties are mistakes of the sender and are named.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = 16,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(Report)), JsonSerializable(typeof(Domain.Cases.File)), JsonSerializable(typeof(Decline))]
[JsonSerializable(typeof(Grab)), JsonSerializable(typeof(Dispatch)), JsonSerializable(typeof(Rule)), JsonSerializable(typeof(Lead))]
[JsonSerializable(typeof(Check)), JsonSerializable(typeof(Feedback)), JsonSerializable(typeof(Close)), JsonSerializable(typeof(Reopen))]
[JsonSerializable(typeof(Domain.Cases.Void)), JsonSerializable(typeof(Merge)), JsonSerializable(typeof(Unmerge))]
[JsonSerializable(typeof(Urge)), JsonSerializable(typeof(Supervise)), JsonSerializable(typeof(AnswerSupervision))]
[JsonSerializable(typeof(Suspend)), JsonSerializable(typeof(Resume)), JsonSerializable(typeof(Score))]
[JsonSerializable(typeof(LodgeAppeal)), JsonSerializable(typeof(RuleAppeal))]
[JsonSerializable(typeof(Acknowledge)), JsonSerializable(typeof(Muster)), JsonSerializable(typeof(Start)), JsonSerializable(typeof(Progress))]
[JsonSerializable(typeof(Split)), JsonSerializable(typeof(Whistle)), JsonSerializable(typeof(Return)), JsonSerializable(typeof(Refuse))]
[JsonSerializable(typeof(Complete)), JsonSerializable(typeof(Extend)), JsonSerializable(typeof(ApproveExtension)), JsonSerializable(typeof(RefuseExtension))]
[JsonSerializable(typeof(Receipt)), JsonSerializable(typeof(CaseRow)), JsonSerializable(typeof(CasePage)), JsonSerializable(typeof(CaseView))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject)), JsonSerializable(typeof(CaseHistory)), JsonSerializable(typeof(Reporter))]
[JsonSerializable(typeof(Inbox)), JsonSerializable(typeof(InboxEntry)), JsonSerializable(typeof(Seen)), JsonSerializable(typeof(AcknowledgeMany)), JsonSerializable(typeof(ManyAcknowledged))]
public sealed partial class CaseJson : JsonSerializerContext
{
    /// <summary>Makes the contract describe bodies as they are read and written here.</summary>
    internal static void Describe(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = options.RespectRequiredConstructorParameters = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new InstantJson());
    }
}
