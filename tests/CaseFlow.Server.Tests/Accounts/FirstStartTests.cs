using System.Text.RegularExpressions;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Accounts.FirstStart;
using CaseFlow.Server.Running;
using CaseFlow.Server.Tests.Running;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Accounts;

/// <summary>The first start of a server in Production; each test has a database of its own without an account.</summary>
public sealed class FirstStartTests
{
    private const string Password = "of the first of all";

    [Fact]
    public async Task A_program_in_Production_prints_a_code_that_makes_the_first_administrator_once()
    {
        await using var database = await NewTown();
        var state = System.IO.Directory.CreateTempSubdirectory("caseflow-first-").FullName;
        using (var program = ServerProcess.Start(state, ["--urls", "http://127.0.0.1:0"],
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("ConnectionStrings__caseflow", database.ConnectionString), ("CaseFlow__MasterKey", Servers.MasterKey)))
        {
            var address = (await program.AddressAsync()).GetLeftPart(UriPartial.Authority);
            await Eventually.Become(() => CodeIn(program.Output) is not null, TimeSpan.FromSeconds(30), "the code is printed");
            Assert.Contains(address + FirstStartNotice.Page, program.Output, StringComparison.Ordinal);
            var nobody = new Person("nobody", address, null);
            Assert.True((await nobody.Get("/api/first-start")).Went().Json.GetProperty("open").GetBoolean());
            var code = CodeIn(program.Output)!;
            var districts = (await nobody.Post("/api/first-start/code", new { code = code.ToLowerInvariant() })).Went().Json;
            Assert.Equal([Town.Code], districts.EnumerateArray().Select(one => one.GetProperty("code").GetString()));

            var made = (await nobody.Post("/api/first-start", Asked(code))).Went();
            Assert.Equal(["administrator"], made.Json.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
            var first = new Person("first", address, made.Header("Set-Cookie")!.Split(';')[0]);
            Assert.Equal(Town.Code, (await first.Get("/api/me")).Went().Json.GetProperty("unit").GetProperty("code").GetString());
            (await nobody.Post("/api/session", new { account = "first", password = Password })).Went();
            var change = Assert.Single((await first.Get("/api/account-changes")).Went().Json.GetProperty("rows").EnumerateArray());
            Assert.Equal(("opened", "first"), (change.GetProperty("what").GetString(), change.GetProperty("by").GetString()));

            Assert.False((await nobody.Get("/api/first-start")).Went().Json.GetProperty("open").GetBoolean());
            (await nobody.Post("/api/first-start", Asked(code, login: "second"))).Refused(409, "first_start_over");
            (await nobody.Post("/api/first-start/code", new { code })).Refused(409, "first_start_over");
            program.Signal("TERM");
            await program.EndAsync();
        }
        System.IO.Directory.Delete(state, recursive: true);
    }

    [Fact]
    public async Task The_last_code_counts_at_every_server_and_of_several_who_have_it_one_is_the_first()
    {
        await using var database = await NewTown();
        await using var one = await RunningServer.StartAsync(Servers.On(database.ConnectionString), TestContext.Current.CancellationToken);
        await using var other = await RunningServer.StartAsync(Servers.On(database.ConnectionString), TestContext.Current.CancellationToken);
        var (before, code) = (await Begun(one), await Begun(other));
        (await At(one).Post("/api/first-start/code", new { code = before })).Refused(422, "first_start_code_wrong");
        var answers = await Task.WhenAll(new[] { one, other, one, other }.Select((server, i) => At(server).Post("/api/first-start", Asked(code, login: $"first-{i}"))));
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.Refused(409, "first_start_over"));
    }

