using System.Text.Json;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Tests.Directory;

/// <summary>A small district, and one line to say what a command must come to in it.</summary>
internal static class Given
{
    internal static readonly Position[] Square = Box(118, 42, 119, 43);

    internal static readonly Limits TwoDays = new(new Limit(2, TimeBase.WorkingDays));

    internal static readonly DirectoryEvent[] Opened =
    [
        new DistrictNamed("红山区"),
        new TimeZoneSet("Asia/Shanghai"),
        new UnitOpened("150402", "红山区社会治理中心", UnitKind.Centre, null),
        new UnitOpened("t1", "东城街道", UnitKind.Township, "150402"),
        new UnitOpened("t2", "西城街道", UnitKind.Township, "150402"),
        new UnitOpened("c1", "华源社区", UnitKind.Community, "t1"),
        new UnitOpened("housing", "住房和城乡建设局", UnitKind.Department, "150402"),
        new UnitOpened("police", "公安分局", UnitKind.Department, "150402"),
        new UnitOpened("idle", "闲置科", UnitKind.Department, "150402"),
        new UnitOpened("shut", "旧局", UnitKind.Department, "150402"),
        new UnitClosed("shut"),
        new GridDrawn("g1", "华源第一网格", GridKind.Base, "c1", 3, Square),
        new CategoryListed("01", "市政设施", "Municipal facilities"),
        new ItemListed("01-001", "01", "井盖缺失", "Missing manhole cover", CaseClass.Urgent, "housing", ["police"], TwoDays, "城镇排水与污水处理条例"),
    ];

    internal static District District { get; } = Domain.Directory.District.Empty("150402").Evolve(Opened);

    internal static Position[] Box(double west, double south, double east, double north) =>
        [new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)];

    internal static District And(params DirectoryEvent[] more) => District.Evolve(more);

    internal static void Gives(this DirectoryCommand command, params DirectoryEvent[] wanted) =>
        command.GivesIn(District, wanted);

    /// <summary>The command gives these events, and none when it is said again after them.</summary>
    internal static void GivesIn(this DirectoryCommand command, District now, params DirectoryEvent[] wanted)
    {
        var decision = command.Decide(now);
        Assert.Null(decision.Refusal);
        Assert.Equal(wanted.Select(Written), decision.Events.Select(Written));
        var again = command.Decide(now.Evolve(decision.Events));
        Assert.Null(again.Refusal);
        Assert.Empty(again.Events);
    }

    internal static void IsRefused(this DirectoryCommand command, string code, RejectedKind kind)
    {
        var decision = command.Decide(District);
        Assert.Empty(decision.Events);
        Assert.Equal((code, kind), (decision.Refusal?.Code, decision.Refusal?.Kind));
        Assert.EndsWith(".", decision.Refusal!.Sentence, StringComparison.Ordinal);
    }

    private static string Written(DirectoryEvent happened) =>
        DirectoryEventNames.NameOf(happened) + JsonSerializer.Serialize(happened, DirectoryEventNames.JsonOf(happened));
}
