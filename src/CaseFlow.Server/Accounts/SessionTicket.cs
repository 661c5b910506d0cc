namespace CaseFlow.Server.Accounts;

/// <summary>What a cookie that was opened names.</summary>
/// <param name="Id">The session's id in the database.</param>
/// <param name="Login">The account.</param>
/// <param name="Stamp">The account's stamp when the session began.</param>
/// <param name="IsSession">Whether there is a session; else the account alone tells.</param>
public sealed record SessionTicket(string Id, string Login, string Stamp, bool IsSession = true)
{
    /// <summary>For a token of an account's: as long as the account stands as it did. No id of a session contains a colon.</summary>
    public static SessionTicket OfAccount(string login, string stamp) => new("account:" + login, login, stamp, IsSession: false);
}
