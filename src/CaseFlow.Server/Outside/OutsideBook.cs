using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using Npgsql;

namespace CaseFlow.Server.Outside;

/// <summary>The accounts of those who come through the provider. They are accounts as any other, but for a password, which is the provider's business.</summary>
internal sealed class OutsideBook(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>Makes or updates the account of somebody who signs in.</summary>
    /// <returns>The account as it stands; else why it lets nobody in.</returns>
    public async Task<(Account? Account, OutsideRefusal? No)> Enter(OutsidePerson person, CancellationToken cancel)
    {
        var known = await Find(person.Issuer, person.Subject, cancel);
        if (known is null) await Open(person, cancel);
        else if (!known.Disabled) await Update(known.Login, person.Account, cancel);
        return await Find(person.Issuer, person.Subject, cancel) switch
        {
            null => (null, OutsideRefusal.Taken),
            { Disabled: true } => (null, OutsideRefusal.Disabled),
            var account => (account, null),
        };
    }

    /// <summary>The account of somebody whom the provider knows, also a disabled one; null when they never signed in here.</summary>
    public async Task<Account?> Find(string issuer, string subject, CancellationToken cancel)
    {
        await using var find = Command("find_outside_account.sql").With(issuer).With(subject);
        await using var row = await find.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? AccountBook.Of(row) : null;
    }

    private async Task Open(OutsidePerson person, CancellationToken cancel)
    {
        var account = person.Account;
        await using var open = Command("open_outside_account.sql").With(person.Issuer).With(person.Subject)
            .With(account.Tenant).With(account.Login).With(account.Name).With(account.Unit).With(Roles(account)).With(account.PasswordHash).With(account.Stamp)
            .With(time.GetUtcNow().UtcDateTime).With(AccountChangeKind.Opened.WrittenName()).With(AccountChanges.Provider);
        await open.ExecuteNonQueryAsync(cancel);
    }

    private async Task Update(string login, Account now, CancellationToken cancel)
    {
        await using var update = Command("update_outside_account.sql").With(login).With(now.Tenant).With(now.Name).With(now.Unit).With(Roles(now)).With(now.Stamp)
            .With(AccountChangeKind.Renamed.WrittenName()).With(AccountChangeKind.Moved.WrittenName()).With(AccountChangeKind.RolesChanged.WrittenName()).With(AccountChanges.Provider);
        await update.ExecuteNonQueryAsync(cancel);
    }

    private static string Roles(Account account) => string.Join(' ', RoleWords.Of(account.Roles));

    private NpgsqlCommand Command(string file) => source.CreateCommand(Sql.Read(file));
}
