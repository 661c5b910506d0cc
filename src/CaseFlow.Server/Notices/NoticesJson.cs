using System.Text.Json.Serialization;
using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Server.Notices;

/// <summary>A channel as an administrator sees it; never with its secret.</summary>
/// <param name="Kinds">Which notices go there; all when empty.</param>
/// <param name="Units">Notices to which units go there; to all when empty.</param>
/// <param name="Paused">Nothing is sent; what comes meanwhile waits.</param>
/// <param name="FormerSecretUntil">Until when the secret before signs along; null when there is none.</param>
public sealed record ChannelShown(
    Guid Id, ChannelKind Kind, string Name, string Url, NoticeKind[] Kinds, string[] Units, bool Paused, Instant OpenedAt, string OpenedBy,
    Instant? FormerSecretUntil, ChannelStanding Standing);

/// <summary>The secret of a channel, told this once.</summary>
public sealed record ChannelSecret(Guid Id, string Secret);

/// <summary>The answer to a command about a channel.</summary>
/// <param name="Already">It stood so before.</param>
public sealed record ChannelReceipt(Guid Id, bool Already);

/// <summary>What became of a test message, sent once and at once.</summary>
/// <param name="Delivered">The receiver has taken it.</param>
/// <param name="Failure">Why it did not get through.</param>
/// <param name="Detail">What the receiver or the network said.</param>
public sealed record TestOutcome(bool Delivered, DeliveryFailure? Failure, string? Detail);

/// <summary>How many dead deliveries are sent again.</summary>
public sealed record Replayed(int Count);

/// <summary>How channels and deliveries are read and written over HTTP. Reading is strict, as for cases.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false, MaxDepth = 8, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(OpenChannel)), JsonSerializable(typeof(ChangeChannel)), JsonSerializable(typeof(ChannelShown[]))]
[JsonSerializable(typeof(ChannelSecret)), JsonSerializable(typeof(ChannelReceipt)), JsonSerializable(typeof(TestOutcome))]
[JsonSerializable(typeof(Replayed)), JsonSerializable(typeof(DeliveryPage))]
internal sealed partial class NoticesJson : JsonSerializerContext;
