using CaseFlow.Domain.Cases;
using CaseFlow.Server.Cases;

namespace CaseFlow.Server.Intake;

/// <summary>What somebody means to do with a case.</summary>
/// <param name="Verb">As in the address.</param>
/// <param name="Order">The order it is about; null for the case itself.</param>
/// <param name="Calls">Units that should hear of it.</param>
internal sealed record Move(string Verb, string? Order, CaseCommand Command, params string[] Calls)
{
    public string Address(string id) => Order is null ? $"/api/cases/{id}/{Verb}" : $"/api/cases/{id}/orders/{Order}/{Verb}";
}

/// <summary>A case as somebody looks at it, with what they may do.</summary>
internal sealed record Look(CaseView Case, Surroundings Around)
{
    /// <summary>What draws are about: the sender's number of it, so that they do not depend on ids.</summary>
    public string Subject => Case.Row.Reference ?? Case.Row.Id;

    public bool May(string verb, string? order = null) => Case.Allowed?.Any(one => one.Verb == verb && one.Order == order) ?? false;

    public bool Happens(double share, params string?[] about) => Around.Chance.Happens(share, [Subject, .. about]);

    public string Say(string topic, string? order = null) => Around.Chance.Pick(Around.Manners.Texts.Of(topic), Subject, order, topic);
}
