using System.Text.Json.Serialization;

namespace CaseFlow.Domain.Cases;

/// <summary>Something a person (or the server) wants done to one case. The HTTP body is the command.</summary>
public abstract record CaseCommand
{
    /// <summary>Whether it makes sense now, and what would then have happened. Pure.</summary>
    public abstract Decision Decide(Case now, Facts facts);

    /// <summary>The decision with what the clocks add to it. Pure.</summary>
    public virtual Decision DecideInTime(Case now, Facts facts) => Decide(now, facts).InTime(now, facts);
}

/// <summary>A command about one order inside the case.</summary>
public abstract record OrderCommand : CaseCommand
{
    /// <summary>The order's id within the case, as in <c>o3</c>; it stands in the address, not in the body.</summary>
    [JsonIgnore]
    public string Order { get; init; } = "";

    /// <summary>Decides about the named order; an unknown one is refused here, once for all verbs.</summary>
    public sealed override Decision Decide(Case now, Facts facts) =>
        now.Order(Order) is { } order ? Decide(now, order, facts) : Refusals.UnknownOrder(Order);

    /// <summary>The decision proper.</summary>
    protected abstract Decision Decide(Case now, Order order, Facts facts);
}
