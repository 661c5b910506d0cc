using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Server.Accounts;

/// <summary>Salted PBKDF2. Checking takes the same time whether or not there is such an account.</summary>
public sealed class Passwords : IDisposable
{
    private readonly PasswordHasher<Account> hasher = new();
    private readonly Lazy<string> nobodys;

    /// <summary>Few at once: hashing is meant to be slow, and a flood of sign-ins must leave the processors to others.</summary>
    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    public Passwords() => nobodys = new(() => Hash(Guid.NewGuid().ToString()));

    public void Dispose() => turns.Dispose();

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Whether the password is the account's; never for no account and for a disabled one.</summary>
    public async Task<bool> Fits(Account? account, string password, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        try
        {
            var verdict = hasher.VerifyHashedPassword(null!, account is { HasPassword: true } ? account.PasswordHash : nobodys.Value, password);
            return verdict != PasswordVerificationResult.Failed && account is { HasPassword: true, Disabled: false };
        }
        finally
        {
            turns.Release();
        }
    }
}
