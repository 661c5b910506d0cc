using System.Diagnostics;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Policies;

/// <summary>Policies and calendars put in force and tried from the command line, beside a running server.</summary>
public sealed class PolicyVerbTests(SmallTown db) : IClassFixture<SmallTown>, IDisposable
{
    private const string Policy = """
        version: "2026-2"
        imminent_percent: 80
        rules:
          - { kind: handle, item: road-01, limit: 3 working_days }
        """;

    private const string Calendar = """
        version: "2027"
        zone: Asia/Shanghai
        periods: ["09:00-17:00"]
        week: [monday, tuesday, wednesday, thursday, friday]
        holidays: [{ from: 2027-01-01, name: 元旦 }]
        make_up_days: []
        """;

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("policy").FullName;

    [Fact]
    public async Task A_policy_and_a_calendar_are_put_in_force_once_and_a_bad_file_changes_nothing()
    {
        await using var server = await LiveServer.Start(db.ConnectionString);
        var districts = server.Services.GetRequiredService<Districts>();
        Assert.Equal((0, "policy.yaml is in force in District 150402."), await Say(Policy, "policy", "adopt", "--district", Town.Code));
        Assert.Equal((0, "It is in force already."), await Say(Policy, "policy", "adopt", "--district", Town.Code));
        Assert.Equal((0, "calendar.yaml is in force in District 150402."), await Say(Calendar, "calendar", "adopt", "--district", Town.Code));
        await CaseFlow.Testing.Eventually.Become(() => districts.Of(Town.Code).WorkingTime()?.Calendar.Version == "2027");

        Assert.Equal(
            (1, "policy.yaml:4: rules[0].item: Expected an item of the catalogue, which has no 'road-99'."),
            await Say(Policy.Replace("2026-2", "2026-3", StringComparison.Ordinal).Replace("road-01", "road-99", StringComparison.Ordinal), "policy", "adopt", "--district", Town.Code));
        Assert.Equal(
            (1, "calendar.yaml:3: periods: '9-17' is no period of a day; write its opening and closing, such as 08:00-12:00."),
            await Say(Calendar.Replace("09:00-17:00", "9-17", StringComparison.Ordinal), "calendar", "adopt", "--district", Town.Code));
        Assert.Equal((1, "There is no district '999999'. There are: 150402."), await Say(Policy, "policy", "adopt", "--district", "999999"));
        await districts.Refresh(TestContext.Current.CancellationToken);
        Assert.Equal(("2026-2", "2027"), (districts.Of(Town.Code).Policy()?.Version, districts.Of(Town.Code).WorkingTime()?.Calendar.Version));
    }

    [Fact]
    public async Task A_draft_is_tried_on_the_cases_closed_in_a_period_and_nothing_is_appended()
    {
        await using var server = await LiveServer.Start(db.ConnectionString);
        var id = await server.Report();
        await server.Done(id, LiveServer.Dispatcher(), new Domain.Cases.File(LiveServer.Pothole, CaseClass.Urgent));
        await server.Done(id, LiveServer.Dispatcher(), new Dispatch(LiveServer.West));
        await server.Done(id, LiveServer.Of(LiveServer.West), new Acknowledge { Order = "o1" });
        await server.Done(id, LiveServer.Of(LiveServer.West), new Complete("filled") { Order = "o1" });
        await server.Done(id, LiveServer.Dispatcher(), new Domain.Cases.Check(true, "seen"));
        await server.Done(id, LiveServer.Dispatcher(), new Close(Outcome.Resolved));
        var position = await server.Journal.Position(TestContext.Current.CancellationToken);

        var (code, said) = await Say(Policy.Replace("2026-2", "draft", StringComparison.Ordinal).Replace("3 working_days", "0.000000001 urgent_hours", StringComparison.Ordinal), "policy", "what-if", "--district", Town.Code, "--from", "2020-01-01", "--to", "2999-01-01");

        Assert.Equal(0, code);
        Assert.Contains("1 cases were run again; none was changed.", said, StringComparison.Ordinal);
        Assert.Matches("1/1 100.00% +0/1 +0.00% +West", said);
        Assert.Matches("1/1 100.00% +0/1 +0.00% +Roads", said);
        Assert.Contains("handle of West would have been late", said, StringComparison.Ordinal);
        Assert.Equal(position, await server.Journal.Position(TestContext.Current.CancellationToken));
        Assert.Equal((1, "'soon' is no day; write one such as 2026-01-01."), await Say(Policy, "policy", "what-if", "--district", Town.Code, "--from", "soon", "--to", "2999-01-01"));
    }

    /// <summary>Runs the program on the database with a file of that text, in the folder that the file is in.</summary>
    private async Task<(int Code, string Said)> Say(string text, string noun, string verb, params string[] words)
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder, noun + ".yaml"), text);
        string[] file = verb == "what-if" ? ["--" + noun, noun + ".yaml"] : [noun + ".yaml"];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseFlow.Server.dll"), noun, verb, .. file, .. words])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["ConnectionStrings__caseflow"] = db.ConnectionString, ["CaseFlow__MasterKey"] = Servers.MasterKey },
        };
        using var program = Process.Start(start)!;
        var said = (await Task.WhenAll(program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync())).Select(one => one.Trim());
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, string.Join("", said));
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);
}
