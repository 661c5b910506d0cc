namespace CaseFlow.Server.Accounts;

/// <summary>What a cookie that was opened names.</summary>
/// <param name="Id">The session's id in the database.</param>
/// <param name="Login">The account.</param>
/// <param name="Stamp">The account's stamp when the session began.</param>
public sealed record SessionTicket(string Id, string Login, string Stamp);
