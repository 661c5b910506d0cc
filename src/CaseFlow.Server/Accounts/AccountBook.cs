using CaseFlow.Domain;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Accounts;

/// <summary>The accounts of all districts, in the table <c>accounts</c>.</summary>
public sealed class AccountBook(NpgsqlDataSource source, IHostEnvironment environment)
{
    /// <summary>The account of that login, in any spelling of case; null when there is none that may be used here.</summary>
    public async Task<Account?> Find(string login, CancellationToken cancel = default)
    {
        var found = await Read("find_account.sql", [login.ToLowerInvariant()], cancel);
        return found is [var account] ? Usable(account) : null;
    }

    /// <summary>The account, unless it is one that does not exist outside Development.</summary>
    internal Account? Usable(Account account) => !account.Demo || environment.IsDevelopment() ? account : null;

    /// <summary>Every account made for a demonstration; none outside Development.</summary>
    public async Task<IReadOnlyList<Account>> Demo(CancellationToken cancel = default) =>
        environment.IsDevelopment() ? await Read("demo_accounts.sql", [], cancel) : [];

    /// <summary>The first colleagues of somebody who fit: by login or name, or at one of these units.</summary>
    internal async Task<IReadOnlyList<ColleagueShown>> Colleagues(Caller of, string words, string[] units, int limit, CancellationToken cancel)
    {
        await using var find = source.CreateCommand(Sql.Read("find_colleagues.sql"))
            .With(of.Tenant).With(environment.IsDevelopment()).With(words).With(units, NpgsqlDbType.Array | NpgsqlDbType.Text).With(of.Actor.Account).With(limit);
        await using var row = await find.ExecuteReaderAsync(cancel);
        var found = new List<ColleagueShown>();
        while (await row.ReadAsync(cancel)) found.Add(new ColleagueShown(row.GetString(0), row.GetString(1), row.GetString(2)));
        return found;
    }

    /// <summary>Opens accounts; a login that is taken is left as it is.</summary>
    public async Task Open(IReadOnlyCollection<Account> accounts, CancellationToken cancel = default)
    {
        await using var put = source.CreateCommand(Sql.Read("put_accounts.sql"));
        Column(account => account.Tenant);
        Column(account => account.Login);
        Column(account => account.Name);
        Column(account => account.Unit);
        Column(account => string.Join(' ', RoleWords.Of(account.Roles)));
        Column(account => account.PasswordHash);
        Column(account => account.Stamp);
        Column(account => account.Demo);
        Column(account => account.MustChange);
        await put.ExecuteNonQueryAsync(cancel);

        void Column<T>(Func<Account, T> field) => put.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. accounts.Select(field)] });
    }

    /// <summary>Another password; whoever is signed in with the old one is signed out within seconds.</summary>
    /// <param name="mustChange">Whether somebody else chose it, so that its owner has to choose another first.</param>
    /// <param name="by">Who did it, for the book of changes.</param>
    public async Task ChangePassword(string login, string passwordHash, bool mustChange, string by, CancellationToken cancel = default)
    {
        var what = mustChange ? AccountChangeKind.PasswordGiven : AccountChangeKind.PasswordChanged;
        await using var change = Command("change_password.sql", [login, passwordHash, Account.NewStamp()]).With(mustChange).With(what.WrittenName()).With(by);
        if (await change.ExecuteNonQueryAsync(cancel) == 0) throw Unknown(login);
    }

    /// <summary>Nobody signs in with it any more, and whoever is signed in is signed out within seconds.</summary>
    /// <param name="by">Who did it, for the book of changes.</param>
    public async Task Disable(string login, string by, CancellationToken cancel = default)
    {
        await using var disable = Command("disable_account.sql", [login, Account.NewStamp(), AccountChangeKind.Disabled.WrittenName(), by]);
        if (await disable.ExecuteScalarAsync(cancel) is not > 0L) throw Unknown(login);
    }

    private static KeyNotFoundException Unknown(string login) => new($"There is no account '{login}'.");

    private async Task<List<Account>> Read(string file, string[] values, CancellationToken cancel)
    {
        await using var ask = Command(file, values);
        await using var row = await ask.ExecuteReaderAsync(cancel);
        var accounts = new List<Account>();
        while (await row.ReadAsync(cancel)) accounts.Add(Of(row));
        return accounts;
    }

    /// <summary>How many columns an account takes, at the beginning of a row.</summary>
    internal const int Columns = 10;

    internal static Account Of(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), RoleWords.Read(row.GetFieldValue<string[]>(4)),
        row.GetString(5), row.GetString(6), row.GetBoolean(7), row.GetBoolean(8), row.GetBoolean(9));

    private NpgsqlCommand Command(string file, string[] values)
    {
        var command = source.CreateCommand(Sql.Read(file));
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        return command;
    }
}
