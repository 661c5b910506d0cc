using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain.Clocks;

/// <summary>A clock of a case as it would run if it started at a given moment.</summary>
/// <param name="Kind">What it waits for.</param>
/// <param name="Orders">For which kinds of order; none when it is about no order.</param>
/// <param name="Limit">The time it is given.</param>
/// <param name="ImminentAt">When it becomes imminent.</param>
/// <param name="DueAt">From this moment on it is breached.</param>
public sealed record Forecast(ClockKind Kind, OrderKind[] Orders, Limit Limit, Instant ImminentAt, Instant DueAt)
{
    private static readonly OrderKind[] All = Enum.GetValues<OrderKind>();

    /// <summary>Every clock that a case of an item and class asks for in its life, as if each started at <paramref name="at"/>.</summary>
    public static IEnumerable<Forecast> Of(Timetable table, Item item, CaseClass @class, Instant at)
    {
        foreach (var kind in Enum.GetValues<ClockKind>())
        {
            if (kind == ClockKind.Reply || (kind == ClockKind.GrabWindow && table.GrabWindow(@class, item.Code) is null)) continue;
            foreach (var same in OrdersOf(kind).GroupBy(order => table.Policy.LimitOf(kind, @class, item.Code, item.Limits, order)))
                if (same.Key is var (limit, percent)) yield return Starting(table, kind, [.. same.OfType<OrderKind>()], limit, percent, at);
        }
    }

    private static Forecast Starting(Timetable table, ClockKind kind, OrderKind[] orders, Limit limit, int percent, Instant at)
    {
        var (imminent, due) = table.Moments(at, limit, percent);
        return new Forecast(kind, orders, limit, imminent, due);
    }

    /// <summary>The kinds of order that have such a clock; one that is none for the clocks about the whole case.</summary>
    private static IEnumerable<OrderKind?> OrdersOf(ClockKind kind) => kind switch
    {
        ClockKind.Acknowledge => [OrderKind.Dispatch, OrderKind.Split, OrderKind.Joint],
        ClockKind.Muster => [OrderKind.Joint],
        ClockKind.Handle => All.Cast<OrderKind?>(),
        _ => [null],
    };
}
