using System.Security.Cryptography;
using System.Text;
using CaseFlow.EventStore;
using CaseFlow.Server.Personal;
using CaseFlow.Server.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Server.Tests.Http;

public sealed class PersonalTests(Served at) : IClassFixture<Served>
{
    private static readonly object Somebody = new { name = "欧阳无名", phone = "13987650321", address = "Plum Lane 12" };

    [Fact]
    public async Task Nobody_sees_a_reporter_unmasked_in_passing()
    {
        var id = await (await at.As("reporter-001")).Reports(reporter: Somebody);
        foreach (var login in new[] { "dispatcher", "leader", "auditor", "appraiser", "administrator", "township-001", "community-001-001", "grid-g1", "reporter-001" })
        {
            var person = await at.As(login);
            var view = (await person.Get($"/api/cases/{id}")).Went();
            Assert.Equal(("欧**", "139****0321", "****"), Shown(view.Json.GetProperty("reporter")));
            Assert.Equal(("欧**", "139****0321", "****"), Shown((await person.Get($"/api/cases/{id}?version=1")).Went().Json.GetProperty("reporter")));
            var history = (await person.Get($"/api/cases/{id}/events")).Went();
            Assert.Equal(("欧**", "139****0321", "****"), Shown(history.Json.GetProperty("events")[0].GetProperty("data").GetProperty("reporter")));
            foreach (var reply in new[] { view, history, await person.Get("/api/cases?limit=200") }) Assert.DoesNotContain("Plum Lane", reply.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("dispatcher")]
    [InlineData("leader")]
    [InlineData("auditor")]
    public async Task Who_may_sees_the_reporter_and_the_look_is_in_the_log(string login)
    {
        var id = await (await at.As("reporter")).Reports(reporter: Somebody);
        for (var looks = 1; looks <= 2; looks++)
        {
            var reply = (await (await at.As(login)).Get($"/api/cases/{id}/reporter")).Went();
            Assert.Equal(("欧阳无名", "13987650321", "Plum Lane 12"), Shown(reply.Json));
            Assert.Equal("no-store", reply.Header("Cache-Control"));
            var noted = at.Here.Services.GetRequiredService<Journal>().ReadStream(Town.Code, ReporterReads.StreamOf(id), cancel: TestContext.Current.CancellationToken);
            Assert.Equal(Enumerable.Repeat<(string, string?)>((ReporterReads.EventName, login), looks), await noted.Select(look => (look.Type, look.UserName)).ToArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("appraiser")]
    [InlineData("administrator")]
    [InlineData("township-001")]
    [InlineData("grid-g1")]
    [InlineData("reporter")]
    public async Task Who_may_not_is_refused_and_nothing_is_noted(string login)
    {
        var id = await (await at.As("reporter")).Reports(reporter: Somebody);
        (await (await at.As(login)).Get($"/api/cases/{id}/reporter")).Refused(403, "not_allowed");
        Assert.Empty(await at.Here.Services.GetRequiredService<Journal>().ReadStream(Town.Code, ReporterReads.StreamOf(id), cancel: TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_reporter_said_of_themselves_is_in_no_table_and_in_no_line_of_the_logs()
    {
        using var lines = new KeptLines();
        at.Here.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        var person = await at.As("reporter");
        var id = (await person.Post("/api/cases", new { channel = "hotline", description = "A hole.", place = new { area = "g1" }, reporter = Somebody }, key: "private")).Went().Text("id");
        (await person.Post("/api/cases", new { channel = "hotline", description = "A hole.", place = new { area = "g1" }, reporter = new { name = "欧阳无名", phone = new string('1', 50) } })).Refused(422, "text_too_long");
        await (await at.As("auditor")).Get($"/api/cases/{id}/reporter");
        await (await at.As("auditor")).Get($"/api/cases/{id}");
        var stored = await Dump() + lines;
        Assert.Contains(id, stored, StringComparison.Ordinal);
        foreach (var secret in new[] { "欧阳无名", "13987650321", "Plum Lane", Convert.ToBase64String(Encoding.UTF8.GetBytes("13987650321")), Convert.ToHexStringLower(Encoding.UTF8.GetBytes("13987650321")) })
            Assert.DoesNotContain(secret, stored, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Once_a_cases_key_is_erased_it_shows_no_reporter_and_goes_on()
    {
        var (auditor, id) = (await at.As("auditor"), await (await at.As("reporter")).Reports(reporter: Somebody));
        await Execute($"delete from case_keys where id = '{id}'");
        Assert.False((await auditor.Get($"/api/cases/{id}")).Went().Json.TryGetProperty("reporter", out _));
        (await auditor.Get($"/api/cases/{id}/reporter")).Refused(404, "reporter_unknown");
        Assert.DoesNotContain("sealed", (await auditor.Get($"/api/cases/{id}/events")).Went().Body, StringComparison.Ordinal);
        (await (await at.As("dispatcher")).Do(id, "file", new { item = Town.General })).Went();
    }

    [Fact]
    public async Task A_server_with_another_master_key_does_not_start_and_says_what_to_do()
    {
        await using var own = new Served();
        await own.InitializeAsync();
        await using var mark = own.DataSource.CreateCommand("update master_key_mark set mark = $1");
        mark.Parameters.Add(new() { Value = SealedText.Seal("CaseFlow"u8.ToArray(), RandomNumberGenerator.GetBytes(32), "master key") });
        await mark.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<CannotRunException>(own.Another);
        Assert.Contains(MasterKey.Setting, refused.Message, StringComparison.Ordinal);
    }

    private static (string?, string?, string?) Shown(System.Text.Json.JsonElement reporter) =>
        (reporter.GetProperty("name").GetString(), reporter.GetProperty("phone").GetString(), reporter.GetProperty("address").GetString());

    private async Task Execute(string sql)
    {
        await using var command = at.DataSource.CreateCommand(sql);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Every row of every table, as text.</summary>
    private async Task<string> Dump()
    {
        var (tables, all) = (new List<string>(), new StringBuilder());
        await Each("select quote_ident(table_name) from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'", tables.Add);
        Assert.Contains("mt_events", tables);
        foreach (var table in tables) await Each($"select t::text from {table} t", row => all.AppendLine(row));
        return all.ToString();
    }

    private async Task Each(string sql, Action<string> row)
    {
        await using var command = at.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) row(reader.GetString(0));
    }
}
