using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Accounts.Codes;

/// <summary>Somebody with an account whose password is its login spelt twice, and an authenticator.</summary>
internal sealed class CodedAccount : IDisposable
{
    private readonly AccountsServer server;

    private CodedAccount(AccountsServer server, string login, Browser browser) => (this.server, Login, Browser) = (server, login, browser);

    public string Login { get; }

    public string Password => Login + Login;

    public Browser Browser { get; private set; }

    public Authenticator Authenticator { get; private set; } = new("");

    public string[] Recovery { get; private set; } = [];

    /// <summary>Somebody who has signed in with a password alone, and turned codes on if told so.</summary>
    public static async Task<CodedAccount> Of(AccountsServer server, string login, Role role = Role.Dispatcher, bool on = true)
    {
        await server.Open(login, role);
        var account = new CodedAccount(server, login, await server.SignedIn(login));
        if (on) await account.TurnOn();
        return account;
    }

    /// <summary>Another code than those before: time passes.</summary>
    public string NextCode()
    {
        server.Time.Pass(Authenticator.Step);
        return Authenticator.CodeAt(server.Time.GetUtcNow());
    }

    public async Task Begin() =>
        Authenticator = new((await (await Browser.Post("/api/me/codes/begin")).Content.ReadFromJsonAsync<CodesBegun>(TestContext.Current.CancellationToken))!.Secret);

    public async Task TurnOn()
    {
        await Begin();
        using var confirmed = await Send("/api/me/codes/confirm", new { password = Password, code = NextCode() });
        confirmed.EnsureSuccessStatusCode();
        Recovery = (await confirmed.Content.ReadFromJsonAsync<RecoveryCodes>(TestContext.Current.CancellationToken))!.Codes;
    }

    public Task<HttpResponseMessage> Send(string path, object body) => Browser.Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    /// <summary>Comes with a browser that nobody has signed in with; the password is given.</summary>
    public async Task<HttpResponseMessage> Come(AccountsServer? there = null)
    {
        Browser.Dispose();
        Browser = (there ?? server).Browser();
        return await Browser.SignIn(Login, Password);
    }

    public Task<HttpResponseMessage> Give(string code) => Send("/api/session/code", new { code });

    public async Task<(bool On, int RecoveryLeft, bool Required)> Standing()
    {
        var told = await Browser.Read<JsonElement>("/api/me/codes");
        return (told.GetProperty("on").GetBoolean(), told.GetProperty("recoveryLeft").GetInt32(), told.GetProperty("required").GetBoolean());
    }

    public void Dispose() => Browser.Dispose();
}
