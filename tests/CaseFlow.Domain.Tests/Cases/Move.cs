using CaseFlow.Domain.Cases;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>One verb as a player can use it.</summary>
/// <param name="Verb">As in the address.</param>
/// <param name="May">The roles that may send it.</param>
/// <param name="Weight">How often it is chosen on a walk.</param>
/// <param name="Barred">Why not now; of an order only for order verbs.</param>
/// <param name="Suitable">A body that must be accepted when nothing bars the verb; null when the district has none left.</param>
/// <param name="Wild">A body that may be nonsense.</param>
internal sealed record Move(
    string Verb,
    Role May,
    int Weight,
    Func<Case, Order?, Facts, Rejected?> Barred,
    Func<Case, Order?, Facts, Dice, Play?> Suitable,
    Func<Dice, Order?, Play> Wild,
    bool OfOrder = false);

/// <summary>A verb with its body, to be decided on.</summary>
internal delegate Decision Play(Case now, Facts facts);
