using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Nobody judges what they did themselves, whichever unit they act for.</summary>
public sealed class DeedTests
{
    private static readonly Actor Deputy = Dispatcher with { Account = "both", For = "dispatcher" };

    [Fact]
    public void Whoever_handled_it_does_not_check_it_as_anothers_deputy()
    {
        var done = Did(Given(Past.Acknowledged), new OrderCompleted("o1", "完"));
        done.When(new Check(true, "属实"), Deputy).ThenRefused("did_it_yourself");
        done.When(new Check(true, "属实"), Dispatcher).Happens();
    }

    [Fact]
    public void Whoever_asked_for_something_does_not_decide_on_it()
    {
        var asked = Did(Given(Past.Acknowledged), new ExtensionAsked("o1", 2, "雨"));
        asked.When("o1", new ApproveExtension(), Deputy).ThenRefused("asked_it_yourself");
        asked.When("o1", new RefuseExtension("不"), Deputy).ThenRefused("asked_it_yourself");
        Did(Given(Past.Acknowledged), new OrderRefused("o1", "不", "第七条")).When(new Rule(Ruling.Uphold, "对"), Deputy).ThenRefused("asked_it_yourself");
        Did(Given(Past.Closed), new AppealLodged("a1", "t1", "o1", "雨")).When(new RuleAppeal(true, "对"), Deputy with { Roles = Role.Appraiser }).ThenRefused("asked_it_yourself");
    }

    [Fact]
    public void An_import_retells_what_many_did_under_one_account() =>
        Did(Given(Past.Acknowledged), new OrderCompleted("o1", "完")).When(new Check(true, "属实"), Deputy with { Roles = Role.Dispatcher | Role.System }).Happens();

    private static Story Did(Story before, CaseEvent happened) => before with { Now = before.Now.Evolve(happened, before.Clock, "both") };
}
