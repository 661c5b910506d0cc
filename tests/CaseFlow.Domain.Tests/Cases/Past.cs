using CaseFlow.Domain.Cases;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Pasts that many tests begin from, each continuing the one before. The order <c>o1</c> is with township t1.</summary>
internal static class Past
{
    internal static readonly Place Street = new(new Position(118.05, 42.05), "哈达街", "g1", "t1", "c1", "g1");

    internal static readonly CaseEvent[] Reported =
        [new CaseReported(Channel.Hotline, "垃圾成堆", Street, null, new Reporter("某人"), "H-1")];

    internal static readonly CaseEvent[] Declined = [.. Reported, new CaseDeclined("不属本区")];

    internal static readonly CaseEvent[] Pooled =
        [.. Reported, new CaseFiled("01-002", "01", CaseClass.General, Street), new CasePooled(Story.Morning + NodaTime.Duration.FromMinutes(30))];

    internal static readonly CaseEvent[] Grabbed = [.. Pooled, new CaseGrabbed("o1", Ground.Centre, "t1")];

    internal static readonly CaseEvent[] Lapsed = [.. Pooled, new GrabWindowLapsed()];

    internal static readonly CaseEvent[] Dispatched = [.. Lapsed, new CaseDispatched("o1", Ground.Centre, "t1", "清理")];

    internal static readonly CaseEvent[] Refused = [.. Dispatched, new OrderRefused("o1", "不归我管", "职责清单")];

    internal static readonly CaseEvent[] Acknowledged = [.. Dispatched, new OrderAcknowledged("o1")];

    internal static readonly CaseEvent[] Split =
        [.. Acknowledged, new OrderSplit("o1", [new SplitPart("o2", "c1", "东段"), new SplitPart("o3", "c2", "西段")])];

    internal static readonly CaseEvent[] Whistled =
    [
        .. Acknowledged,
        new DepartmentsWhistled("o1", "会商", [new WhistleCall("o2", "housing", OrderRole.Lead), new WhistleCall("o3", "police", OrderRole.Supporting)]),
    ];

    internal static readonly CaseEvent[] Returned = [.. Acknowledged, new CaseReturned("o1", "o2", Ground.Centre, "需区级协调")];

    internal static readonly CaseEvent[] Led = [.. Returned, new LeaderNamed("o2", "leader")];

    internal static readonly CaseEvent[] Completed = [.. Acknowledged, new OrderCompleted("o1", "已清理")];

    internal static readonly CaseEvent[] Checked = [.. Completed, new CheckPassed("属实")];

    internal static readonly CaseEvent[] Heard = [.. Checked, new FeedbackGiven(true, true, Satisfaction.Satisfied, "满意")];

    internal static readonly CaseEvent[] Closed =
        [.. Heard, new CaseClosed(Outcome.Resolved, ""), new CaseScored(100, [], null)];

    internal static readonly CaseEvent[] Voided = [.. Dispatched, new CaseVoided("误报")];

    internal static readonly CaseEvent[] Merged = [.. Dispatched, new CaseMerged("other", "同一事件")];

    internal static readonly CaseEvent[] Suspended =
        [.. Acknowledged, new CaseSuspended(Story.Morning + NodaTime.Duration.FromDays(10), "等待解冻")];
}
