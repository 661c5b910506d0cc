using CaseFlow.Server.Cases;

namespace CaseFlow.Server.Intake;

/// <summary>How somebody plays their role: where they look for work, and what they do with what they find.</summary>
internal abstract class Part
{
    /// <summary>Addresses of lists of cases that this role keeps an eye on.</summary>
    public abstract IEnumerable<string> Lists { get; }

    /// <summary>Whether orders come in for this role.</summary>
    public virtual bool HasInbox => true;

    /// <summary>The next move on a case; null when it is somebody else's turn. Chosen among what the server allows.</summary>
    public abstract Move? Choose(Look look);

    /// <summary>The next move on an order to the own unit.</summary>
    public virtual Move? Choose(Look look, Domain.Cases.Order order) => OrderMoves.Choose(look, order);
}
