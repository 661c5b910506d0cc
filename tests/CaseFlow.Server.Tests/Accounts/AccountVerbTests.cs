using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.City;
using CaseFlow.Server.Tests.Running;

namespace CaseFlow.Server.Tests.Accounts;

public sealed class AccountVerbTests(SmallTown db) : IClassFixture<SmallTown>
{
    private const string First = "a first password", Second = "a second password";

    private const string CityAlone =
        "The role 'city' is held alone, without --district and --unit. Open another account for what somebody does in a district.";

    [Fact]
    public async Task An_account_of_the_city_belongs_to_no_district()
    {
        await using var server = await LiveServer.Start(db.ConnectionString);
        using var browser = new Browser(server.Address);
        Assert.Equal((0, "Done."), await Say(First, "open", "mayor", "--role", "city"));
        using var opened = await browser.SignIn("mayor", First);
        var me = await browser.Read<Me>("/api/me");
        Assert.Equal(("city", "", true), (me.Unit.Code, me.District.Code, me.OwesPassword));
        using var changed = await browser.Http.PostAsJsonAsync("/api/me/password", new { old = First, @new = Second }, TestContext.Current.CancellationToken);
        changed.EnsureSuccessStatusCode();
        Assert.Equal(Town.Code, Assert.Single(await browser.Read<DistrictFigures[]>("/api/city/districts")).Code);
    }

    [Fact]
    public async Task An_account_is_opened_changed_and_disabled_from_the_command_line()
    {
        await using var server = await LiveServer.Start(db.ConnectionString);
        using var browser = new Browser(server.Address);
        Assert.Equal((0, "Done."), await Say(First, "open", "Chief", "--district", Town.Code, "--role", "dispatcher", "--role", "administrator", "--name", "The chief"));
        using var opened = await browser.SignIn("chief", First);
        var me = await browser.Read<Me>("/api/me");
        Assert.Equal(("chief", "The chief", Town.Code), (me.Account, me.Name, me.Unit.Code));
        Assert.Equal(["dispatcher", "administrator"], me.Roles);

        Assert.Equal((0, "Done."), await Say(Second, "password", "chief"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignIn("chief", First)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.SignIn("chief", Second)).StatusCode);
        Assert.Equal((0, "Done."), await Say("", "codes-off", "Chief"));
        Assert.Equal((0, "Done."), await Say("", "disable", "chief"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignIn("chief", Second)).StatusCode);
    }

    [Theory]
    [InlineData("There is no district '999999'. There are: 150402.", First, "open", "x", "--district", "999999", "--role", "leader")]
    [InlineData("There is no unit 'nowhere' in District 150402.", First, "open", "x", "--district", Town.Code, "--role", "leader", "--unit", "nowhere")]
    [InlineData("'king' is no role; the roles are gridMember, township, community, department, dispatcher, leader, auditor, appraiser, administrator, reporter, city.", First, "open", "x", "--district", Town.Code, "--role", "king")]
    [InlineData("Say in --district which district the account is of, such as 150402.", First, "open", "x", "--role", "leader")]
    [InlineData(CityAlone, First, "open", "x", "--role", "city", "--district", Town.Code)]
    [InlineData(CityAlone, First, "open", "x", "--role", "city", "--role", "leader")]
    [InlineData("A password has at least 12 characters. Choose a longer one, such as some words that you alone put together.", "short", "open", "x", "--district", Town.Code, "--role", "leader")]
    [InlineData("There is no account 'nobody'.", First, "disable", "nobody")]
    [InlineData("There is no account 'nobody'.", First, "codes-off", "nobody")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string sentence, string password, params string[] words) =>
        Assert.Equal((1, sentence), await Say(password, words));

    private async Task<(int Code, string Said)> Say(string password, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseFlow.Server.dll"), "account", .. words])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__caseflow"] = db.ConnectionString;
        start.Environment["CaseFlow__MasterKey"] = Servers.MasterKey;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(password);
        process.StandardInput.Close();
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said.Trim());
    }
}
