using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CaseFlow.Domain.Cases;

/// <summary>What one person does and another has to judge.</summary>
[JsonConverter(typeof(WrittenName<DeedKind>))]
public enum DeedKind
{
    /// <summary>Completed an order; the check judges it.</summary>
    Completed,

    /// <summary>Refused an order; the dispatcher rules on it.</summary>
    Refused,

    /// <summary>Asked for more time on an order; the dispatcher gives it or not.</summary>
    AskedExtension,

    /// <summary>Lodged an appeal; the appraiser rules on it.</summary>
    Appealed,
}

/// <summary>Who did what is judged by another person.</summary>
/// <param name="About">The order or appeal.</param>
/// <param name="By">The account that did it, whoever it acted for.</param>
public sealed record Deed(DeedKind Kind, string About, string By);

public sealed partial record Case
{
    /// <summary>Who did what another person has to judge; an account that acts for others is the same person for all of them.</summary>
    public ImmutableArray<Deed> Deeds { get; init; } = [];

    /// <summary>The case after one more event.</summary>
    /// <param name="by">The account, from the event's metadata; null where nobody asks who it was.</param>
    public Case Evolve(CaseEvent happened, NodaTime.Instant at, string? by)
    {
        var after = Evolve(happened, at);
        return by is not null && DeedOf(happened, by) is { } deed && !after.Deeds.Contains(deed) ? after with { Deeds = after.Deeds.Add(deed) } : after;
    }

    private static Deed? DeedOf(CaseEvent happened, string by) => happened switch
    {
        OrderCompleted e => new(DeedKind.Completed, e.Order, by),
        OrderRefused e => new(DeedKind.Refused, e.Order, by),
        ExtensionAsked e => new(DeedKind.AskedExtension, e.Order, by),
        AppealLodged e => new(DeedKind.Appealed, e.Appeal, by),
        _ => null,
    };

    /// <summary>
    /// Whether the person who acts did this themselves, for whichever unit. The server and an import, which retells what
    /// many people did under one account, are no persons.
    /// </summary>
    internal bool DidThemselves(Actor by, DeedKind kind, string about) => !by.Is(Role.System) && Deeds.Contains(new(kind, about, by.Account));
}
