namespace CaseFlow.Server.Accounts;

/// <summary>Somebody of the same district, as everybody there may know them.</summary>
/// <param name="Unit">The code of the unit acted for.</param>
public sealed record ColleagueShown(string Login, string Name, string Unit);
