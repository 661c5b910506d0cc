using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Passing a hard case up to the district, and naming who leads it there.</summary>
public sealed class ReturnTests
{
    [Fact]
    public void A_township_returns_its_order_to_the_district()
    {
        var returned = Given(Past.Acknowledged).When("o1", new Return("需区级协调"), At("t1"))
            .Then(new CaseReturned("o1", "o2", Centre, "需区级协调")).Stands(Stage.ToLead);
        Assert.Equal("o2", returned.Now.Root!.Id);
        Given(Past.Acknowledged).When("o1", new Return(""), At("t1")).ThenRefused("text_missing");
        Given(Past.Dispatched).When("o1", new Return("难"), At("t1")).ThenRefused("not_acknowledged");
    }

    [Fact]
    public void Only_a_township_returns_and_only_the_whole()
    {
        Given(Past.Split, new OrderAcknowledged("o2")).When("o2", new Return("难"), At("c1")).ThenRefused("cannot_return");
        Given(Past.Led).When("o2", new Return("难"), Leader).ThenRefused("cannot_return");
    }

    [Fact]
    public void A_leader_is_named_and_can_be_replaced()
    {
        Given(Past.Returned).When(new Lead("leader"), Dispatcher).Then(new LeaderNamed("o2", "leader")).Stands(Stage.InHand)
            .When(new Lead("other"), Dispatcher).Then(new LeaderNamed("o2", "other"));
        Given(Past.Dispatched).When(new Lead("leader"), Dispatcher).ThenRefused("not_returned");
        Given(Past.Returned).When(new Lead(""), Dispatcher).ThenRefused("text_missing");
    }

    [Fact]
    public void Nothing_moves_before_a_leader_is_named()
    {
        Given(Past.Returned).When("o2", new Complete("完"), Leader).ThenRefused("leader_not_named");
        Given(Past.Returned).When("o2", new Whistle(), Leader).ThenRefused("leader_not_named");
    }

    [Fact]
    public void What_the_district_handled_is_checked_by_the_township()
    {
        var done = Given(Past.Led).Does("o2", new Complete("完"), Leader).Stands(Stage.ToCheck);
        done.When(new Check(true, "属实"), Dispatcher).ThenRefused("handled_it");
        done.When(new Check(true, "属实"), At("t1")).Then(new CheckPassed("属实"));
    }

    [Fact]
    public void A_township_can_still_check_after_it_had_handled_an_earlier_round()
    {
        var again = Given(Past.Closed, new CaseReopened("又出现"), new CaseDispatched("o2", Centre, "t1", ""), new OrderAcknowledged("o2"),
            new CaseReturned("o2", "o3", Centre, "难"), new LeaderNamed("o3", "leader"), new OrderCompleted("o3", "完"));
        again.When(new Check(true, "属实"), At("t1")).Then(new CheckPassed("属实"));
    }

    [Fact]
    public void A_failed_check_of_a_returned_case_goes_back_to_the_leader() =>
        Given(Past.Led, new OrderCompleted("o2", "完")).When(new Check(false, "仍有积水"), At("t1"))
            .Then(new CheckFailed("仍有积水"), new ReworkOrdered("o2", "仍有积水")).Does("o2", new Complete("再完"), Leader).Stands(Stage.ToCheck);
}
