using Npgsql;

namespace CaseFlow.Server.Accounts;

/// <summary>
/// Locks an account for a while after so many failures in a row, from wherever they come and whatever server they come to.
/// What is asked and written is the same for an account that there is none of, so that neither answer nor time tells.
/// </summary>
public sealed class LockedSignIns(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>From this failure in a row on each locks: one minute, then twice as long each time, sixteen at most.</summary>
    public const int MostInARow = 10;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Whether no password opens the account now.</summary>
    public async Task<bool> IsLocked(string login, CancellationToken cancel)
    {
        await using var find = Command("find_lock.sql", login).With(Now);
        return await find.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>Counts a failure; one that comes while the account is locked does not lengthen the wait.</summary>
    /// <returns>Whether it was counted: false while the account is locked.</returns>
    public async Task<bool> Count(string login, CancellationToken cancel)
    {
        await using var count = Command("count_failure.sql", login).With(Now).With(MostInARow).With(Now - Memory);
        return await count.ExecuteNonQueryAsync(cancel) > 0;
    }

    /// <summary>Somebody came in, or has a new password: the next failure is the first again.</summary>
    public async Task Forget(string login, CancellationToken cancel)
    {
        await using var forget = Command("forget_failures.sql", login);
        await forget.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlCommand Command(string file, string login) => source.CreateCommand(Sql.Read(file)).With(SessionText.IdOf(login.ToLowerInvariant()));
}
