using CaseFlow.Domain.Directory;
using CaseFlow.Domain;
using CaseFlow.Server.Tests.Clocks;

namespace CaseFlow.Server.Tests;

/// <summary>A small district: two townships with a community and a grid each, two departments, three items.</summary>
internal static class Town
{
    public const string Code = "150402";
    public const string Other = "150207";
    public const string West = Code + "-001";
    public const string East = Code + "-002";
    public const string Urgent = "01-001";
    public const string General = "01-002";
    public const string Important = "01-003";

    private static readonly Limits TwoDays = new(new Limit(2, TimeBase.WorkingDays));

    /// <summary>What an administrator would say to make it.</summary>
    public static DirectoryCommand[] Commands(string code) =>
    [
        new NameDistrict("District " + code), new SetTimeZone("Asia/Shanghai"),
        new OpenUnit(code, "Centre", UnitKind.Centre),
        new OpenUnit("housing", "Housing", UnitKind.Department, code),
        new OpenUnit("police", "Police", UnitKind.Department, code),
        new OpenUnit(code + "-001", "West", UnitKind.Township, code),
        new OpenUnit(code + "-002", "East", UnitKind.Township, code),
        new OpenUnit(code + "-001-001", "First Street", UnitKind.Community, code + "-001"),
        new OpenUnit(code + "-002-001", "Second Street", UnitKind.Community, code + "-002"),
        new DrawGrid("g1", "Grid one", GridKind.Base, code + "-001-001", 0, Box(118.90, 42.20)),
        new DrawGrid("g2", "Grid two", GridKind.Base, code + "-002-001", 0, Box(118.92, 42.20)),
        .. PoolOnly.Adopted((CaseClass.General, 30), (CaseClass.Important, 15)),
        new ListCategory("01", "市政设施", "Municipal facilities"),
        new ListItem(Urgent, "01", "井盖缺失", CaseClass.Urgent, "housing", ["police"], TwoDays, "条例", "Missing manhole cover"),
        new ListItem(General, "01", "路面破损", CaseClass.General, "housing", [], TwoDays, "条例", "Broken paving"),
        new ListItem(Important, "01", "路灯不亮", CaseClass.Important, "police", ["housing"], TwoDays, "条例", "Dark street light"),
    ];

    public static District Of(string tenant) =>
        Commands(tenant).Aggregate(District.Empty(tenant), (now, command) => now.Evolve(command.Decide(now).Events));

    private static Position[] Box(double west, double south) =>
        [new(west, south), new(west + 0.02, south), new(west + 0.02, south + 0.02), new(west, south + 0.02), new(west, south)];
}
