using NodaTime;
using Npgsql;

namespace CaseFlow.Server.Accounts;

/// <summary>A session as the database keeps it.</summary>
/// <param name="Id">The hash of what the cookie names.</param>
/// <param name="SeenAt">When it was last used, to the minute.</param>
/// <param name="EndsAt">When it is over whatever happens.</param>
internal sealed record KeptSession(string Id, Instant MadeAt, Instant SeenAt, Instant EndsAt, string Address, string Browser);

/// <summary>The sessions of all accounts, in the table <c>sessions</c>: each sign-in is a row, and ends by what is written there.</summary>
public sealed class SessionBook(NpgsqlDataSource source, AccountBook accounts, TimeProvider time)
{
    /// <summary>A session that is not used for so long is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>A session is over after so long, used or not.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>A session of whoever has shown a password and owes a code is over after so long.</summary>
    public static readonly TimeSpan ForCode = TimeSpan.FromMinutes(5);

    /// <summary>How long an ended session is still known of.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly TimeSpan BetweenSights = TimeSpan.FromMinutes(1);

    private const int MostShown = 100, LongestBrowser = 300;

    private static readonly string FindSql = Sql.Read("find_session.sql");

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Begins a session.</summary>
    /// <param name="longest">After how long it is over, used or not.</param>
    /// <returns>What the cookie names it by.</returns>
    internal async Task<string> Begin(string login, string address, string browser, TimeSpan longest, CancellationToken cancel)
    {
        var (text, now) = (SessionText.New(), Now);
        await using var begin = Command("begin_session.sql").With(SessionText.IdOf(text)).With(login).With(now).With(now + longest)
            .With(address).With(Shown(browser)).With(now - Kept);
        await begin.ExecuteNonQueryAsync(cancel);
        return text;
    }

    /// <summary>The account of a session that goes on; null when it is over. Being asked for counts as being used.</summary>
    internal async Task<Account?> Standing(SessionTicket ticket)
    {
        if (!ticket.IsSession) return await accounts.Find(ticket.Login);
        var now = Now;
        var (account, seen) = await Find(ticket, now);
        if (account is not null && seen <= now - BetweenSights) await See(ticket, now);
        return account;
    }

    /// <summary>The sessions of an account that go on, the last used first.</summary>
    internal async Task<List<KeptSession>> Of(string login, CancellationToken cancel)
    {
        await using var list = Command("list_sessions.sql").With(login).With(Now).With(Now - Idle).With(MostShown);
        await using var row = await list.ExecuteReaderAsync(cancel);
        var sessions = new List<KeptSession>();
        while (await row.ReadAsync(cancel)) sessions.Add(new(row.GetString(0), row.Moment(1), row.Moment(2), row.Moment(3), row.GetString(4), row.GetString(5)));
        return sessions;
    }

    /// <summary>Ends one session of an account.</summary>
    /// <returns>Whether there is such a session, and whether this ended it.</returns>
    internal async Task<(bool Known, bool Ended)> End(string login, string id, CancellationToken cancel)
    {
        await using var end = Command("end_session.sql").With(login).With(id).With(Now);
        await using var row = await end.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetBoolean(0), row.GetBoolean(1));
    }

    /// <summary>Ends every session of an account but one.</summary>
    /// <param name="but">The id of the one that goes on; empty for none.</param>
    /// <returns>How many ended.</returns>
    internal async Task<int> EndOthers(string login, string but, CancellationToken cancel)
    {
        await using var end = Command("end_other_sessions.sql").With(login).With(but).With(Now);
        return await end.ExecuteNonQueryAsync(cancel);
    }

    private async Task<(Account?, DateTime Seen)> Find(SessionTicket ticket, DateTime now)
    {
        await using var find = source.CreateCommand(FindSql).With(ticket.Id).With(ticket.Login).With(now).With(now - Idle);
        await using var row = await find.ExecuteReaderAsync();
        return await row.ReadAsync() && accounts.Usable(AccountBook.Of(row)) is { } account ? (account, row.GetDateTime(AccountBook.Columns)) : (null, default);
    }

    private async Task See(SessionTicket ticket, DateTime now)
    {
        await using var see = Command("see_session.sql").With(ticket.Id).With(now).With(now - BetweenSights);
        await see.ExecuteNonQueryAsync();
    }

    /// <summary>What a browser calls itself, as far as the database takes it.</summary>
    private static string Shown(string browser) => new([.. browser.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(LongestBrowser)]);

    private NpgsqlCommand Command(string file) => source.CreateCommand(Sql.Read(file));
}
