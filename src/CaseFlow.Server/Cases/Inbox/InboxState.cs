using CaseFlow.EventStore;

namespace CaseFlow.Server.Cases;

/// <summary>A task with its past.</summary>
/// <param name="Entry">As it stands.</param>
/// <param name="Version">The case's version at which it last changed; 0 when that is not known here.</param>
/// <param name="Since">The case's version since which it asks for this; 0 when that is not known here.</param>
internal readonly record struct DatedTask(InboxEntry Entry, long Version, long Since);

/// <summary>A case's tasks, each with when it changed: a fold of the case's events.</summary>
internal sealed record InboxState(Dossier Dossier, IReadOnlyList<DatedTask> Tasks)
{
    /// <summary>The tasks of a case that stands; when each of them changed is not known.</summary>
    public static InboxState Of(Dossier dossier) => new(dossier, [.. InboxEntry.Of(dossier.Case).Select(entry => new DatedTask(entry, 0, 0))]);

    /// <summary>After one more event of the log.</summary>
    public InboxState Then(RecordedEvent recorded) => After(Dossier.Evolve(recorded));

    /// <summary>After a whole change.</summary>
    public static InboxState After(CaseChange change, Dossier settled)
    {
        var now = Of(change.Before);
        var step = change.Before;
        foreach (var happened in change.Events)
        {
            step = step.Evolve(happened, settled.Last, settled.UpdatedAt, settled.ReportedBy);
            now = now.After(step);
        }
        return now with { Dossier = settled };
    }

    private InboxState After(Dossier dossier) => new(dossier, [.. InboxEntry.Of(dossier.Case).Select(entry => Dated(entry, dossier.Version))]);

    /// <summary>A task that is as it was keeps its versions; one that asks for the same as before keeps since when.</summary>
    private DatedTask Dated(InboxEntry entry, long version)
    {
        foreach (var before in Tasks)
            if (before.Entry.Id == entry.Id)
                return before.Entry == entry ? before : new(entry, version, before.Entry.Kind == entry.Kind ? before.Since : version);
        return new(entry, version, version);
    }
}
