using CaseFlow.Server.Accounts;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.People;

/// <summary>
/// One turn at a district's accounts: while it lasts nobody else changes them, so that nothing is decided on what another is
/// just changing, and all that is written in it is written with its notes, or nothing is.
/// </summary>
internal sealed class PeopleTurn : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly string tenant;

    private PeopleTurn(NpgsqlConnection connection, NpgsqlTransaction transaction, string tenant) =>
        (this.connection, this.transaction, this.tenant) = (connection, transaction, tenant);

    public static async Task<PeopleTurn> Begin(NpgsqlDataSource source, string tenant, CancellationToken cancel)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        var turn = new PeopleTurn(connection, await connection.BeginTransactionAsync(cancel), tenant);
        await using var wait = turn.Command("lock_accounts.sql").With(tenant);
        await wait.ExecuteNonQueryAsync(cancel);
        return turn;
    }

    /// <summary>Those of the logins that there are, of whichever district.</summary>
    public async Task<Dictionary<string, Account>> Find(IReadOnlyCollection<string> logins, CancellationToken cancel)
    {
        await using var find = Command("find_accounts.sql").With(logins.ToArray());
        await using var row = await find.ExecuteReaderAsync(cancel);
        var found = new Dictionary<string, Account>(StringComparer.Ordinal);
        while (await row.ReadAsync(cancel)) found.Add(row.GetString(1), AccountBook.Of(row));
        return found;
    }

    /// <summary>The logins of those who can administer the district.</summary>
    /// <param name="demo">Whether demo accounts exist here.</param>
    public async Task<HashSet<string>> Administrators(bool demo, CancellationToken cancel)
    {
        await using var list = Command("list_administrators.sql").With(tenant).With(demo);
        await using var row = await list.ExecuteReaderAsync(cancel);
        var logins = new HashSet<string>(StringComparer.Ordinal);
        while (await row.ReadAsync(cancel)) logins.Add(row.GetString(0));
        return logins;
    }

    /// <summary>Writes what was decided, and ends the turn.</summary>
    /// <param name="at">When sessions end that end by it.</param>
    /// <returns>False when another district took one of the logins meanwhile; then nothing is written.</returns>
    public async Task<bool> Keep(IReadOnlyCollection<PersonDecision> decisions, DateTime at, CancellationToken cancel)
    {
        var changed = decisions.Where(decision => decision.Noted.Count > 0).ToArray();
        if (changed.Length == 0) return true;
        if (await Write([.. changed.Select(decision => decision.After!)], cancel) < changed.Length) return false;
        await using var end = Command("end_sessions_of.sql").With(Logins(decision => decision.EndsSessions)).With(at);
        await end.ExecuteNonQueryAsync(cancel);
        await using var forget = Command("forget_failures_of.sql").With(Logins(decision => decision.LiftsLock).Select(SessionText.IdOf).ToArray());
        await forget.ExecuteNonQueryAsync(cancel);
        foreach (var login in Logins(decision => decision.TurnsOffCodes))
        {
            await using var turnOff = Command("turn_off_codes.sql").With(login).With(at).With(null, NpgsqlDbType.Text).With("");
            await turnOff.ExecuteNonQueryAsync(cancel);
        }
        await AccountChanges.Note(connection, [.. changed.SelectMany(decision => decision.Noted)], cancel);
        await transaction.CommitAsync(cancel);
        return true;

        string[] Logins(Func<PersonDecision, bool> which) => [.. changed.Where(which).Select(decision => decision.After!.Login)];
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task<int> Write(Account[] accounts, CancellationToken cancel)
    {
        await using var write = Command("write_accounts.sql")
            .With(Column(account => account.Tenant)).With(Column(account => account.Login)).With(Column(account => account.Name)).With(Column(account => account.Unit))
            .With(Column(account => string.Join(' ', RoleWords.Of(account.Roles)))).With(Column(account => account.PasswordHash)).With(Column(account => account.Stamp))
            .With(Column(account => account.Disabled)).With(Column(account => account.MustChange));
        return await write.ExecuteNonQueryAsync(cancel);

        T[] Column<T>(Func<Account, T> field) => [.. accounts.Select(field)];
    }

    private NpgsqlCommand Command(string file) => new(Sql.Read(file), connection);
}
