using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Server.Cases;

/// <summary>One case's part of an append: what it was, what happens to it, and, once the log says where, what it becomes.</summary>
/// <param name="before">The dossier that was decided on.</param>
/// <param name="events">What happens, in order.</param>
/// <param name="at">When.</param>
/// <param name="by">By which account.</param>
public sealed class CaseChange(Dossier before, IReadOnlyList<CaseEvent> events, Instant at, string by)
{
    private (long First, Dossier After)? settled;

    /// <summary>The case's new key, wrapped, when the change holds a reporter's particulars.</summary>
    public byte[]? WrappedKey { get; init; }

    public Instant At => at;
    public Dossier Before => before;
    public IReadOnlyList<CaseEvent> Events => events;

    /// <summary>The dossier with its events at their positions in the log; asked again for other positions, it is made anew.</summary>
    /// <param name="first">Position of the first of them.</param>
    public Dossier Settle(long first)
    {
        if (settled is { } known && known.First == first) return known.After;
        var now = before;
        for (var i = 0; i < events.Count; i++) now = now.Evolve(events[i], first + i, at, by);
        settled = (first, now);
        return now;
    }
}
