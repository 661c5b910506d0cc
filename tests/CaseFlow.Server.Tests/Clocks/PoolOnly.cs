using CaseFlow.Domain;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Tests.Clocks;

/// <summary>A calendar without holidays, and a policy that has grab windows and no other clock.</summary>
internal static class PoolOnly
{
    public static readonly WorkCalendar Calendar = new(
        "plain", "Asia/Shanghai", [new(new(8, 0), new(12, 0)), new(new(14, 0), new(18, 0))],
        [Weekday.Monday, Weekday.Tuesday, Weekday.Wednesday, Weekday.Thursday, Weekday.Friday], [], []);

    /// <summary>What an administrator says to have cases of a class wait so many minutes in the pool.</summary>
    public static DirectoryCommand[] Adopted(params (CaseClass Class, int Minutes)[] windows) =>
    [
        new AdoptCalendar(Calendar),
        new AdoptPolicy(new Policy("pool-only", 80,
            [.. windows.Select(window => new PolicyRule(ClockKind.GrabWindow, new Limit(window.Minutes / 60m, TimeBase.UrgentHours), window.Class))], [])),
    ];
}
