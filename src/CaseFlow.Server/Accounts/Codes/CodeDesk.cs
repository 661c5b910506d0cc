using System.Security.Cryptography;
using CaseFlow.Domain;
using CaseFlow.Server.Http;
using CaseFlow.Server.Personal;
using NodaTime;

namespace CaseFlow.Server.Accounts.Codes;

/// <summary>Makes the secrets that codes come from, looks at codes, and slows down whoever guesses: with the same counts as for passwords.</summary>
internal sealed class CodeDesk(AccountCodes codes, MasterKey master, FailedSignIns failures, LockedSignIns locks, DoorLog door, TimeProvider time)
{
    /// <summary>How long a secret that was shown waits for its first code.</summary>
    private static readonly Duration Patience = Duration.FromHours(1);

    private static readonly Rejected Wrong = Rejected.Invalid("code_wrong",
        "This is not the code of the moment, or it was used already. Wait for the next one, or give a recovery code that you have not used.");

    /// <summary>A new secret that waits for its first code; null when codes are on already.</summary>
    public async Task<byte[]?> Begin(string login, CancellationToken cancel)
    {
        var secret = RandomNumberGenerator.GetBytes(OneTimeCode.SecretLength);
        return await codes.Begin(login, SealedText.Seal(secret, master.Bytes, Context(login)), cancel) ? secret : null;
    }

    /// <summary>The secret that waits for its first code, sealed; null when none does.</summary>
    public async Task<byte[]?> Waiting(string login, CancellationToken cancel) =>
        await codes.Find(login, cancel) is { Since: null } kept && kept.MadeAt + Patience > Instant.FromDateTimeOffset(time.GetUtcNow()) ? kept.Secret : null;

    /// <summary>Turns codes on for the first code of a secret that waits.</summary>
    /// <param name="secret">Sealed.</param>
    /// <returns>The recovery codes, or why not.</returns>
    public async Task<(string[]? Recovery, Problem? Wrong)> Confirm(HttpContext http, string login, byte[] secret, string code)
    {
        var recovery = RecoveryCode.Make();
        var no = await Judge(http, login, async () =>
            StepOf(login, secret, RecoveryCode.Plain(code)) is { } step && await codes.Confirm(login, secret, step, Hashes(recovery), http.RequestAborted));
        return no is null ? (recovery, null) : (null, no);
    }

    /// <summary>Takes a code, or a recovery code, where codes are on; each only once.</summary>
    /// <returns>Null when it was taken, else why not.</returns>
    public Task<Problem?> Take(HttpContext http, string login, string code) => Judge(http, login, () => Takes(login, RecoveryCode.Plain(code), http.RequestAborted));

    /// <summary>Other recovery codes instead of those before.</summary>
    public async Task<string[]> Replace(string login, CancellationToken cancel)
    {
        var recovery = RecoveryCode.Make();
        await codes.Replace(login, Hashes(recovery), cancel);
        return recovery;
    }

    /// <summary>Counted before it is looked at, and forgotten when it is right: of any number of guesses at once no more are looked at than one after another.</summary>
    private async Task<Problem?> Judge(HttpContext http, string login, Func<Task<bool>> isRight)
    {
        var (address, cancel) = (http.Connection.RemoteIpAddress?.ToString() ?? "", http.RequestAborted);
        if (failures.Wait(address, login) is { } wait) return NoEntry.TooMany(http, wait);
        if (await locks.Count(login, cancel) && await isRight())
        {
            await locks.Forget(login, cancel);
            return null;
        }
        failures.Add(address, login);
        door.TurnedAway(http, Wrong.Code, login);
        return Problem.Of(Wrong);
    }

    private async Task<bool> Takes(string login, string plain, CancellationToken cancel) =>
        RecoveryCode.Is(plain)
            ? await codes.Use(login, RecoveryCode.Hash(plain), cancel)
            : await codes.Find(login, cancel) is { Since: not null } kept && StepOf(login, kept.Secret, plain) is { } step && await codes.Take(login, step, cancel);

    private long? StepOf(string login, byte[] secret, string plain) =>
        plain.Length == OneTimeCode.Digits ? OneTimeCode.StepOf(plain, SealedText.Open(secret, master.Bytes, Context(login)), time.GetUtcNow()) : null;

    private static byte[][] Hashes(string[] recovery) => [.. recovery.Select(one => RecoveryCode.Hash(RecoveryCode.Plain(one)))];

    private static string Context(string login) => "one-time codes of " + login;
}
