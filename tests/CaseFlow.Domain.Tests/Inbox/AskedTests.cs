using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Inbox;
using CaseFlow.Domain.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;
using static CaseFlow.Domain.Inbox.TaskKind;

namespace CaseFlow.Domain.Tests.Inbox;

/// <summary>What a case asks of whom.</summary>
public sealed class AskedTests
{
    /// <summary>The move that answers each kind; what only waits has none.</summary>
    private static readonly Dictionary<TaskKind, string> Answers = new()
    {
        [TaskKind.File] = "file", [TaskKind.Dispatch] = "dispatch", [TaskKind.Rule] = "rule", [TaskKind.Lead] = "lead",
        [Extension] = "extend/refuse", [TaskKind.Check] = "check", [TaskKind.Feedback] = "feedback", [TaskKind.Acknowledge] = "acknowledge",
        [TaskKind.Muster] = "muster", [InHand] = "progress", [Reply] = "supervise/answer",
    };

    private static readonly Arbitrary<int[]> Numbers =
        Arb.From(Gen.Choose(0, 1_000_000).ArrayOf().Resize(60), ArbMap.Default.ArbFor<int[]>().Shrinker);

    [Fact]
    public void A_case_asks_the_centre_step_by_step_and_the_handler_in_between()
    {
        Asks(Past.Reported, "case file");
        Asks(Past.Dispatched, "o1 acknowledge t1");
        Asks(Past.Acknowledged, "o1 inHand t1");
        Asks(Past.Checked, "case feedback");
        Asks(Past.Closed);
        Asks(Past.Voided);
        Asks(Past.Merged);
    }

    [Fact]
    public void A_refusal_waits_with_the_unit_and_asks_the_centre_to_rule() =>
        Asks([.. Past.Dispatched, new OrderRefused("o1", "别的街道", "第七条")], "o1/rule rule", "o1 refused t1");

    [Fact]
    public void More_time_is_asked_of_the_centre_while_the_unit_goes_on() =>
        Asks([.. Past.Acknowledged, new ExtensionAsked("o1", 3, "下雨")], "o1/extend extension", "o1 inHand t1");

    [Fact]
    public void A_returned_order_waits_with_its_township_while_the_centre_leads() =>
        Asks([.. Past.Acknowledged, new CaseReturned("o1", "o2", Ground.Centre, "太难")], "o1 returned t1", "o2 lead");

    [Fact]
    public void A_led_return_is_in_the_centres_hand() =>
        Asks([.. Past.Acknowledged, new CaseReturned("o1", "o2", Ground.Centre, "太难"), new LeaderNamed("o2", "leader")], "o1 returned t1", "o2 inHand");

    [Fact]
    public void A_supervision_asks_for_a_reply_also_after_closing() =>
        Asks([.. Past.Closed, new SupervisionOpened("s1", SupervisionLevel.Leader, "t1", "太慢", Story.Morning)], "s1 reply t1");

    [Fact]
    public void A_task_has_one_id_and_a_unit_that_can_answer() => Always(now =>
    {
        var tasks = Asked.Of(now);
        Assert.Equal(tasks.Count, tasks.Select(task => task.Id).Distinct().Count());
        Assert.All(tasks, task => Assert.True(task.Unit != Ground.Centre || task.Kind == Reply, $"{task}"));
    });

    [Fact]
    public void Whoever_may_acknowledge_muster_or_check_is_asked_to_and_nobody_else() => EveryStep(step =>
    {
        foreach (var (kind, verb) in ((TaskKind, string)[])[(TaskKind.Acknowledge, "acknowledge"), (TaskKind.Muster, "muster"), (TaskKind.Check, "check")])
            foreach (var actor in Ground.Everybody.Where(actor => actor.Is(Role.Township | Role.Community | Role.Department | Role.GridMember)))
                if (step.After.SuspendedUntil is null && !(kind == TaskKind.Check && IsFarOrDepartment(step.After, actor)))
                    Assert.Equal((verb, actor.Unit, May(step.After, verb, step.Facts with { By = actor }, kind)), (verb, actor.Unit, Asked.Of(step.After).Any(task => task.Kind == kind && task.Unit == actor.Unit)));
    });

