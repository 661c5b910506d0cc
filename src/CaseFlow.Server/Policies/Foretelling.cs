using CaseFlow.Domain;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Server.Policies;

/// <summary>Makes a preview. Pure.</summary>
internal static class Foretelling
{
    /// <summary>More stretches than this are not told: half a year of nights and lunch breaks.</summary>
    private const int MostStretches = 400;

    private static readonly Duration Horizon = Duration.FromDays(183);

    /// <summary>The preview; or why there is none.</summary>
    /// <param name="district">With the policy and calendar in force that it is for.</param>
    public static (Preview? Preview, Rejected? Refusal) Of(District district, Timetable table, string? item, CaseClass? @class, Instant at)
    {
        if (district.Item(item) is not { } known) return (null, Refusals.ItemUnknown(item));
        Forecast[] clocks = [.. Forecast.Of(table, known, @class ?? known.Class, at)];
        var end = clocks.Length == 0 ? at : Instant.Min(clocks.Max(clock => clock.DueAt), at + Horizon);
        Stretch[] closed = [.. table.Time.ClosedBetween(at, end).Take(MostStretches).Select(one => new Stretch(one.Start, one.End))];
        return (new Preview(
            known.Code, @class ?? known.Class, at, table.Time.Calendar.TimeZone, table.Policy.Version, table.Time.Calendar.Version, clocks, closed,
            closed.Length == MostStretches ? closed[^1].To : end), null);
    }
}
