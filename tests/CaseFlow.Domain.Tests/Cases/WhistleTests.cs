using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;
using Rule = CaseFlow.Domain.Cases.Rule;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Whistling for departments, mustering, and the lead who completes for all.</summary>
public sealed class WhistleTests
{
    [Fact]
    public void A_whistle_without_names_calls_whom_the_catalogue_says() => Given(Past.Acknowledged).When("o1", new Whistle(Task: "会商"), At("t1"))
        .Then(Called(("o2", "housing"), ("o3", "police"), ("o4", "water")));

    [Fact]
    public void A_named_lead_comes_alone_unless_supporters_are_named_too()
    {
        Given(Past.Acknowledged).When("o1", new Whistle("water", Task: "会商"), At("t1")).Then(Called(("o2", "water")));
        Given(Past.Acknowledged).When("o1", new Whistle("water", ["traffic"], "会商"), At("t1")).Then(Called(("o2", "water"), ("o3", "traffic")));
    }

    [Fact]
    public void The_centre_whistles_for_a_township_and_a_leader_for_the_district()
    {
        Given(Past.Acknowledged).When("o1", new Whistle(Task: "会商"), Dispatcher).Happens();
        Given(Past.Led).When("o2", new Whistle(Task: "会商"), Leader).Happens();
    }

    public static TheoryData<string, Whistle> Unsuitable => new()
    {
        { "unit_missing", new Whistle("") },
        { "unit_unknown", new Whistle("nowhere") },
        { "unit_closed", new Whistle("shut") },
        { "unit_unsuitable", new Whistle("c1") },
        { "departments_repeated", new Whistle("water", ["water"]) },
        { "departments_too_many", new Whistle("water", new string[20]) },
        { "already_whistled", new Whistle("police") },
        { "already_whistled", new Whistle("housing", ["police"], "另一件事") },
        { "text_too_long", new Whistle("water", Task: new string('长', 4001)) },
    };

    [Theory]
    [MemberData(nameof(Unsuitable))]
    public void A_whistle_calls_open_departments_that_are_not_here_yet(string code, Whistle whistle) =>
        Given(Past.Whistled).When("o1", whistle, At("t1")).ThenRefused(code);

    [Fact]
    public void Without_an_item_the_lead_must_be_named() =>
        Given([Past.Reported[0], new CaseDispatched("o1", Centre, "t1", ""), new OrderAcknowledged("o1")]).When("o1", new Whistle(), At("t1")).ThenRefused("lead_missing");

    [Fact]
    public void Departments_and_communities_do_not_whistle() =>
        Given(Past.Split, new OrderAcknowledged("o2")).When("o2", new Whistle(), At("c1")).ThenRefused("cannot_whistle");

    [Fact]
    public void A_department_musters_and_that_acknowledges_too()
    {
        var here = Given(Past.Whistled).When("o2", new Muster(), At("housing")).Then(new DepartmentMustered("o2"));
        Assert.Equal(OrderState.Acknowledged, here.Now.Order("o2")!.State);
        Assert.Equal("already_mustered", Muster.Barred(here.Now, here.Now.Order("o2")!, new Facts(here.Clock, At("housing"), District))!.Code);
        Given(Past.Whistled, new OrderRefused("o2", "不", "据")).When("o2", new Muster(), At("housing")).ThenRefused("awaits_ruling");
        Given(Past.Dispatched).When("o1", new Muster(), At("t1")).ThenRefused("not_whistled");
        Given(Past.Whistled, new DepartmentMustered("o2"), new OrderCompleted("o3", "完")).When("o3", new Muster(), At("police")).ThenRefused("order_over");
    }

    [Fact]
    public void A_department_musters_before_it_works()
    {
        var seen = Given(Past.Whistled, new OrderAcknowledged("o2"));
        seen.When("o2", new Start(), At("housing")).ThenRefused("not_mustered");
        seen.When("o2", new Progress("半"), At("housing")).ThenRefused("not_mustered");
        seen.When("o2", new Complete("完"), At("housing")).ThenRefused("not_mustered");
    }

    [Fact]
    public void The_lead_completes_for_all_who_mustered()
    {
        var led = Given(Past.Whistled).Does("o2", new Muster(), At("housing"));
        led.When("o2", new Complete("完"), At("housing")).ThenRefused("supporting_not_mustered");
        led.Does("o3", new Muster(), At("police")).When("o2", new Complete("完"), At("housing"))
            .Then(new SupportReleased("o3"), new OrderCompleted("o2", "完"))
            .Does("o1", new Complete("完"), At("t1")).Stands(Stage.ToCheck);
    }

    [Fact]
    public void A_lead_whose_refusal_is_upheld_is_replaced_and_the_new_one_leads_the_rest()
    {
        var leaderless = Given(Past.Whistled).Does("o3", new Muster(), At("police"))
            .Does("o2", new Refuse("不", "据"), At("housing")).Does(new Rule(Ruling.Uphold, "在理"), Dispatcher);
        leaderless.When("o1", new Complete("完"), At("t1")).ThenRefused("children_open");
        leaderless.When("o1", new Whistle(Supporting: []), At("t1")).ThenRefused("refusal_was_upheld");
        leaderless.Does("o1", new Whistle("water", Task: "接手"), At("t1")).Does("o4", new Muster(), At("water"))
            .When("o4", new Complete("完"), At("water")).Then(new SupportReleased("o3"), new OrderCompleted("o4", "完"));
    }

    [Fact]
    public void A_forced_lead_goes_on_leading_the_same_whistle()
    {
        var forced = Given([.. Past.Whistled, .. Thrice("o2")]).Does("o3", new Muster(), At("police"))
            .Does(new Rule(Ruling.Force, "到此为止", To: "water"), Dispatcher).Does("o4", new Acknowledge(), At("water")).Does("o4", new Muster(), At("water"));
        forced.When("o4", new Complete("完"), At("water")).Then(new SupportReleased("o3"), new OrderCompleted("o4", "完"));
    }

    internal static CaseEvent[] Thrice(string order) =>
    [
        new OrderRefused(order, "不", "据"), new RefusalOverruled(order, "留"), new OrderRefused(order, "不", "据"),
        new RefusalOverruled(order, "留"), new OrderRefused(order, "不", "据"),
    ];

    private static DepartmentsWhistled Called(params (string Order, string To)[] calls) => new("o1", "会商",
        [.. calls.Select((call, i) => new WhistleCall(call.Order, call.To, i == 0 ? OrderRole.Lead : OrderRole.Supporting))]);
}
