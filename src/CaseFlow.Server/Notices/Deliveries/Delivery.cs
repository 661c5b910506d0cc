using System.Globalization;
using System.Text.Json.Serialization;
using CaseFlow.Domain;
using NodaTime;

namespace CaseFlow.Server.Notices;

/// <summary>How a delivery stands.</summary>
[JsonConverter(typeof(WrittenName<DeliveryState>))]
public enum DeliveryState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Pending,
    /// <summary>The receiver has taken it.</summary>
    Delivered,
    /// <summary>Given up; it can be replayed.</summary>
    Dead,
}

/// <summary>Why the last attempt did not get through.</summary>
[JsonConverter(typeof(WrittenName<DeliveryFailure>))]
public enum DeliveryFailure
{
    /// <summary>No answer in time.</summary>
    Timeout,
    /// <summary>No connection: no such name, nobody listening, no trust.</summary>
    Unreachable,
    /// <summary>The name leads to an address inside the house, where nothing is sent.</summary>
    AddressForbidden,
    /// <summary>The receiver answered something else than success.</summary>
    Refused,
    /// <summary>The channel was closed before.</summary>
    Closed,
}

/// <summary>A notice taken to be sent through one channel.</summary>
/// <param name="Id">The same at every attempt, so that the receiver can tell a double.</param>
/// <param name="Attempts">How many were made before.</param>
internal sealed record Delivery(long Id, Notice Notice, int Attempts)
{
    /// <summary>As the receiver sees it.</summary>
    public string Name => Id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An attempt that did not get through.</summary>
/// <param name="failure">Which sort.</param>
/// <param name="detail">What there is to be known of it, for a person.</param>
/// <param name="mayPass">A moment later it may go through.</param>
internal sealed class NotDeliveredException(DeliveryFailure failure, string detail, bool mayPass) : Exception(detail)
{
    public DeliveryFailure Failure => failure;

    public bool MayPass => mayPass;
}

/// <summary>The moments at which a delivery is tried again, and when it is given up.</summary>
internal static class Patience
{
    private static readonly Duration[] Pauses =
    [
        Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2), Duration.FromHours(6), Duration.FromHours(24),
    ];

    /// <summary>How long to wait after so many failed attempts; null when it is time to give up.</summary>
    public static Duration? After(int attempts) => attempts <= Pauses.Length ? Pauses[attempts - 1] : null;
}
