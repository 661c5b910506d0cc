using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;

namespace CaseFlow.Server.Board;

/// <summary>What a page of the log did to one case.</summary>
/// <param name="Id">The case.</param>
/// <param name="After">As it stands after the page.</param>
/// <param name="Between">Where it was to be seen after each event but the last.</param>
internal sealed record CaseMove(string Id, Dossier After, IReadOnlyList<Footprint> Between)
{
    /// <summary>Folds a case's events of one page.</summary>
    /// <param name="before">The case before the first of them.</param>
    public static CaseMove Of(Dossier before, IReadOnlyList<RecordedEvent> events)
    {
        var (now, between) = (before, new List<Footprint>());
        for (var i = 0; i < events.Count; i++)
        {
            now = now.Evolve(events[i]);
            if (i < events.Count - 1 && !now.Case.IsOver) between.Add(new Footprint(CaseRow.UnitsOf(now.Case), now.Case.Queue));
        }
        return new CaseMove(events[0].Stream, now, between);
    }

    /// <summary>Whether the log's event is one of a case.</summary>
    public static bool Concerns(RecordedEvent recorded) => CaseEventNames.ByName.ContainsKey(recorded.Type);
}
