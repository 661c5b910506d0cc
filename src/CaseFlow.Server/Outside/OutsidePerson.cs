using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Outside;

/// <summary>Somebody whom the provider has vouched for.</summary>
/// <param name="Issuer">The provider, as its discovery document names it.</param>
/// <param name="Subject">What the provider calls them for ever; whatever else is said may change.</param>
/// <param name="Account">What their claims make of them here; the account that they have keeps its login.</param>
internal sealed record OutsidePerson(string Issuer, string Subject, Account Account);
