using System.Security.Cryptography;
using CaseFlow.Server.Personal;
using System.Net;
using System.Net.Http.Json;
using CaseFlow.Domain;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.Server.Tests.Accounts;

/// <summary>A database with the tables of accounts.</summary>
public sealed class AccountsDatabase : TestDatabase
{
    protected override Task PrepareAsync(NpgsqlDataSource empty) => Schema.Ensure(empty, [AccountsRoom.Tables]);
}

/// <summary>A server with nothing but accounts and one endpoint for each policy, on a free port.</summary>
internal sealed class AccountsServer : IAsyncDisposable
{
    /// <summary>One for all servers of the run: sessions outlive a restart.</summary>
    private static readonly MasterKey Master = new(RandomNumberGenerator.GetBytes(32));

    private readonly WebApplication app;

    private AccountsServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public FakeTime Time => (FakeTime)app.Services.GetRequiredService<TimeProvider>();

    public AccountBook Book => app.Services.GetRequiredService<AccountBook>();

    public AccountCodes Codes => app.Services.GetRequiredService<AccountCodes>();

    public static async Task<AccountsServer> Start(
        NpgsqlDataSource source, string environment = "Development", MasterKey? master = null, ILoggerProvider? lines = null, string? codesFor = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration[CodesFor.Setting] = codesFor;
        builder.Logging.ClearProviders();
        if (lines is not null) builder.Logging.AddProvider(lines);
        builder.Services.AddSingleton(source).AddSingleton<TimeProvider>(new FakeTime()).AddSingleton(master ?? Master).AddAccounts();
        builder.Services.RemoveAll<IHostedService>().AddSingleton<DistrictOf>(Town.Of);
        var app = builder.Build();
        app.UseAccounts();
        app.MapAccounts();
        foreach (var policy in May.Table.Keys) app.MapPost("/api/may/" + policy, () => "yes").RequireAuthorization(policy);
        app.MapPost("/api/echo", (Credentials body) => body);
        app.MapGet("/api/stated-nothing", () => "in");
        await app.StartAsync();
        return new AccountsServer(app);
    }

    /// <summary>Opens an account with a password that is its login spelt twice.</summary>
    public async Task<Account> Open(string login, Role roles, string unit = Town.Code, string tenant = Town.Code)
    {
        var account = new Account(tenant, login, "Name of " + login, unit, roles, new Passwords().Hash(login + login), Account.NewStamp());
        await Book.Open([account]);
        return account;
    }

    public Task Disable(string login) => Book.Disable(login, AccountChanges.CommandLine);

    public Task ChangePassword(string login, string password) => Book.ChangePassword(login, new Passwords().Hash(password), mustChange: false, by: login);

    public LockedSignIns Locks => app.Services.GetRequiredService<LockedSignIns>();

    /// <summary>A browser with cookies of its own.</summary>
    public Browser Browser() => new(Address);

    public async Task<Browser> SignedIn(string login)
    {
        var browser = Browser();
        using var answer = await browser.SignIn(login, login + login);
        answer.EnsureSuccessStatusCode();
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>Keeps the cookies it is given.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClientHandler handler;

    public Browser(Uri address, CookieContainer? cookies = null)
    {
        handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() };
        Http = new HttpClient(handler) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    public Task<HttpResponseMessage> SignIn(string account, string password) =>
        Http.PostAsJsonAsync("/api/session", new { account, password });

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => Http.SendAsync(request);

    public async Task<T> Read<T>(string path) => (await Http.GetFromJsonAsync<T>(path))!;

    public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    public Task<HttpResponseMessage> Post(string path) => Http.PostAsync(new Uri(path, UriKind.Relative), null);

    public Task<HttpResponseMessage> Delete(string path) => Http.DeleteAsync(new Uri(path, UriKind.Relative));

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class FakeTime : TimeProvider
{
    private TimeSpan passed;

    private DateTimeOffset Start { get; } = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => Start + passed;

    public override long GetTimestamp() => passed.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(TimeSpan time) => passed += time;
}
