using System.Text.Json.Serialization;
using CaseFlow.Domain;
using CaseFlow.Domain.Clocks;
using NodaTime;

namespace CaseFlow.Server.Notices;

/// <summary>What a notice says.</summary>
[JsonConverter(typeof(WrittenName<NoticeKind>))]
public enum NoticeKind
{
    /// <summary>An urgent case was filed: to the centre.</summary>
    Urgent,
    /// <summary>吹哨: a department was summoned, to lead or to support.</summary>
    Whistled,
    /// <summary>催办: the unit that holds an order was reminded of it.</summary>
    Urged,
    /// <summary>Most of a clock's time is over: to its unit.</summary>
    Imminent,
    /// <summary>A clock's time is over: to its unit and to the centre.</summary>
    Breached,
    /// <summary>督办: a person, or the ladder after a breach, opened a supervision, and the unit owes a reply to it.</summary>
    Supervised,
}

/// <summary>One unit is to know one thing of one case. Follows from the log alone.</summary>
/// <param name="Position">Position of the event that says it.</param>
/// <param name="Ordinal">Its place among the notices of that event: 0, 1, …</param>
/// <param name="Tenant">The district.</param>
/// <param name="Case">The case's id.</param>
/// <param name="Number">What people call the case.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Unit">Whom it is for.</param>
/// <param name="About">The order (<c>o3</c>) or supervision (<c>s1</c>) that it is about; null for the case itself.</param>
/// <param name="Clock">What the clock waits for that it is about, or whose ladder opened the supervision; null for none.</param>
/// <param name="At">When it happened.</param>
/// <param name="DueAt">By when something is owed; null when the event names no moment.</param>
public sealed record Notice(
    long Position, int Ordinal, string Tenant, string Case, string Number, NoticeKind Kind, string Unit,
    string? About, ClockKind? Clock, Instant At, Instant? DueAt)
{
    /// <summary>The same whenever the notices are built anew.</summary>
    public string Id => $"{Position}-{Ordinal}";
}