    [Fact]
    public void What_is_asked_can_be_answered_unless_the_case_waits() => EveryStep(step =>
    {
        if (step.After.SuspendedUntil is not null) return;
        foreach (var task in Asked.Of(step.After))
            if (!IsOwnWorkOfCentre(step.After, task) && Answers.TryGetValue(task.Kind, out var verb) && Ground.Everybody.FirstOrDefault(actor => Suits(actor, task)) is { } actor)
                Assert.True(Bar(step.After, verb, task.Order, step.Facts with { By = actor }) is null, $"{task.Kind} by {actor}: {Bar(step.After, verb, task.Order, step.Facts with { By = actor })}");
    });

    /// <summary>What the centre handled itself stays in its queue until a unit of the case's ground has checked it.</summary>
    private static bool IsOwnWorkOfCentre(Case now, InboxTask task) => task is { Kind: TaskKind.Check, Unit: null } && now.Handlers.Contains(Ground.Centre);

    private static bool Suits(Actor actor, InboxTask task) => task.Unit is { } unit
        ? actor.Unit == unit && (unit != Ground.Centre || actor.Is(Role.Dispatcher))
        : task.Kind == InHand ? actor.Is(Role.Leader) : actor.Is(Role.Dispatcher);

    /// <summary>A muster counts as acknowledgement: a whistle not yet answered is one task, and asks for the muster.</summary>
    private static bool May(Case now, string verb, Facts facts, TaskKind kind) => kind == TaskKind.Check
        ? Bar(now, verb, null, facts) is null
        : now.Orders.Any(order => order.To == facts.By.Unit && Bar(now, verb, order, facts) is null && (kind == TaskKind.Muster || order.Kind != OrderKind.Joint || order.Mustered));

    /// <summary>A unit outside the case's ground may check when it had an order; it is not asked to.</summary>
    private static bool IsFarOrDepartment(Case now, Actor actor) =>
        actor.Is(Role.Department) || !((string?[])[now.Place!.Township, now.Place.Community, now.Place.Grid]).Contains(actor.Unit);

    private static Rejected? Bar(Case now, string verb, Order? order, Facts facts) => verb switch
    {
        "acknowledge" => CaseFlow.Domain.Cases.Acknowledge.Barred(now, order!, facts),
        "muster" => CaseFlow.Domain.Cases.Muster.Barred(now, order!, facts),
        "progress" => CaseFlow.Domain.Cases.Progress.Barred(now, order!, facts),
        "extend/refuse" => RefuseExtension.Barred(now, order!, facts),
        "file" => CaseFlow.Domain.Cases.File.Barred(now, facts),
        "dispatch" => CaseFlow.Domain.Cases.Dispatch.Barred(now, facts),
        "rule" => CaseFlow.Domain.Cases.Rule.Barred(now, facts),
        "lead" => CaseFlow.Domain.Cases.Lead.Barred(now, facts),
        "check" => CaseFlow.Domain.Cases.Check.Barred(now, facts),
        "feedback" => CaseFlow.Domain.Cases.Feedback.Barred(now, facts),
        _ => AnswerSupervision.Barred(now, facts),
    };

    private static void Asks(CaseEvent[] past, params string[] expected) => Assert.Equal(expected,
        Asked.Of(Story.Given(past).Now).Select(task => $"{task.Id} {task.Kind.WrittenName()} {task.Unit}".TrimEnd()));

    private static void Always(Action<Case> holds) => EveryStep(step => holds(step.After));

    private static void EveryStep(Action<Step> holds) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(Numbers, numbers => Array.ForEach([.. Walk.Of(numbers)], step => holds(step))));
}
