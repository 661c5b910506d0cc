using CaseFlow.Domain;
using Npgsql;

namespace CaseFlow.Server.Accounts.FirstStart;

/// <summary>The code that makes the first administrator, as the database keeps it: a hash, which every server takes.</summary>
internal sealed class FirstStartBook(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>Keeps a new code instead of the one before, while there is no account.</summary>
    /// <returns>False when there is one.</returns>
    public async Task<bool> Begin(byte[] hash, CancellationToken cancel)
    {
        await using var begin = Command("begin_first_start.sql").With(hash).With(time.GetUtcNow().UtcDateTime);
        return await begin.ExecuteNonQueryAsync(cancel) > 0;
    }

    /// <summary>Whether anybody may still be the first, and whether the code is the one that was printed last.</summary>
    public async Task<(bool IsOpen, bool IsRight)> Ask(byte[] hash, CancellationToken cancel)
    {
        await using var ask = Command("first_start_open.sql").With(hash);
        await using var row = await ask.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetBoolean(0), row.GetBoolean(1));
    }

    /// <summary>Opens the first account of all, and the code is over.</summary>
    /// <returns>False when somebody else was first, the code is another one, or the login is taken.</returns>
    public async Task<bool> Open(byte[] hash, Account first, CancellationToken cancel)
    {
        await using var open = Command("open_first_account.sql").With(hash).With(first.Tenant).With(first.Login).With(first.Name).With(first.Unit)
            .With(string.Join(' ', RoleWords.Of(first.Roles))).With(first.PasswordHash).With(first.Stamp).With(AccountChangeKind.Opened.WrittenName());
        return await open.ExecuteNonQueryAsync(cancel) > 0;
    }

    private NpgsqlCommand Command(string file) => source.CreateCommand(Sql.Read(file));
}
