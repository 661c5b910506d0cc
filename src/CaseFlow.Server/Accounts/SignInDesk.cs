using CaseFlow.Domain;
using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Accounts;

/// <summary>Looks at an account and a password, and slows down whoever guesses.</summary>
internal sealed class SignInDesk(AccountBook book, Passwords passwords, FailedSignIns failures, LockedSignIns locks, AccountCodes codes)
{
    /// <summary>Longer ones are refused unread: hashing them would cost the server, not the sender.</summary>
    public const int Longest = 200;

    private static readonly Rejected Wrong = Rejected.Invalid("password_wrong", "The present password is another one. Check it and try again.");

    /// <summary>The account of somebody who is signed in and shows the present password again; else why not.</summary>
    public async Task<(Account? Account, Problem? Wrong)> CheckOwn(HttpContext http, string login, string password)
    {
        var (account, no) = await Check(http, login, password);
        return account is not null || no is { Status: StatusCodes.Status429TooManyRequests } ? (account, no) : (null, Problem.Of(Wrong));
    }

    /// <summary>The account that the password opens; else why not, in the same words and after the same work for an unknown account, a disabled and a locked one.</summary>
    public async Task<(Account? Account, Problem? Wrong)> Check(HttpContext http, string login, string password)
    {
        var (who, address, cancel) = (login.ToLowerInvariant(), http.Connection.RemoteIpAddress?.ToString() ?? "", http.RequestAborted);
        if (failures.Wait(address, who) is { } wait) return (null, NoEntry.TooMany(http, wait));
        var account = login.Contains('\0') ? null : await book.Find(login, cancel);
        var isLocked = await locks.IsLocked(who, cancel);
        if (password.Length <= Longest && await passwords.Fits(account, password, cancel) && !isLocked)
        {
            // Where a code is to follow, it forgets: else whoever knows the password could go on guessing codes.
            if (!await codes.AreOn(who, cancel)) await locks.Forget(who, cancel);
            return (account, null);
        }
        failures.Add(address, who);
        await locks.Count(who, cancel);
        return (null, NoEntry.SignInFailed(http, account));
    }
}
