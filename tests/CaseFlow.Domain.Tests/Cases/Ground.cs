using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>A small district to act in, and who acts there.</summary>
internal static class Ground
{
    internal const string Centre = "150402";

    private static readonly Limits TwoDays = new(new Limit(2, TimeBase.WorkingDays));

    /// <summary>Weekdays from 8 to 12 and from 14 to 18, without holidays.</summary>
    internal static WorkCalendar Calendar { get; } = new(
        "plain", "Asia/Shanghai", [new(new(8, 0), new(12, 0)), new(new(14, 0), new(18, 0))],
        [Weekday.Monday, Weekday.Tuesday, Weekday.Wednesday, Weekday.Thursday, Weekday.Friday], [], []);

    internal static Policy Policy { get; } = new("plain", 80,
    [
        new(ClockKind.File, Minutes(30)), new(ClockKind.GrabWindow, Minutes(30), CaseClass.General), new(ClockKind.GrabWindow, Minutes(10), CaseClass.Important),
        new(ClockKind.Dispatch, Minutes(15)), new(ClockKind.Acknowledge, Minutes(60)), new(ClockKind.Muster, new(3, TimeBase.WorkingDays)),
        new(ClockKind.Handle, new(5, TimeBase.WorkingDays)), new(ClockKind.Check, Minutes(30)), new(ClockKind.Feedback, new(1, TimeBase.WorkingDays)),
    ],
    [
        new(new(4, TimeBase.WorkingHours), SupervisionLevel.Centre, 24, [ClockKind.Handle, ClockKind.Muster]),
        new(new(1, TimeBase.WorkingDays), SupervisionLevel.Leader, 24, [ClockKind.Handle]),
    ]);

    internal static District District { get; } = District.Empty(Centre).Evolve(
    [
        new DistrictNamed("红山区"),
        new TimeZoneSet("Asia/Shanghai"),
        new CalendarAdopted(Calendar),
        new PolicyAdopted(Policy),
        new UnitOpened(Centre, "红山区社会治理中心", UnitKind.Centre, null),
        new UnitOpened("t1", "东城街道", UnitKind.Township, Centre),
        new UnitOpened("t2", "西城街道", UnitKind.Township, Centre),
        new UnitOpened("t9", "旧街道", UnitKind.Township, Centre),
        new UnitOpened("c1", "华源社区", UnitKind.Community, "t1"),
        new UnitOpened("c2", "松州社区", UnitKind.Community, "t1"),
        new UnitOpened("c3", "桥北社区", UnitKind.Community, "t2"),
        new UnitOpened("housing", "住房和城乡建设局", UnitKind.Department, Centre),
        new UnitOpened("police", "公安分局", UnitKind.Department, Centre),
        new UnitOpened("water", "水务局", UnitKind.Department, Centre),
        new UnitOpened("traffic", "交通运输局", UnitKind.Department, Centre),
        new UnitOpened("forestry", "林业和草原局", UnitKind.Department, Centre),
        new UnitOpened("shut", "旧局", UnitKind.Department, Centre),
        new UnitClosed("shut"),
        new UnitClosed("t9"),
        Grid("g1", "c1", 118.0), Grid("g2", "c1", 118.1), Grid("g3", "c2", 118.2), Grid("g4", "c3", 118.3),
        new CategoryListed("01", "市政设施", "Municipal facilities"),
        Item("01-001", "井盖缺失", CaseClass.Urgent, "housing", "police"),
        Item("01-002", "暴露垃圾", CaseClass.General, "housing", "police", "water"),
        Item("01-003", "旧事项", CaseClass.General, "housing"),
        new ItemRetired("01-003"),
    ]);

    internal static Actor Dispatcher { get; } = new("dispatcher", Centre, Role.Dispatcher);
    internal static Actor Leader { get; } = new("leader", Centre, Role.Leader);
    internal static Actor Appraiser { get; } = new("appraiser", Centre, Role.Appraiser);
    internal static Actor Server { get; } = new("system", Centre, Role.System);

    /// <summary>Somebody acting for a unit, in the role that goes with its kind.</summary>
    internal static Actor At(string unit) => new(unit, unit, District.Unit(unit)!.Kind switch
    {
        UnitKind.Township => Role.Township,
        UnitKind.Community => Role.Community,
        UnitKind.Grid => Role.GridMember,
        UnitKind.Department => Role.Department,
        _ => Role.Dispatcher,
    });

    /// <summary>Everybody who can act, each once.</summary>
    internal static Actor[] Everybody { get; } =
    [
        Dispatcher, Leader, Appraiser, Server,
        .. District.Units.Where(unit => unit.Kind != UnitKind.Centre && !unit.Closed).Select(unit => unit.Code).Order().Select(At),
    ];

    private static Limit Minutes(int minutes) => new(minutes / 60m, TimeBase.UrgentHours);

    private static GridDrawn Grid(string code, string community, double west) => new(
        code, $"第{code}网格", GridKind.Base, community, 2,
        [new(west, 42), new(west + 0.1, 42), new(west + 0.1, 42.1), new(west, 42.1), new(west, 42)]);

    private static ItemListed Item(string code, string name, CaseClass @class, string lead, params string[] supporting) =>
        new(code, "01", name, "", @class, lead, supporting, TwoDays, "城市市容和环境卫生管理条例");
}
