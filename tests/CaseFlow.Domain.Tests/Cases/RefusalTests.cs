using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;
using Rule = CaseFlow.Domain.Cases.Rule;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>"Not my duty", the ruling on it, and the end of the ping-pong.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void A_unit_refuses_with_reason_and_basis()
    {
        var refused = Given(Past.Dispatched).When("o1", new Refuse("不归我管", "职责清单"), At("t1")).Then(new OrderRefused("o1", "不归我管", "职责清单"));
        Assert.Equal(Queue.ToRule, refused.Now.Queue);
        Given(Past.Dispatched).When("o1", new Refuse("不归我管", ""), At("t1")).ThenRefused("text_missing");
    }

    [Fact]
    public void Some_orders_cannot_be_refused()
    {
        Given(Past.Grabbed).When("o1", new Refuse("不", "据"), At("t1")).ThenRefused("grabbed_yourself");
        Given(Past.Led).When("o2", new Refuse("不", "据"), Leader).ThenRefused("nobody_above");
        Given(Past.Acknowledged, new OrderStarted("o1")).When("o1", new Refuse("不", "据"), At("t1")).ThenRefused("already_started");
        Given(Past.Refused, new RefusalOverruled("o1", "留")).When("o1", new Refuse("不", "据"), At("t1")).ThenRefused("ruling_stands");
        Given(Past.Completed).When("o1", new Refuse("不", "据"), At("t1")).ThenRefused("order_over");
        Assert.Equal("awaits_ruling", Refuse.Barred(Given(Past.Refused).Now, Given(Past.Refused).Now.Root!, new Facts(Morning, At("t1"), District))!.Code);
    }

    [Fact]
    public void An_upheld_refusal_sends_the_case_back_to_the_dispatcher_and_elsewhere()
    {
        var upheld = Given(Past.Refused).When(new Rule(Ruling.Uphold, "在理"), Dispatcher).Then(new RefusalUpheld("o1", "在理")).Stands(Stage.ToDispatch);
        upheld.When(new Dispatch("t1"), Dispatcher).ThenRefused("refusal_was_upheld");
        upheld.When(new Dispatch("t2"), Dispatcher).Then(new CaseDispatched("o2", Centre, "t2", ""));
    }

    [Fact]
    public void An_overruled_refusal_leaves_the_order_where_it_is() =>
        Given(Past.Refused).When(new Rule(Ruling.Overrule, "属地"), Dispatcher).Then(new RefusalOverruled("o1", "属地"))
            .Does("o1", new Acknowledge(), At("t1")).Does("o1", new Complete("完"), At("t1")).Stands(Stage.ToCheck);

    [Fact]
    public void The_third_refusal_ends_in_a_forced_ruling()
    {
        var third = Given([.. Past.Dispatched, .. WhistleTests.Thrice("o1")]);
        third.When(new Rule(Ruling.Uphold, "在理"), Dispatcher).ThenRefused("ruling_must_be_forced");
        third.When(new Rule(Ruling.Force, "到此为止"), Dispatcher).ThenRefused("unit_missing");
        third.When(new Rule(Ruling.Force, "到此为止", To: "g1"), Dispatcher).ThenRefused("unit_unsuitable");
        third.When(new Rule(Ruling.Force, "到此为止", To: "t2"), Dispatcher).Then(new RulingForced("o1", "o2", "t2", "到此为止"))
            .Does("o2", new Acknowledge(), At("t2")).When("o2", new Refuse("不", "据"), At("t2")).ThenRefused("ruling_stands");
    }

    [Fact]
    public void A_ruling_can_be_forced_on_the_very_unit_that_refused()
    {
        var stays = Given([.. Past.Dispatched, .. WhistleTests.Thrice("o1")]).When(new Rule(Ruling.Force, "到此为止", To: "t1"), Dispatcher)
            .Then(new RulingForced("o1", "o1", "t1", "到此为止"));
        Assert.Equal((3, 3), (stays.Now.Refusals, stays.Now.RefusalsOverruled));
    }

    [Fact]
    public void A_ruling_needs_a_refusal()
    {
        Given(Past.Dispatched).When(new Rule(Ruling.Uphold, "在理"), Dispatcher).ThenRefused("nothing_refused");
        Given(Past.Refused).When(new Rule(Ruling.Force, "到此为止", To: "t2"), Dispatcher).ThenRefused("ruling_not_yet_forced");
        Given(Past.Refused).When(new Rule(Ruling.Uphold, ""), Dispatcher).ThenRefused("text_missing");
        Given(Past.Refused).When(new Rule(Ruling.Uphold, "在理", "o7"), Dispatcher).ThenRefused("order_unknown");
    }

    [Fact]
    public void Where_several_wait_the_ruling_names_one()
    {
        var both = Given(Past.Split, new OrderRefused("o2", "不", "据"), new OrderRefused("o3", "不", "据"));
        both.When(new Rule(Ruling.Uphold, "在理"), Dispatcher).ThenRefused("order_ambiguous");
        both.When(new Rule(Ruling.Uphold, "在理", "o1"), Dispatcher).ThenRefused("nothing_refused");
        both.When(new Rule(Ruling.Uphold, "在理", "o3"), Dispatcher).Then(new RefusalUpheld("o3", "在理")).Stands(Stage.InHand);
    }

    [Fact]
    public void A_part_is_forced_within_the_area_that_split_it()
    {
        var part = Given([.. Past.Split, .. WhistleTests.Thrice("o2")]);
        part.When(new Rule(Ruling.Force, "到此为止", To: "c3"), Dispatcher).ThenRefused("outside_own_area");
        part.When(new Rule(Ruling.Force, "到此为止", To: "c2"), Dispatcher).ThenRefused("already_in_hand");
        part.When(new Rule(Ruling.Force, "到此为止", To: "t1"), Dispatcher).ThenRefused("unit_unsuitable");
        part.When(new Rule(Ruling.Force, "到此为止", To: "g1"), Dispatcher).Then(new RulingForced("o2", "o4", "g1", "到此为止"));
    }

    [Fact]
    public void A_part_is_not_forced_back_on_the_community_that_split_it()
    {
        var below = Given(Past.Split).Does("o2", new Acknowledge(), At("c1")).Does("o2", new Split([new SplitTask("g1")]), At("c1"));
        below.And(WhistleTests.Thrice("o4")).When(new Rule(Ruling.Force, "到此为止", To: "c1"), Dispatcher).ThenRefused("outside_own_area");
    }
}
