using CaseFlow.Domain.Cases;
using NodaTime;
using File = CaseFlow.Domain.Cases.File;
using Rule = CaseFlow.Domain.Cases.Rule;
using Void = CaseFlow.Domain.Cases.Void;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Every verb on a case, with the roles of the HTTP contract.</summary>
internal static class Moves
{
    internal const Role Handling = Role.Township | Role.Community | Role.Department | Role.GridMember;

    internal static readonly Case Other = Story.Given(Past.Dispatched).Now;

    internal static readonly Move[] OfCase =
    [
        Of("file", Role.Dispatcher, 10, File.Barred,
            (_, _, d) => new File(d.Pick(["01-001", "01-002"])), d => new File(Bodies.Code(d), d.Pick<CaseClass?>([null, CaseClass.Important]))),
        Of("decline", Role.Dispatcher, 1, Decline.Barred, (_, _, _) => new Decline("不属本区"), d => new Decline(Bodies.Text(d))),
        Of("keep time", Role.System, 10, Bodies.NothingDue, (_, _, _) => new KeepTime(), _ => new KeepTime()),
        Of("grab", Role.Township, 10, Grab.Barred, (_, _, _) => new Grab(), _ => new Grab()),
        Of("dispatch", Role.Dispatcher, 20, Dispatch.Barred, Bodies.Dispatch, d => new Dispatch(Bodies.Code(d), Bodies.Text(d))),
        Of("rule", Role.Dispatcher, 20, Rule.Barred, Bodies.Rule,
            d => new Rule(d.Pick(Enum.GetValues<Ruling>()), Bodies.Text(d), d.Pick([null, "o1", "o2", "o9"]), Bodies.Code(d))),
        Of("lead", Role.Dispatcher | Role.Leader, 5, Lead.Barred, (now, _, d) => new Lead(now.Root!.Leader == "leader" ? "other" : "leader"), d => new Lead(Bodies.Text(d))),
        Of("check", Role.Dispatcher | Role.Township | Role.Community | Role.GridMember, 8, Check.Barred,
            (_, _, d) => new Check(d.Chance(70), "看过现场"), d => new Check(d.Chance(50), Bodies.Text(d))),
        Of("feedback", Role.Dispatcher, 6, Feedback.Barred, Bodies.Feedback,
            d => new Feedback(d.Chance(50), Bodies.Text(d), d.Pick<bool?>([null, true, false]), d.Pick<Satisfaction?>([null, Satisfaction.Dissatisfied]), d.Pick<bool?>([null, true, false]))),
        Of("close", Role.Dispatcher, 4, Close.Barred, (_, _, d) => new Close(d.Pick(Enum.GetValues<Outcome>()), "如实说明"), d => new Close(d.Pick(Enum.GetValues<Outcome>()), Bodies.Text(d))),
        Of("reopen", Role.Dispatcher, 4, Reopen.Barred, (_, _, _) => new Reopen("又出现"), d => new Reopen(Bodies.Text(d))),
        Of("void", Role.Dispatcher, 1, Void.Barred, (_, _, _) => new Void("误报"), d => new Void(Bodies.Text(d))),
        Of("urge", Role.Dispatcher | Role.Leader, 1, Urge.Barred, Bodies.Urge, d => new Urge(d.Pick([null, "o1", "o3", "x"]), Bodies.Text(d))),
        Of("supervise", Role.Dispatcher | Role.Leader, 1, Supervise.Barred, Bodies.Supervise,
            d => new Supervise(d.Pick(Enum.GetValues<SupervisionLevel>()), Bodies.Text(d), Bodies.Code(d), d.Pick([0, 24, 9999]))),
        Of("supervise/answer", Handling, 2, AnswerSupervision.Barred,
            (now, f, _) => new AnswerSupervision("正在办", now.Supervisions.First(one => !one.Answered && one.Unit == f.By.Unit).Id),
            d => new AnswerSupervision(Bodies.Text(d), d.Pick([null, "s1", "s7"]))),
        Of("suspend", Role.Dispatcher, 1, Suspend.Barred,
            (_, f, d) => new Suspend(f.At + Duration.FromDays(1 + d.Below(100)), "等待解冻"), d => new Suspend(Story.Morning + Duration.FromDays(d.Below(400)), Bodies.Text(d))),
        Of("resume", Role.Dispatcher, 5, Resume.Barred, (_, _, _) => new Resume(), d => new Resume(Bodies.Text(d))),
        Of("score", Role.Appraiser, 1, Score.Barred,
            (now, _, d) => new Score(now.Score == 88.5m ? 90 : 88.5m, "现场情况特殊"), d => new Score(d.Pick<decimal?>([null, -1, 1.234m, 60]), Bodies.Text(d))),
        Of("appeal", Handling, 3, LodgeAppeal.Barred,
            (now, f, _) => new LodgeAppeal(now.Orders.First(order => order.To == f.By.Unit && !now.Appeals.Any(one => one.Order == order.Id)).Id, "道路封闭"),
            d => new LodgeAppeal(d.Pick(["o1", "o2", "x"]), Bodies.Text(d))),
        Of("appeal/rule", Role.Appraiser, 3, RuleAppeal.Barred,
            (now, _, d) => new RuleAppeal(d.Chance(50), "查阅记录", now.Appeals.First(one => one.Upheld is null).Id),
            d => new RuleAppeal(d.Chance(50), Bodies.Text(d), d.Pick([null, "a1", "a9"]))),
        Merging("merge", Domain.Cases.Merge.Barred, d => new Merge(d.Pick(["other", "self", ""]), d.Pick([null, "同一事件"])), new Merge("other", "同一事件")),
        Unmerging,
    ];

    private static Move Unmerging => new("unmerge", Role.Dispatcher, 4, (now, _, _) => Unmerge.Barred(now),
        (_, _, _, _) => (now, facts) => new Unmerge("不同事件").Decide("self", now, Other).Duplicate.InTime(now, facts),
        (d, _) => (now, facts) => new Unmerge(Bodies.Text(d)).Decide("self", now, Other).Duplicate.InTime(now, facts));

    private static Move Merging(string verb, Func<Case, Rejected?> barred, Func<Dice, Merge> wild, Merge suitable) => new(
        verb, Role.Dispatcher, 1, (now, _, _) => barred(now),
        (_, _, _, _) => (now, facts) => suitable.Decide("self", now, Other).Duplicate.InTime(now, facts),
        (d, _) => (now, facts) => wild(d).Decide("self", now, Other).Duplicate.InTime(now, facts));

    private static Move Of(
        string verb, Role may, int weight, Func<Case, Facts, Rejected?> barred,
        Func<Case, Facts, Dice, CaseCommand?> suitable, Func<Dice, CaseCommand> wild) => new(
        verb, may, weight, (now, _, facts) => barred(now, facts),
        (now, _, facts, dice) => suitable(now, facts, dice) is { } command ? command.DecideInTime : null,
        (dice, _) => wild(dice).DecideInTime);
}
