using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseFlow.Server.Accounts;

/// <summary>Salted PBKDF2. Checking takes the same time whether or not there is such an account.</summary>
public sealed class Passwords : IDisposable
{
    private readonly PasswordHasher<Account> hasher = new();
    private readonly PasswordHasher<Account> quick = new(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
    private readonly Lazy<string> nobodys;

    /// <summary>Few at once: hashing is meant to be slow, and a flood of sign-ins must leave the processors to others.</summary>
    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    public Passwords() => nobodys = new(() => Hash(Guid.NewGuid().ToString()));

    public void Dispose() => turns.Dispose();

    /// <summary>Begins the hash of a password that was drawn, not chosen.</summary>
    private const string Drawn = "drawn:";

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Few rounds are enough where nobody can guess: 2,000 people are let in at once. What it opens has to be replaced by its owner.</summary>
    /// <param name="password">Of 79 random bits or more.</param>
    public string HashDrawn(string password) => Drawn + quick.HashPassword(null!, password);

    /// <summary>Whether the password is the account's; never for no account and for a disabled one.</summary>
    public async Task<bool> Fits(Account? account, string password, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        try
        {
            var isDrawn = account?.PasswordHash.StartsWith(Drawn, StringComparison.Ordinal) is true;
            var isSlowlyRight = Fits(isDrawn ? nobodys.Value : account?.PasswordHash ?? nobodys.Value, password);
            return (isDrawn ? Fits(account!.PasswordHash[Drawn.Length..], password) : isSlowlyRight) && account is { Disabled: false };
        }
        finally
        {
            turns.Release();
        }
    }

    private bool Fits(string hash, string password) => hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;
}
