using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Directory.Seeds;
using CaseFlow.Server.Running;
using CaseFlow.Server.Tests.Accounts;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Directory;

/// <summary>One server on a database of its own, with the shipped seeds in it.</summary>
public sealed class SeededServer : TestDatabase
{
    internal RunningServer Running { get; private set; } = null!;

    internal Task<RunningServer> Start() => RunningServer.StartAsync(new ServeOptions
    {
        Urls = "http://127.0.0.1:0", Environment = "Development", ConnectionString = ConnectionString,
    });

    internal async Task<Browser> SignedIn(string login)
    {
        var browser = new Browser(new Uri(Running.Addresses.First()));
        using var answer = await browser.SignIn(login, DemoAccounts.Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return browser;
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Running = await Start();
    }

    public override async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class DirectoryHttpTests(SeededServer server) : IClassFixture<SeededServer>
{
    [Fact]
    public async Task Everyone_signed_in_reads_the_directory_of_their_own_district()
    {
        using var auditor = await server.SignedIn("auditor");
        Assert.Equal(91, (await Read(auditor, "units?kind=community")).AsArray().Count);
        Assert.Equal(14, (await Read(auditor, "categories")).AsArray().Count);
        Assert.Equal("红山区", (string?)(await Read(auditor, "settings"))["name"]);
        using var neighbour = await server.SignedIn("auditor@150207");
        Assert.Equal(88, (await Read(neighbour, "units?kind=community")).AsArray().Count);
    }

    [Fact]
    public async Task Grids_are_geojson_of_one_area_or_all()
    {
        using var auditor = await server.SignedIn("auditor");
        var one = (await Read(auditor, "grids?within=150402-001"))["features"]!.AsArray();
        Assert.NotEmpty(one);
        Assert.All(one, feature => Assert.StartsWith("150402-001-", (string?)feature!["properties"]!["community"], StringComparison.Ordinal));
        var ring = one[0]!["geometry"]!["coordinates"]![0]!.AsArray();
        Assert.Equal(ring[0]!.ToJsonString(), ring[^1]!.ToJsonString());
        Assert.Equal(601, (await Read(auditor, "grids"))["features"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("items?q=井盖", "01-001")]
    [InlineData("items?q=manhole&category=01", "01-001")]
    [InlineData("items?q=14-001&class=urgent", "14-001")]
    public async Task An_item_is_found_by_text_code_and_heading(string query, string code)
    {
        using var auditor = await server.SignedIn("auditor");
        Assert.Contains((await Read(auditor, query)).AsArray(), item => (string?)item!["code"] == code);
        Assert.Equal(HttpStatusCode.BadRequest, (await auditor.Get("/api/directory/items?class=dire")).StatusCode);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var auditor = await server.SignedIn("auditor");
        using var first = await auditor.Get("/api/directory/categories");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/directory/categories");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await auditor.Send(again)).StatusCode);
    }

    [Fact]
    public async Task An_administrator_opens_a_unit_once_and_others_may_not()
    {
        var unit = new { code = "150402-Z", name = "试验街道", kind = "township", parent = "150402" };
        using var administrator = await server.SignedIn("administrator");
        var first = await Say(administrator, "units/open", unit, HttpStatusCode.OK);
        var again = await Say(administrator, "units/open", unit, HttpStatusCode.OK);
        Assert.Equal((false, true), ((bool)first["already"]!, (bool)again["already"]!));
        Assert.Equal((long)first["version"]!, (long)again["version"]!);
        Assert.Equal("code_taken", (string?)(await Say(administrator, "units/open", unit with { name = "别处" }, HttpStatusCode.Conflict))["code"]);
        using var dispatcher = await server.SignedIn("dispatcher");
        await Say(dispatcher, "units/open", unit, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("units/open", """{"code":"x","name":"名","kind":3}""", HttpStatusCode.BadRequest)]
    [InlineData("units/open", """{"code":"x","name":"名","kind":"township","rank":1}""", HttpStatusCode.BadRequest)]
    [InlineData("units/rename", """{"code":"150402"}""", HttpStatusCode.BadRequest)]
    [InlineData("units/rename", """{"code":"nowhere","name":"名"}""", HttpStatusCode.NotFound)]
    [InlineData("units/rename", """{"code":"150402","name":"\u0007"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("grids/draw", """{"code":"g","name":"n","kind":"base","community":"150402-001-001","microGrids":1,"ring":[{"longitude":1e999,"latitude":0}]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("items/list", """{"code":"i","category":"01","name":"n","class":"general","lead":"housing","supporting":[],"limits":{"handle":{"amount":-1,"base":"working_days"}},"legalBasis":""}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("policies/adopt", """{"policy":{"version":"x","imminentPercent":80,"rules":[{"kind":"grabWindow","limit":{"amount":1,"base":"urgent_hours"},"class":"urgent"}],"ladder":[]}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("calendars/adopt", """{"calendar":{"version":"x","timeZone":"Asia/Shanghai","periods":["12:00-08:00"],"week":["monday"],"holidays":[],"makeUpDays":[]}}""", HttpStatusCode.UnprocessableEntity)]
    public async Task A_bad_command_is_refused_with_a_reason(string verb, string body, HttpStatusCode wanted)
    {
        using var administrator = await server.SignedIn("administrator");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await administrator.Http.PostAsync(new Uri("/api/directory/" + verb, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(wanted, answer.StatusCode);
        Assert.NotEmpty((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["detail"]!);
    }

    [Fact]
    public async Task Loading_a_seed_again_adds_nothing()
    {
        var answer = await server.Running.Services.GetRequiredService<SeedLoading>().Load(Path.Combine(Folders.Seeds, "jiuyuan"), TestContext.Current.CancellationToken);
        Assert.Equal(0, answer.Events);
        Assert.True(answer.Version > 1000);
    }

    [Fact]
    public async Task Another_server_learns_of_a_change_by_itself()
    {
        await using var other = await server.Start();
        using var administrator = await server.SignedIn("administrator");
        await Say(administrator, "settings/time-zone", new { timeZone = "Asia/Urumqi" }, HttpStatusCode.OK);
        var districts = other.Services.GetRequiredService<Districts>();
        await Eventually.Become(() => districts.Of("150402").TimeZone == "Asia/Urumqi");
        await Say(administrator, "settings/time-zone", new { timeZone = "Asia/Shanghai" }, HttpStatusCode.OK);
    }

    private static async Task<JsonNode> Read(Browser who, string path)
    {
        using var answer = await who.Get("/api/directory/" + path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static async Task<JsonNode> Say(Browser who, string verb, object command, HttpStatusCode wanted)
    {
        using var answer = await who.Http.PostAsJsonAsync("/api/directory/" + verb, command);
        Assert.Equal(wanted, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
