using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>The check by somebody else, and rework.</summary>
public sealed class CheckTests
{
    [Fact]
    public void The_centre_confirms_the_result() =>
        Given(Past.Completed).When(new Check(true, "属实"), Dispatcher).Then(new CheckPassed("属实")).Stands(Stage.ToFeedback);

    [Fact]
    public void A_failed_check_sends_it_back_to_the_same_unit() => Given(Past.Completed).When(new Check(false, "仍有垃圾"), Dispatcher)
        .Then(new CheckFailed("仍有垃圾"), new ReworkOrdered("o1", "仍有垃圾")).Stands(Stage.InHand)
        .Does("o1", new Complete("再清"), At("t1")).Does(new Check(true, "属实"), Dispatcher).Stands(Stage.ToFeedback);

    [Fact]
    public void Neither_the_handler_nor_anybody_below_it_checks()
    {
        Given(Past.Completed).When(new Check(true, "属实"), At("t1")).ThenRefused("handled_it");
        Given(Past.Completed).When(new Check(true, "属实"), At("g1")).ThenRefused("handled_it");
    }

    [Fact]
    public void A_community_checks_what_a_department_handled_in_its_area()
    {
        var done = Given(Past.Lapsed, new CaseDispatched("o1", Centre, "water", ""), new OrderAcknowledged("o1"), new OrderCompleted("o1", "完"));
        done.When(new Check(true, "属实"), At("c1")).Then(new CheckPassed("属实"));
        done.When(new Check(true, "属实"), At("c3")).ThenRefused("not_your_area");
    }

    [Fact]
    public void Departments_that_only_supported_handled_it_too()
    {
        var done = Given(Past.Whistled, new DepartmentMustered("o2"), new DepartmentMustered("o3"), new SupportReleased("o3"),
            new OrderCompleted("o2", "完"), new OrderCompleted("o1", "完"));
        done.When(new Check(true, "属实"), At("police")).ThenRefused("handled_it");
    }

    [Fact]
    public void A_check_needs_something_to_check_and_a_note()
    {
        Given(Past.Acknowledged).When(new Check(true, "属实"), Dispatcher).ThenRefused("not_completed");
        Given(Past.Completed).When(new Check(true, ""), Dispatcher).ThenRefused("text_missing");
        Given(Past.Checked).When(new Check(false, "不"), Dispatcher).ThenRefused("not_completed");
    }

    [Fact]
    public void In_rework_departments_can_be_whistled_for_again()
    {
        var rework = Given(Past.Whistled, new DepartmentMustered("o2"), new DepartmentMustered("o3"), new SupportReleased("o3"),
            new OrderCompleted("o2", "完"), new OrderCompleted("o1", "完"), new CheckFailed("不"), new ReworkOrdered("o1", "不"));
        rework.When("o1", new Whistle("housing", [], "返工"), At("t1"))
            .Then(new DepartmentsWhistled("o1", "返工", [new WhistleCall("o4", "housing", OrderRole.Lead)]))
            .When("o1", new Complete("完"), At("t1")).ThenRefused("children_open");
    }
}
