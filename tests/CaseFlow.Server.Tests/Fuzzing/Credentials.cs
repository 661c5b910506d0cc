using CaseFlow.Server.Accounts;
using CaseFlow.Server.Accounts.Codes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseFlow.Server.Tests.Fuzzing;

/// <summary>Cookies and keys that are good, and those that once were or look so.</summary>
internal sealed record Credentials(string[] Cookies, string[] Keys, string[] DeadCookies, string[] DeadKeys)
{
    private const string Name = "caseflow=";

    public static async Task<Credentials> Furnish(Served at)
    {
        var administrator = await at.As("administrator");
        string[] people = ["dispatcher", "township-001", "administrator", "auditor"];
        var cookies = await Task.WhenAll(people.Select(async login => (await at.As(login)).Cookie![Name.Length..]));
        var (intake, export, expired, revoked) = (await Make("intake"), await Make("export"), await Make("export"), await Make("intake"));
        (await administrator.Post($"/api/keys/{revoked.Text("id")}/revoke")).Went();
        await using var end = at.DataSource.CreateCommand("update machine_keys set expires_at = now() where id = $1");
        end.Parameters.AddWithValue(expired.Text("id"));
        await end.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return new(cookies, [intake.Text("key"), export.Text("key")], [.. await Dead(at)], [expired.Text("key"), revoked.Text("key")]);

        async Task<Reply> Make(string scope) => (await administrator.Post("/api/keys", new { name = Guid.NewGuid().ToString(), scopes = new[] { scope }, days = 1 })).Went();
    }

    /// <summary>A session that is over, one that was ended, one of before the last change of password, and one that another installation sealed.</summary>
    private static async Task<IEnumerable<string>> Dead(Served at)
    {
        var account = (await at.Here.Services.GetRequiredService<AccountBook>().Find("dispatcher"))!;
        var own = at.Here.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).TicketDataFormat;
        var foreign = new TicketDataFormat(new EphemeralDataProtectionProvider().CreateProtector("CaseFlow"));
        var sessions = at.Here.Services.GetRequiredService<SessionBook>();
        var going = await sessions.Begin(account.Login, "", "", SessionBook.Longest, default);
        var ended = await sessions.Begin(account.Login, "", "", SessionBook.Longest, default);
        Assert.True((await sessions.End(account.Login, SessionText.IdOf(ended), default)).Ended);
        return
        [
            own.Protect(Ticket(account, going, TimeSpan.FromHours(-1))),
            own.Protect(Ticket(account, ended, TimeSpan.FromHours(1))),
            own.Protect(Ticket(account with { Stamp = Account.NewStamp() }, going, TimeSpan.FromHours(1))),
            own.Protect(Ticket(account with { Login = "nobody-of-that-name" }, going, TimeSpan.FromHours(1))),
            foreign.Protect(Ticket(account, going, TimeSpan.FromHours(1))),
        ];
    }

    private static AuthenticationTicket Ticket(Account account, string session, TimeSpan left) => new(account.Principal(session, Owed.Nothing),
        new AuthenticationProperties { IssuedUtc = DateTimeOffset.UtcNow.AddHours(-2), ExpiresUtc = DateTimeOffset.UtcNow + left },
        CookieAuthenticationDefaults.AuthenticationScheme);
}
