using CaseFlow.Server.Http;

namespace CaseFlow.Server.Accounts;

/// <summary>Looks at an account and a password, and slows down whoever guesses.</summary>
internal sealed class SignInDesk(AccountBook book, Passwords passwords, FailedSignIns failures, LockedSignIns locks)
{
    /// <summary>Longer ones are refused unread: hashing them would cost the server, not the sender.</summary>
    public const int Longest = 200;

    /// <summary>The account that the password opens; else why not, in the same words and after the same work for an unknown account, a disabled and a locked one.</summary>
    public async Task<(Account? Account, Problem? Wrong)> Check(HttpContext http, string login, string password)
    {
        var (who, address, cancel) = (login.ToLowerInvariant(), http.Connection.RemoteIpAddress?.ToString() ?? "", http.RequestAborted);
        if (failures.Wait(address, who) is { } wait) return (null, NoEntry.TooMany(http, wait));
        var account = login.Contains('\0') ? null : await book.Find(login, cancel);
        var isLocked = await locks.IsLocked(who, cancel);
        if (password.Length <= Longest && await passwords.Fits(account, password, cancel) && !isLocked)
        {
            await locks.Forget(who, cancel);
            return (account, null);
        }
        failures.Add(address, who);
        await locks.Count(who, cancel);
        return (null, NoEntry.SignInFailed(http, account));
    }
}
