using System.Collections.Concurrent;
using CaseFlow.Domain;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Attachments;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Running;
using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.Server.Tests;

/// <summary>
/// A whole server on a database of its own, with two small districts and their demo accounts:
/// <c>class T(Served at) : IClassFixture&lt;Served&gt;</c>, then <c>(await at.As("dispatcher")).Do(…)</c>.
/// </summary>
public sealed class Served : TestDatabase
{
    /// <summary>Every server of the tests seals under this key, so that several can share a database.</summary>
    public const string MasterKey = "c2l4dGVlbiBieXRlcyBhbmQgc2l4dGVlbiBtb3JlLiE=";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> cookies = new();
    private RunningServer? here;

    /// <summary>The server.</summary>
    public RunningServer Here => here ?? throw new InvalidOperationException("The fixture is not initialised yet.");

    protected override Task PrepareAsync(NpgsqlDataSource empty) => Furnish(empty.ConnectionString);

    /// <summary>Puts the districts and their demo accounts into an empty database.</summary>
    public static async Task Furnish(string connectionString)
    {
        await using (var journal = new Journal(connectionString))
        {
            await journal.EnsureSchema();
            var road = new DirectoryRoad(journal, new Districts(journal), TimeProvider.System);
            foreach (var code in (string[])[Town.Code, Town.Other])
                Assert.Null((await road.Carry(code, Town.Commands(code), new Actor("administrator", code, Role.Administrator))).Refusal);
        }
        // Opens the demo accounts.
        await using var server = await Start(connectionString);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        here = await Another();
    }

    /// <summary>Another server on the same database.</summary>
    public Task<RunningServer> Another() => Start(ConnectionString);

    /// <summary>A server in Development on a free port.</summary>
    /// <param name="mostBytes">The largest file it takes; the usual one when null.</param>
    /// <param name="more">Further settings.</param>
    public static Task<RunningServer> Start(
        string connectionString, TimeProvider? time = null, string? mostBytes = null, IReadOnlyDictionary<string, string?>? more = null) => RunningServer.StartAsync(new ServeOptions
    {
        Urls = "http://127.0.0.1:0", Environment = "Development", ConnectionString = connectionString, Time = time ?? TimeProvider.System,
        Settings = new Dictionary<string, string?>(more ?? new Dictionary<string, string?>())
        {
            [Personal.MasterKey.Setting] = MasterKey, [AttachmentTerms.MostSetting] = mostBytes, [AttachmentTerms.FolderSetting] = FilesOf(connectionString),
        },
    });

    /// <summary>The folder in which every server of the database keeps its files.</summary>
    public string Files => FilesOf(ConnectionString);

    private static string FilesOf(string connectionString) =>
        Path.Combine(Path.GetTempPath(), $"caseflow-files-{Environment.ProcessId}-{new NpgsqlConnectionStringBuilder(connectionString).Database}");

    /// <summary>A demo account, signed in; the same session serves every server of the database.</summary>
    internal async Task<Person> As(string login, RunningServer? there = null) =>
        new(login, (there ?? Here).Addresses.First(), await cookies.GetOrAdd(login, _ => new(() => SignIn(login))).Value);

    /// <summary>Somebody who is not signed in.</summary>
    internal Person Nobody => new("nobody", Here.Addresses.First(), null);

    /// <summary>An account of any password, signed in.</summary>
    internal async Task<Person> As(string login, string password) => new(login, Here.Addresses.First(), await SignIn(login, password));

    private async Task<string> SignIn(string account, string password = DemoAccounts.Password)
    {
        var answer = await Nobody.Post("/api/session", new { account, password });
        Assert.Equal(200, answer.Status);
        return answer.Header("Set-Cookie")!.Split(';')[0];
    }

    public override async ValueTask DisposeAsync()
    {
        if (here is not null) await here.DisposeAsync();
        if (System.IO.Directory.Exists(Files)) System.IO.Directory.Delete(Files, recursive: true);
        await base.DisposeAsync();
    }
}
