using CaseFlow.Domain;
using NodaTime;
using Npgsql;

namespace CaseFlow.Server.Accounts.Codes;

/// <summary>How an account stands with one-time codes.</summary>
/// <param name="Secret">What the codes are made of, sealed.</param>
/// <param name="MadeAt">When the secret was shown.</param>
/// <param name="Since">When they were turned on; null while they were only begun.</param>
/// <param name="RecoveryLeft">Recovery codes that are not used.</param>
internal sealed record CodesKept(byte[] Secret, Instant MadeAt, Instant? Since, int RecoveryLeft);

/// <summary>The one-time codes of all accounts, in the database: what one server has taken, no other takes again.</summary>
public sealed class AccountCodes(NpgsqlDataSource source, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Whether signing in takes a code, too.</summary>
    public async Task<bool> AreOn(string login, CancellationToken cancel) => await Find(login, cancel) is { Since: not null };

    /// <summary>Ends codes and recovery codes of an account, and its sessions: for its owner, and for whoever helps when everything is lost.</summary>
    /// <param name="by">Who did it, for the book of changes.</param>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> TurnOff(string login, string by, CancellationToken cancel = default)
    {
        await using var turnOff = Command("turn_off_codes.sql", login).With(Now).With(by).With(AccountChangeKind.CodesTurnedOff.WrittenName());
        return await turnOff.ExecuteScalarAsync(cancel) is > 0L;
    }

    internal async Task<CodesKept?> Find(string login, CancellationToken cancel)
    {
        await using var find = Command("find_codes.sql", login);
        await using var row = await find.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? new(row.GetFieldValue<byte[]>(0), row.Moment(1), row.MomentOrNull(2), (int)row.GetInt64(3)) : null;
    }

    /// <summary>Keeps a secret that asks for nothing before it is confirmed.</summary>
    /// <returns>False when codes are on already.</returns>
    internal Task<bool> Begin(string login, byte[] secret, CancellationToken cancel) => Changes(Command("begin_codes.sql", login).With(secret).With(Now), cancel);

    /// <summary>Turns codes on.</summary>
    /// <param name="secret">Sealed, as it was found.</param>
    /// <param name="step">Of the code that was shown, which is taken.</param>
    /// <returns>False when somebody has begun anew or turned them on meanwhile.</returns>
    internal Task<bool> Confirm(string login, byte[] secret, long step, byte[][] recovery, CancellationToken cancel) =>
        Changes(Command("confirm_codes.sql", login).With(secret).With(step).With(Now).With(recovery).With(AccountChangeKind.CodesTurnedOn.WrittenName()), cancel);

    /// <summary>Takes a code's step.</summary>
    /// <returns>False when that or a later one was taken before.</returns>
    internal Task<bool> Take(string login, long step, CancellationToken cancel) => Changes(Command("take_code_step.sql", login).With(step), cancel);

    /// <summary>Uses up a recovery code.</summary>
    /// <returns>False when there is none of that hash that is not used.</returns>
    internal Task<bool> Use(string login, byte[] recovery, CancellationToken cancel) => Changes(Command("use_recovery_code.sql", login).With(recovery).With(Now), cancel);

    /// <summary>Other recovery codes instead of those before.</summary>
    /// <returns>False when codes are off.</returns>
    internal Task<bool> Replace(string login, byte[][] recovery, CancellationToken cancel) => Changes(Command("put_recovery_codes.sql", login).With(recovery).With(AccountChangeKind.RecoveryCodesRenewed.WrittenName()), cancel);

    private static async Task<bool> Changes(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var change = command;
        return await change.ExecuteNonQueryAsync(cancel) > 0;
    }

    private NpgsqlCommand Command(string file, string login) => source.CreateCommand(Sql.Read(file)).With(login);
}
