using CaseFlow.Domain.Cases;
using NodaTime;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Feedback, closing, the return visit and reopening.</summary>
public sealed class FeedbackTests
{
    private static readonly Feedback Content = new(true, "满意", true, Satisfaction.Satisfied);
    private static readonly Feedback NoAnswer = new(false, "无人接听");

    [Fact]
    public void The_reporter_is_content() => Given(Past.Checked).When(Content, Dispatcher)
        .Then(new FeedbackGiven(true, true, Satisfaction.Satisfied, "满意")).Stands(Stage.ToFeedback);

    [Fact]
    public void An_unhappy_reporter_sends_it_back() => Given(Past.Checked).When(new Feedback(true, "还是脏", false, Satisfaction.Dissatisfied), Dispatcher)
        .Then(new FeedbackGiven(true, false, Satisfaction.Dissatisfied, "还是脏"), new ReworkOrdered("o1", "还是脏")).Stands(Stage.InHand);

    [Fact]
    public void The_centre_may_decide_otherwise() => Given(Past.Checked)
        .When(new Feedback(true, "超出职责", false, Rework: false), Dispatcher).Then(new FeedbackGiven(true, false, null, "超出职责")).Stands(Stage.ToFeedback);

    [Fact]
    public void A_call_that_failed_is_one_for_ten_minutes_and_then_another()
    {
        var tried = Given(Past.Checked).When(NoAnswer, Dispatcher).Then(new FeedbackGiven(false, null, null, "无人接听"));
        tried.Later(Feedback.Once).When(NoAnswer, Dispatcher).Then(new FeedbackGiven(false, null, null, "无人接听"));
    }

    public static TheoryData<string, Feedback> Unusable => new()
    {
        { "text_missing", Content with { Note = "" } },
        { "solved_missing", Content with { Solved = null } },
        { "not_contacted", NoAnswer with { Solved = true } },
        { "not_contacted", NoAnswer with { Satisfaction = Satisfaction.Satisfied } },
        { "not_contacted", NoAnswer with { Rework = true } },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Feedback_says_what_was_heard(string code, Feedback feedback) => Given(Past.Checked).When(feedback, Dispatcher).ThenRefused(code);

    [Fact]
    public void Feedback_comes_after_the_check()
    {
        Given(Past.Completed).When(Content, Dispatcher).ThenRefused("not_checked");
        Given(Past.Merged).When(Content, Dispatcher).ThenRefused("case_merged");
    }

    [Fact]
    public void After_closing_it_is_a_return_visit_and_sends_nothing_back()
    {
        Given(Past.Closed).When(Content with { Solved = false }, Dispatcher)
            .Then(new ReturnVisitMade(true, false, Satisfaction.Satisfied, "满意")).Stands(Stage.Closed);
        Given(Past.Closed).When(Content with { Rework = true }, Dispatcher).ThenRefused("rework_after_closing");
    }

    [Fact]
    public void Closing_scores_by_rule() => Given(Past.Heard).When(new Close(Outcome.Resolved), Dispatcher)
        .Then(new CaseClosed(Outcome.Resolved, ""), new CaseScored(100, [], null)).Stands(Stage.Closed);

    [Fact]
    public void The_reporter_hears_of_it_before_it_is_closed()
    {
        Given(Past.Checked).When(new Close(Outcome.Resolved), Dispatcher).ThenRefused("no_feedback");
        Given(Past.Completed).When(new Close(Outcome.Resolved), Dispatcher).ThenRefused("not_checked");
        Given(Past.Checked).Does(NoAnswer, Dispatcher).Does(new Close(Outcome.Resolved), Dispatcher).Stands(Stage.Closed);
    }

    [Fact]
    public void Where_nobody_can_be_told_it_is_closed_after_the_check() =>
        Given([(CaseReported)Past.Reported[0] with { Reporter = null }, .. Past.Checked[1..]]).Does(new Close(Outcome.Resolved), Dispatcher).Stands(Stage.Closed);

    [Fact]
    public void An_outcome_short_of_resolved_is_explained()
    {
        Given(Past.Heard).When(new Close(Outcome.PartlyResolved), Dispatcher).ThenRefused("note_missing");
        Given(Past.Heard).When(new Close(Outcome.PartlyResolved, "冬季停工"), Dispatcher).Happens();
        Given(Past.Checked, new FeedbackGiven(true, false, null, "没有")).When(new Close(Outcome.Resolved), Dispatcher).ThenRefused("note_missing");
    }

    [Fact]
    public void A_closed_case_reopens_to_the_dispatcher_and_a_declined_one_to_be_filed()
    {
        Given(Past.Closed).When(new Reopen("又出现"), Dispatcher).Then(new CaseReopened("又出现")).Stands(Stage.ToDispatch)
            .Does(new Dispatch("t1"), Dispatcher).Stands(Stage.InHand);
        Given(Past.Declined).When(new Reopen("有新证据"), Dispatcher).Then(new CaseReopened("有新证据")).Stands(Stage.Reported);
        Given(Past.Closed).When(new Reopen(""), Dispatcher).ThenRefused("text_missing");
        Given(Past.Heard).When(new Reopen("又出现"), Dispatcher).ThenRefused("not_closed");
    }
}
