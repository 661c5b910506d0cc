using CaseFlow.Domain.Cases;
using NodaTime;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Reminders, supervisions, more time, and waiting.</summary>
public sealed class PressureTests
{
    [Fact]
    public void A_reminder_counts_once_in_ten_minutes()
    {
        var urged = Given(Past.Dispatched).When(new Urge(Note: "请尽快"), Dispatcher).Then(new OrderUrged("o1", "请尽快"));
        urged.Later(Urge.Once).When(new Urge(), Dispatcher).Then(new OrderUrged("o1", ""));
    }

    [Fact]
    public void Somebody_must_be_there_to_be_urged()
    {
        Given(Past.Lapsed).When(new Urge(), Dispatcher).ThenRefused("nobody_to_urge");
        Given(Past.Dispatched).When(new Urge("o9"), Dispatcher).ThenRefused("order_unknown");
        Given(Past.Returned).When(new Urge("o1"), Dispatcher).ThenRefused("order_over");
        Given(Past.Dispatched).When(new Urge(Note: "\u0000"), Dispatcher).ThenRefused("text_unreadable");
    }

    [Fact]
    public void A_supervision_names_a_unit_and_asks_for_a_reply() => Given(Past.Dispatched).When(new Supervise(SupervisionLevel.Leader, "久拖"), Leader)
        .Then(new SupervisionOpened("s1", SupervisionLevel.Leader, "t1", "久拖", Morning + Duration.FromHours(24) + Duration.FromMinutes(1)));

    public static TheoryData<string, Supervise> Unsuitable => new()
    {
        { "text_missing", new Supervise(SupervisionLevel.Leader, "", "t1") },
        { "hours_out_of_range", new Supervise(SupervisionLevel.Leader, "久拖", "t1", 0) },
        { "hours_out_of_range", new Supervise(SupervisionLevel.Leader, "久拖", "t1", 721) },
        { "unit_missing", new Supervise(SupervisionLevel.Leader, "久拖") },
        { "unit_closed", new Supervise(SupervisionLevel.Leader, "久拖", "t9") },
    };

    [Theory]
    [MemberData(nameof(Unsuitable))]
    public void A_supervision_makes_sense(string code, Supervise supervise) => Given(Past.Lapsed).When(supervise, Leader).ThenRefused(code);

    [Fact]
    public void The_supervised_unit_replies_also_after_closing()
    {
        var opened = new SupervisionOpened("s1", SupervisionLevel.Leader, "t1", "久拖", Morning);
        Given(Past.Closed, opened).When(new AnswerSupervision("已办结"), At("t1")).Then(new SupervisionAnswered("s1", "已办结"))
            .When(new AnswerSupervision("已办结", "s1"), At("t1")).ThenNothing();
        Given(Past.Dispatched, opened).When(new AnswerSupervision("正在办"), At("t2")).ThenRefused("not_supervised");
        Given(Past.Dispatched, opened).When(new AnswerSupervision(""), At("t1")).ThenRefused("text_missing");
        Given(Past.Dispatched, opened, opened with { Supervision = "s2" }).When(new AnswerSupervision("正在办"), At("t1")).ThenRefused("supervision_ambiguous");
        Given(Past.Voided, opened).When(new AnswerSupervision("正在办"), At("t1")).ThenRefused("case_voided");
    }

    [Fact]
    public void More_time_is_asked_for_and_given_twice_at_most()
    {
        var once = Given(Past.Acknowledged).When("o1", new Extend(3, "雨雪"), At("t1")).Then(new ExtensionAsked("o1", 3, "雨雪"))
            .When("o1", new ApproveExtension(), Dispatcher).Then(new ExtensionApproved("o1", 3));
        once.Does("o1", new Extend(2, "雨雪"), At("t1")).Does("o1", new ApproveExtension(), Dispatcher)
            .When("o1", new Extend(1, "雨雪"), At("t1")).ThenRefused("extended_twice");
    }

    [Fact]
    public void A_refused_request_is_not_approved_afterwards()
    {
        var refused = Given(Past.Acknowledged, new ExtensionAsked("o1", 3, "雨"), new ExtensionApproved("o1", 3), new ExtensionAsked("o1", 5, "雪"))
            .When("o1", new RefuseExtension("可按期"), Dispatcher).Then(new ExtensionRefused("o1", "可按期"));
        refused.When("o1", new ApproveExtension(), Dispatcher).ThenRefused("extension_not_asked");
    }

    [Fact]
    public void A_request_for_time_makes_sense()
    {
        var asked = Given(Past.Acknowledged, new ExtensionAsked("o1", 3, "雨"));
        asked.When("o1", new Extend(5, "雪"), At("t1")).ThenRefused("extension_waits");
        asked.When("o1", new RefuseExtension(""), Dispatcher).ThenRefused("text_missing");
        Given(Past.Acknowledged).When("o1", new Extend(31, "雪"), At("t1")).ThenRefused("days_out_of_range");
        Given(Past.Acknowledged).When("o1", new Extend(3, ""), At("t1")).ThenRefused("text_missing");
        asked.Does("o1", new Complete("完"), At("t1")).When("o1", new ApproveExtension(), Dispatcher).ThenRefused("order_over");
    }

    [Fact]
    public void A_case_waits_once_and_to_an_end()
    {
        var until = Morning + Duration.FromDays(10);
        var waiting = Given(Past.Acknowledged).When(new Suspend(until, "等待解冻"), Dispatcher).Then(new CaseSuspended(until, "等待解冻"));
        Assert.Contains("2026-03-12 09:00", waiting.When("o1", new Complete("完"), At("t1")).ThenRefused("case_suspended").Sentence, StringComparison.Ordinal);
        waiting.When(new Resume("已解冻"), Dispatcher).Then(new CaseResumed("已解冻"))
            .When(new Suspend(until, "又冻"), Dispatcher).ThenRefused("was_suspended");
    }

    [Fact]
    public void The_server_resumes_when_the_end_has_come_and_not_before()
    {
        Given(Past.Suspended).When(new KeepTime(), Server).ThenNothing();
        Assert.Null(Given(Past.Suspended).Later(Duration.FromDays(10)).Does(new KeepTime(), Server).Now.SuspendedUntil);
        Given(Past.Dispatched).When(new Resume(), Dispatcher).ThenRefused("not_suspended");
    }

    [Fact]
    public void A_suspension_makes_sense()
    {
        Given(Past.Pooled).When(new Suspend(Morning + Duration.FromDays(1), "等"), Dispatcher).ThenRefused("not_in_hand");
        Given(Past.Dispatched).When(new Suspend(Morning, "等"), Dispatcher).ThenRefused("until_out_of_range");
        Given(Past.Dispatched).When(new Suspend(Instant.MaxValue, "等"), Dispatcher).ThenRefused("until_out_of_range");
        Given(Past.Dispatched).When(new Suspend(Morning + Duration.FromDays(1), ""), Dispatcher).ThenRefused("text_missing");
    }
}
