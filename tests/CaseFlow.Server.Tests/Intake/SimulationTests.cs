using CaseFlow.Server.Intake;
using CaseFlow.Server.Running;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Intake;

public sealed class SimulationTests(IntakeDatabase db) : IClassFixture<IntakeDatabase>
{
    /// <summary>What people who act at the same moment may be told.</summary>
    private static readonly string[] Expected = ["stale", "already_grabbed", "not_in_pool", "window_lapsed", "case_unknown"];

    [Fact]
    public async Task A_played_district_lives_all_five_orders_occur_and_cases_close()
    {
        await using var server = await RunningServer.StartAsync(
            new ServeOptions { Urls = "http://127.0.0.1:0", Environment = "Development", ConnectionString = db.ConnectionString }, TestContext.Current.CancellationToken);
        var shipped = MannersFile.Open(MannersFile.Shipped);
        var manners = shipped with
        {
            Habits = shipped.Habits with { Return = 0.2, Whistle = 0.3, Split = 0.5, DispatchToTownship = 0.7, FailCheck = 0.3 },
        };
        var asked = new SimulationAsked(new Uri(server.Addresses.First()), "150402", Speed: 1000, Seed: 7) { Day = DayFile.Open(DayFile.Shipped) with { Reports = 100 } };
        var simulation = new Simulation(asked, manners, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var playing = simulation.Run(stop.Token);
        string[] orders = ["grab", "dispatch", "split", "whistle", "return"];

        await Eventually.Become(() => playing.IsCompleted || (simulation.Figures.Ended >= 5 && orders.All(simulation.Figures.Verbs.ContainsKey)), TimeSpan.FromMinutes(5));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        Assert.Empty(simulation.Figures.Refusals.Keys.Except(Expected));
    }
}
