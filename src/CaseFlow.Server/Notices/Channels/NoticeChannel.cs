using System.Text.Json.Serialization;
using CaseFlow.Domain;
using NodaTime;

namespace CaseFlow.Server.Notices;

/// <summary>How a channel carries notices. Each kind has its way of sending in <see cref="Senders"/>.</summary>
[JsonConverter(typeof(WrittenName<ChannelKind>))]
public enum ChannelKind
{
    /// <summary>A signed POST to an address of the receiver's.</summary>
    Webhook,
}

/// <summary>A way out of the house, kept by a district's administrators.</summary>
/// <param name="Name">Unique among the district's open channels.</param>
/// <param name="Url">Where to; may hold a token of the receiver's, so it is never logged.</param>
/// <param name="SealedSecret">What messages are signed with, sealed under the master key.</param>
/// <param name="FormerSecret">The secret before, sealed; signs along until <paramref name="FormerUntil"/>.</param>
/// <param name="Kinds">Which notices go there; all when empty.</param>
/// <param name="Units">Notices to which units go there; to all when empty.</param>
/// <param name="Paused">Nothing is sent; what comes meanwhile waits.</param>
/// <param name="ClosedAt">Since when nothing is sent any more; null while it is open.</param>
internal sealed record NoticeChannel(
    Guid Id, string Tenant, ChannelKind Kind, string Name, string Url, string SealedSecret, string? FormerSecret, Instant? FormerUntil,
    NoticeKind[] Kinds, string[] Units, bool Paused, Instant? ClosedAt, Instant OpenedAt, string OpenedBy);

/// <summary>How a channel's deliveries stand.</summary>
/// <param name="Pending">Waiting to be sent, for the first time or again.</param>
/// <param name="Dead">Given up.</param>
/// <param name="LastDelivered">When the newest that arrived did; null when none has.</param>
public sealed record ChannelStanding(long Pending, long Dead, Instant? LastDelivered);
