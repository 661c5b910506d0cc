using System.Text.Json.Serialization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;

namespace CaseFlow.Server.Intake;

/// <summary>How a server's answers are read: what is absent is null, and what is not known here is passed over.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(Inbox)), JsonSerializable(typeof(CasePage)), JsonSerializable(typeof(CaseView))]
[JsonSerializable(typeof(Settings)), JsonSerializable(typeof(Unit[])), JsonSerializable(typeof(GridCollection))]
[JsonSerializable(typeof(Category[])), JsonSerializable(typeof(Item[]))]
internal sealed partial class AnswerJson : JsonSerializerContext;
