using CaseFlow.Server.Running;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Running;

public sealed class SteadyTimeTests(SmallTown db) : IClassFixture<SmallTown>
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Hour = TimeSpan.FromHours(1);

    [Fact]
    public void It_is_the_machines_time_while_that_moves_steadily_or_nearly_so()
    {
        var machine = new ManualTime(Noon);
        var time = new SteadyTime(machine);
        machine.Pass(Hour);
        machine.Step(TimeSpan.FromMilliseconds(900));
        Assert.Equal((machine.GetUtcNow(), TimeSpan.Zero), (time.GetUtcNow(), time.Step));
        machine.Step(TimeSpan.FromMilliseconds(-900));
        Assert.Equal(machine.GetUtcNow(), time.GetUtcNow());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void It_goes_on_steadily_while_the_machines_clock_is_set_wrong_and_follows_it_when_told(int hours)
    {
        var machine = new ManualTime(Noon);
        var time = new SteadyTime(machine);
        machine.Step(hours * Hour);
        machine.Pass(Minute);
        Assert.Equal((Noon + Minute, hours * Hour), (time.GetUtcNow(), time.Step));
        time.Follow();
        Assert.Equal((Noon + Minute + hours * Hour, TimeSpan.Zero), (time.GetUtcNow(), time.Step));
    }

    [Fact]
    public void It_is_itself_again_when_the_machines_clock_is_set_back()
    {
        var machine = new ManualTime(Noon);
        var time = new SteadyTime(machine);
        machine.Step(Hour);
        Assert.NotEqual(TimeSpan.Zero, time.Step);
        machine.Step(-Hour);
        Assert.Equal(TimeSpan.Zero, time.Step);
    }

    [Fact]
    public async Task A_step_to_the_databases_time_is_followed_and_one_away_from_it_is_not()
    {
        var machine = new ManualTime(DateTimeOffset.UtcNow - Hour);
        await using var server = await LiveServer.Start(db.ConnectionString, machine);
        var time = server.Services.GetRequiredService<SteadyTime>();
        machine.Step(Hour);
        Assert.Equal(Hour, time.Step);
        await Eventually.Become(() =>
        {
            machine.Pass(TimeSpan.FromMilliseconds(50));
            return time.Step == TimeSpan.Zero;
        });
        Assert.InRange((time.GetUtcNow() - DateTimeOffset.UtcNow).Duration(), TimeSpan.Zero, Minute);
        machine.Step(Hour);
        machine.Pass(Minute);
        machine.Pass(Minute);
        Assert.Equal(Hour, time.Step);
    }
}
