using System.Text.Json.Serialization;
using CaseFlow.Domain;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Accounts;

/// <summary>What can be done about an account.</summary>
[JsonConverter(typeof(WrittenName<AccountChangeKind>))]
public enum AccountChangeKind
{
    Opened,
    Renamed,
    Moved,
    RolesChanged,
    Disabled,
    Enabled,

    /// <summary>Somebody else chose the password.</summary>
    PasswordGiven,

    /// <summary>The owner chose it.</summary>
    PasswordChanged,

    SignedOut,

    CodesTurnedOn,

    CodesTurnedOff,

    /// <summary>The owner took other recovery codes instead of those before.</summary>
    RecoveryCodesRenewed,
}

/// <summary>Something done about an account.</summary>
/// <param name="By">The account that did it, <see cref="AccountChanges.CommandLine"/> or <see cref="AccountChanges.Provider"/>.</param>
/// <param name="From">What stood before, as it is stored: a name, a unit's code, words of roles.</param>
/// <param name="To">What stands since.</param>
public sealed record AccountChange(
    string Tenant, string Login, AccountChangeKind What, string By, string? From = null, string? To = null, string? Reason = null);

/// <summary>A change as it was noted.</summary>
/// <param name="Id">Rises with time.</param>
internal sealed record NotedChange(long Id, AccountChange Change, Instant At);

/// <summary>The one book of what was done about accounts, whoever did it; only added to, in the transaction of the change itself.</summary>
public sealed class AccountChanges(NpgsqlDataSource source)
{
    /// <summary>Who works at the server's own machine; no login has a space in it.</summary>
    public const string CommandLine = "command line";

    /// <summary>The outside provider, by what it claims when somebody signs in.</summary>
    public const string Provider = "outside provider";

    /// <summary>Adds changes, within the connection's transaction if it has one.</summary>
    public static async Task Note(NpgsqlConnection within, IReadOnlyCollection<AccountChange> changes, CancellationToken cancel)
    {
        if (changes.Count == 0) return;
        await using var note = new NpgsqlCommand(Sql.Read("note_account_changes.sql"), within);
        Column(change => change.Tenant);
        Column(change => change.Login);
        Column(change => change.What.WrittenName());
        Column(change => change.By);
        Column(change => change.From);
        Column(change => change.To);
        Column(change => change.Reason);
        await note.ExecuteNonQueryAsync(cancel);

        void Column(Func<AccountChange, string?> field) =>
            note.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. changes.Select(field)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
    }

    /// <summary>The newest first.</summary>
    /// <param name="login">Only of this account; of the whole district when null.</param>
    /// <param name="before">Only what was noted before this one.</param>
    internal async Task<List<NotedChange>> Of(string tenant, string? login, long? before, int most, CancellationToken cancel)
    {
        await using var list = source.CreateCommand(Sql.Read("list_account_changes.sql"))
            .With(tenant).With(login, NpgsqlDbType.Text).With(before, NpgsqlDbType.Bigint).With(most);
        await using var row = await list.ExecuteReaderAsync(cancel);
        var changes = new List<NotedChange>();
        while (await row.ReadAsync(cancel))
            changes.Add(new NotedChange(row.GetInt64(0), new AccountChange(
                tenant, row.GetString(1), row.Name<AccountChangeKind>(2), row.GetString(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7)), row.Moment(3)));
        return changes;
    }
}
