using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;
using File = CaseFlow.Domain.Cases.File;
using Rule = CaseFlow.Domain.Cases.Rule;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Whole lives, from report to score.</summary>
public sealed class LifeTests
{
    private static readonly Feedback Content = new(true, "满意", true, Satisfaction.Satisfied);

    private static Story Reported => Given().Does(new Report(Channel.Hotline, "垃圾成堆", new PlaceGiven(118.05, 42.05), "01-002", new Reporter("某人")), Dispatcher);

    [Fact]
    public void Grabbed_handled_checked_heard_closed_and_scored()
    {
        var closed = Closed(Reported.Does(new File(), Dispatcher).Does(new Grab(), At("t1"))
            .Does("o1", new Start(), At("t1")).Does("o1", new Progress("清了一半"), At("t1")).Does("o1", new Complete("已清理"), At("t1")));
        Assert.Equal(102, closed.Now.Score);
    }

    [Fact]
    public void Urgent_without_a_pool_whistled_and_done()
    {
        var closed = Closed(Reported.Does(new File("01-001"), Dispatcher).Stands(Stage.ToDispatch).Does(new Dispatch("t1"), Dispatcher)
            .Does("o1", new Acknowledge(), At("t1")).Does("o1", new Whistle(), At("t1"))
            .Does("o2", new Muster(), At("housing")).Does("o3", new Muster(), At("police")).Does("o2", new Complete("已更换井盖"), At("housing"))
            .Does("o1", new Complete("已恢复通行"), At("t1")));
        Assert.Equal(100, closed.Now.Score);
    }

    [Fact]
    public void Lapsed_dispatched_refused_upheld_and_sent_elsewhere() =>
        Closed(Reported.Does(new File(), Dispatcher).Later(NodaTime.Duration.FromMinutes(30)).Does(new KeepTime(), Server)
            .Does(new Dispatch("t2"), Dispatcher).Does("o1", new Refuse("不在辖区", "区划图"), At("t2")).Does(new Rule(Ruling.Uphold, "在理"), Dispatcher)
            .Does(new Dispatch("t1"), Dispatcher).Does("o2", new Acknowledge(), At("t1")).Does("o2", new Complete("已清理"), At("t1")));

    [Fact]
    public void Refused_three_times_and_forced()
    {
        var closed = Closed(Given(Past.Lapsed)
            .Does(new Dispatch("t2"), Dispatcher).Does("o1", new Refuse("不", "据"), At("t2")).Does(new Rule(Ruling.Uphold, "在理"), Dispatcher)
            .Does(new Dispatch("water"), Dispatcher).Does("o2", new Refuse("不", "据"), At("water")).Does(new Rule(Ruling.Uphold, "在理"), Dispatcher)
            .Does(new Dispatch("t1"), Dispatcher).Does("o3", new Refuse("不", "据"), At("t1")).Does(new Rule(Ruling.Force, "属地", To: "t1"), Dispatcher)
            .Does("o3", new Acknowledge(), At("t1")).Does("o3", new Complete("已清理"), At("t1")));
        Assert.Equal((3, 95m), (closed.Now.Refusals, closed.Now.Score));
    }

    [Fact]
    public void Returned_led_whistled_and_checked_by_the_township()
    {
        var done = Given(Past.Acknowledged).Does("o1", new Return("需区级协调"), At("t1")).Does(new Lead("leader"), Dispatcher)
            .Does("o2", new Whistle(), Leader).Does("o3", new Muster(), At("housing")).Does("o4", new Muster(), At("police")).Does("o5", new Muster(), At("water"))
            .Does("o3", new Complete("完"), At("housing")).Does("o2", new Complete("完"), Leader).Stands(Stage.ToCheck);
        done.Does(new Check(true, "属实"), At("t1")).Does(Content, Dispatcher).Does(new Close(Outcome.Resolved), Dispatcher).Stands(Stage.Closed);
    }

    [Fact]
    public void Sent_back_by_the_check_and_by_the_reporter()
    {
        var closed = Closed(Given(Past.Completed).Does(new Check(false, "仍有垃圾"), Dispatcher).Does("o1", new Complete("再清"), At("t1"))
            .Does(new Check(true, "属实"), Dispatcher).Does(new Feedback(true, "还有异味", false), Dispatcher).Does("o1", new Complete("消毒"), At("t1")));
        Assert.Equal((2, 80m), (closed.Now.Reworks, closed.Now.Score));
    }

    [Fact]
    public void Closed_reopened_and_closed_again_by_another_unit()
    {
        var closed = Closed(Given(Past.Closed).Does(new Reopen("又出现"), Dispatcher).Does(new Dispatch("t2"), Dispatcher)
            .Does("o2", new Acknowledge(), At("t2")).Does("o2", new Complete("根治"), At("t2")));
        Assert.Equal((1, 90m), (closed.Now.Reopenings, closed.Now.Score));
    }

    [Fact]
    public void Appealed_after_closing_and_upheld_without_touching_what_happened()
    {
        var closed = Given(Past.Closed);
        var ruled = closed.Does(new LodgeAppeal("o1", "道路封闭"), At("t1")).Does(new RuleAppeal(true, "属实"), Appraiser);
        Assert.Equal(closed.Now, ruled.Now with { Appeals = closed.Now.Appeals });
    }

    private static Story Closed(Story handled) => handled.Stands(Stage.ToCheck).Does(new Check(true, "属实"), Dispatcher)
        .Does(Content, Dispatcher).Does(new Close(Outcome.Resolved), Dispatcher).Stands(Stage.Closed);
}