    [Fact]
    public async Task What_cannot_be_is_said_and_leaves_the_code_good()
    {
        await using var database = await NewTown();
        await using var server = await RunningServer.StartAsync(Servers.On(database.ConnectionString), TestContext.Current.CancellationToken);
        var (nobody, code) = (At(server), await Begun(server));
        (await nobody.Post("/api/first-start", Asked(code, district: "nowhere"))).Refused(422, "district_unknown");
        (await nobody.Post("/api/first-start", Asked(code, login: "two words"))).Refused(422, "login_invalid");
        (await nobody.Post("/api/first-start", Asked(code, login: "\ud800"))).Refused(422, "login_invalid");
        (await nobody.Post("/api/first-start", Asked(code, name: " "))).Refused(422, "text_missing");
        (await nobody.Post("/api/first-start", Asked(code, name: "\u0000"))).Refused(422, "text_unreadable");
        (await nobody.Post("/api/first-start", Asked(code, password: "short"))).Refused(422, "password_too_short");
        (await nobody.Post("/api/first-start", Asked(code, login: "first-of-all-1", password: "first-of-all-1"))).Refused(422, "password_is_name");
        (await nobody.Post("/api/first-start", new { code })).Refused(400, "malformed");
        await using (var demo = database.DataSource.CreateCommand("insert into accounts (login, tenant_id, name, unit, roles, password_hash, stamp, demo) values ('first', '', '', '', '{}', '', '', true)"))
            await demo.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        (await nobody.Post("/api/first-start", Asked(code))).Refused(409, "login_taken");
        (await nobody.Post("/api/first-start", Asked(code, login: "First@centre"))).Went();
    }

    [Fact]
    public async Task Guessing_is_slowed()
    {
        await using var database = await NewTown();
        await using var server = await RunningServer.StartAsync(Servers.On(database.ConnectionString), TestContext.Current.CancellationToken);
        var code = await Begun(server);
        for (var i = 0; i < FailedSignIns.MostForAccount; i++) (await At(server).Post("/api/first-start/code", new { code = "guess" })).Refused(422, "first_start_code_wrong");
        (await At(server).Post("/api/first-start", Asked(code))).Refused(429, "too_many");
    }

    [Fact]
    public async Task Without_a_district_it_says_to_load_one()
    {
        await using var database = new TestDatabase();
        await database.InitializeAsync();
        await using var server = await RunningServer.StartAsync(Servers.On(database.ConnectionString), TestContext.Current.CancellationToken);
        var code = await Begun(server);
        (await At(server).Post("/api/first-start/code", new { code })).Refused(409, "no_district");
        (await At(server).Post("/api/first-start", Asked(code))).Refused(409, "no_district");
    }

    [Fact]
    public async Task Where_there_is_an_account_and_in_Development_there_is_no_first_start()
    {
        await using var database = await NewTown();
        await using (await RunningServer.StartAsync(Servers.On(database.ConnectionString) with { Environment = "Development" }, TestContext.Current.CancellationToken))
            Assert.Equal(0L, await Codes(database));
        await using (var live = await LiveServer.Start(database.ConnectionString))
        {
            Assert.False((await new Person("nobody", live.Address.GetLeftPart(UriPartial.Authority), null).Get("/api/first-start")).Went().Json.GetProperty("open").GetBoolean());
            Assert.Equal(1L, await Codes(database));
        }
        await using (await RunningServer.StartAsync(Servers.On(database.ConnectionString), TestContext.Current.CancellationToken))
            Assert.Equal(0L, await Codes(database));
    }

    private static string? CodeIn(string output) => Regex.Match(output, "([A-Z2-7]{4}-){7}[A-Z2-7]{4}") is { Success: true } found ? found.Value : null;

    /// <summary>Another code, as if the server had started again.</summary>
    private static async Task<string> Begun(RunningServer server)
    {
        var code = FirstStartCode.New();
        Assert.True(await server.Services.GetRequiredService<FirstStartBook>().Begin(FirstStartCode.Hash(code), TestContext.Current.CancellationToken));
        return code;
    }

    private static Person At(RunningServer server) => new("nobody", server.Addresses.First(), null);

    private static object Asked(string code, string district = Town.Code, string login = "first", string name = "第一人", string password = Password) =>
        new { code, district, login, name, password };

    private static async Task<long> Codes(TestDatabase database)
    {
        await using var count = database.DataSource.CreateCommand("select count(*) from first_start");
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>A database with a district, and no account.</summary>
    private static async Task<SmallTown> NewTown()
    {
        var database = new SmallTown();
        await database.InitializeAsync();
        return database;
    }
}
