using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;
using Void = CaseFlow.Domain.Cases.Void;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Scores and appeals.</summary>
public sealed class AfterwardsTests
{
    [Fact]
    public void The_rule_deducts_what_went_wrong_and_rewards_a_grab()
    {
        var story = Given([
            .. Past.Grabbed, new SupervisionOpened("s1", SupervisionLevel.Leader, "t1", "拖", Morning), new OrderCompleted("o1", "完"),
            new CheckFailed("不"), new ReworkOrdered("o1", "不"), new OrderCompleted("o1", "完"), new CheckPassed("属实"),
            new FeedbackGiven(true, true, null, "好")]);
        story.When(new Close(Outcome.Resolved), Dispatcher).Then(new CaseClosed(Outcome.Resolved, ""),
            new CaseScored(87, [new("grabbed", 2), new("reworked", -10), new("supervised", -5)], null));
    }

    [Fact]
    public void Overruled_refusals_and_reopenings_cost_and_nothing_falls_below_zero()
    {
        var bad = Given(Past.Closed).Now with { RefusalsOverruled = 1, Reopenings = 1 };
        Assert.Equal(85, ScoreRule.Score(bad).Points);
        Assert.Equal(0, ScoreRule.Score(bad with { Reworks = 99 }).Points);
    }

    [Fact]
    public void A_person_overrides_the_score_with_a_reason_and_may_go_back_to_the_rule()
    {
        Given(Past.Closed).When(new Score(88.5m, "现场特殊"), Appraiser).Then(new CaseScored(88.5m, [new("overridden", 88.5m)], "现场特殊"))
            .When(new Score(), Appraiser).Then(new CaseScored(100, [], null));
        Given(Past.Closed).When(new Score(), Appraiser).ThenNothing();
    }

    [Fact]
    public void An_override_makes_sense()
    {
        Given(Past.Closed).When(new Score(-1, "理由"), Appraiser).ThenRefused("points_out_of_range");
        Given(Past.Closed).When(new Score(110.01m, "理由"), Appraiser).ThenRefused("points_out_of_range");
        Given(Past.Closed).When(new Score(1.234m, "理由"), Appraiser).ThenRefused("points_too_fine");
        Given(Past.Closed).When(new Score(60), Appraiser).ThenRefused("text_missing");
    }

    [Fact]
    public void A_case_is_scored_after_it_was_closed() => Given(Past.Heard).When(new Score(60, "理由"), Appraiser).ThenRefused("not_closed");

    [Fact]
    public void A_unit_appeals_about_its_own_order_once()
    {
        var lodged = Given(Past.Closed).When(new LodgeAppeal("o1", "道路封闭"), At("t1")).Then(new AppealLodged("a1", "t1", "o1", "道路封闭"));
        lodged.Does(new RuleAppeal(true, "属实"), Appraiser).When(new LodgeAppeal("o1", "另有理由"), At("t1")).ThenRefused("appealed_already");
        Assert.Equal("appealed_already", LodgeAppeal.Barred(lodged.Now, new Facts(Morning, At("t1"), District))!.Code);
    }

    [Fact]
    public void An_appeal_is_about_a_closed_case_and_an_order_of_ones_own()
    {
        Given(Past.Heard).When(new LodgeAppeal("o1", "道路封闭"), At("t1")).ThenRefused("not_closed");
        Given(Past.Closed).When(new LodgeAppeal("o1", "道路封闭"), At("t2")).ThenRefused("not_your_case");
        Given(Past.Closed).When(new LodgeAppeal("o9", "道路封闭"), At("t1")).ThenRefused("order_unknown");
        Given(Past.Closed).When(new LodgeAppeal(null!, "道路封闭"), At("t1")).ThenRefused("order_unknown");
        Given(Past.Closed).When(new LodgeAppeal("o1", ""), At("t1")).ThenRefused("text_missing");
        Given([.. Past.Dispatched, new OrderRefused("o1", "不", "据"), new RefusalUpheld("o1", "在理"), new CaseDispatched("o2", Centre, "t2", ""),
            .. Past.Closed[^5..].Select(Renumbered)]).When(new LodgeAppeal("o1", "道路封闭"), At("t2")).ThenRefused("not_your_order");
    }

    [Fact]
    public void The_appraiser_rules_on_an_appeal()
    {
        var lodged = Given(Past.Closed, new AppealLodged("a1", "t1", "o1", "道路封闭"));
        lodged.When(new RuleAppeal(true, "属实"), Appraiser).Then(new AppealRuled("a1", true, "属实")).When(new RuleAppeal(true, "属实", "a1"), Appraiser).ThenNothing();
        lodged.When(new RuleAppeal(false, ""), Appraiser).ThenRefused("text_missing");
        lodged.When(new RuleAppeal(false, "不实", "a9"), Appraiser).ThenRefused("appeal_unknown");
        Given(Past.Closed).When(new RuleAppeal(true, "属实"), Appraiser).ThenRefused("no_appeal");
        lodged.And(new AppealLodged("a2", "c1", "o2", "雨")).When(new RuleAppeal(true, "属实"), Appraiser).ThenRefused("appeal_ambiguous");
    }

    [Fact]
    public void An_appeal_that_waits_is_ruled_on_even_when_its_case_was_reopened_and_voided() =>
        Given(Past.Closed, new AppealLodged("a1", "t1", "o1", "雨"), new CaseReopened("又")).Does(new Void("误报"), Dispatcher)
            .When(new RuleAppeal(true, "属实"), Appraiser).Then(new AppealRuled("a1", true, "属实"));

    private static CaseEvent Renumbered(CaseEvent happened) => happened is OrderCompleted done ? done with { Order = "o2" } : happened;
}
