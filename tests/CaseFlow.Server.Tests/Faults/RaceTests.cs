using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Faults;

/// <summary>Eight townships reach for each case at once, at two servers of one database. CASEFLOW_RACES sets how often.</summary>
public sealed class RaceTests(Served at) : IClassFixture<Served>
{
    private const int Grabbers = 8, RacesAtOnce = 4;

    [Fact]
    public async Task Of_eight_who_grab_at_once_exactly_one_wins_and_the_others_hear_who()
    {
        var races = Setting.Of("CASEFLOW_RACES", 300);
        await OpenTownships();
        await using var there = await at.Another();
        var grabbers = await Line(there);
        var (dispatcher, reporter) = (await at.As("dispatcher"), await at.As("reporter"));
        var wins = new int[Grabbers];
        await Parallel.ForAsync(0, races, new ParallelOptions { MaxDegreeOfParallelism = RacesAtOnce }, async (_, _) =>
        {
            var id = await reporter.Reports();
            (await dispatcher.Do(id, "file", new { item = Town.General })).Went();
            Interlocked.Increment(ref wins[await Race(id, grabbers)]);
        });
        Assert.Equal(races, wins.Sum());
        Assert.Equal(races, await Count("select count(*) from mt_events where type = 'case_grabbed'"));
        Assert.True(wins[..4].Sum() > races / 20 && wins[4..].Sum() > races / 20, $"One server always won: {string.Join(' ', wins)}");
    }

    /// <summary>Answers which of them won.</summary>
    private static async Task<int> Race(string id, (Person Person, string Township)[] grabbers)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Array.ConvertAll(grabbers, grabber => Grab(grabber.Person));
        start.SetResult();
        var replies = await Task.WhenAll(running);
        var winner = Assert.Single(Enumerable.Range(0, Grabbers), i => replies[i].Status == 200);
        Assert.False(replies[winner].Json.GetProperty("already").GetBoolean());
        for (var i = 0; i < Grabbers; i++)
            if (i != winner) Assert.Contains(grabbers[winner].Township, replies[i].Refused(409, "already_grabbed").Text("detail"), StringComparison.Ordinal);
        return winner;

        async Task<Reply> Grab(Person person)
        {
            await start.Task;
            return await person.Do(id, "grab", key: $"{id} {person.Login}".Replace(' ', '-'));
        }
    }

    private async Task<(Person, string)[]> Line(RunningServer there)
    {
        var line = new List<(Person, string)>();
        for (var i = 0; i < Grabbers; i++) line.Add((await at.As($"racer-{i}", i < Grabbers / 2 ? at.Here : there), $"Township {i}"));
        return [.. line];
    }

    private async Task OpenTownships()
    {
        var services = at.Here.Services;
        var opened = Enumerable.Range(0, Grabbers).Select(i => new OpenUnit($"racing-{i}", $"Township {i}", UnitKind.Township, Town.Code)).ToArray();
        Assert.Null((await services.GetRequiredService<DirectoryRoad>().Carry(Town.Code, opened, new Actor("administrator", Town.Code, Role.Administrator), TestContext.Current.CancellationToken)).Refusal);
        var hash = services.GetRequiredService<Passwords>().Hash(DemoAccounts.Password);
        await services.GetRequiredService<AccountBook>().Open(
            [.. opened.Select((unit, i) => new Account(Town.Code, $"racer-{i}", unit.Name, unit.Code, Role.Township, hash, Account.NewStamp()))], TestContext.Current.CancellationToken);
    }

    private async Task<long> Count(string sql)
    {
        await using var command = at.DataSource.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
