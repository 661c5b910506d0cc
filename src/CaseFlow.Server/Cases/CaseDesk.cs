using System.Diagnostics;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Attachments;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Telemetry;

namespace CaseFlow.Server.Cases;

/// <summary>
/// The road of every command: load the case, decide, append; decide again when somebody else was faster.
/// </summary>
public sealed class CaseDesk(Journal journal, StreamCache<Dossier> dossiers, Districts districts, Uploads uploads)
{
    /// <summary>How often a command decides anew after somebody else was faster, before it gives up.</summary>
    private const int MostTries = 16;

    /// <summary>The type under which case streams are stored.</summary>
    public const string StreamType = "case";

    /// <summary>Does a command on one case.</summary>
    /// <exception cref="LogUnavailableException">The database is away; a retry with the same key is safe.</exception>
    public Task<Answer> Do(Errand errand, CaseCommand command, CancellationToken cancel = default) =>
        command is ICarriesAttachments { Attachments: { Length: > 0 } given }
            ? DoWith(errand, command, given, cancel)
            : Carry(errand, [errand.Case], (now, facts) => [command.DecideInTime(now[0].Case, facts)], command.GetType().Name, cancel);

    private async Task<Answer> DoWith(Errand errand, CaseCommand command, AttachmentGiven[] given, CancellationToken cancel)
    {
        var named = await uploads.Named(errand, given, cancel);
        return await Carry(errand, [errand.Case], (now, facts) => [command.DecideInTime(now[0].Case, facts with { Uploads = named })], command.GetType().Name, cancel);
    }

    /// <summary>Does a command on two cases; both change or neither.</summary>
    /// <param name="kept">The other case's id; null to use the one that this case was merged into.</param>
    /// <exception cref="LogUnavailableException">The database is away; a retry with the same key is safe.</exception>
    public async Task<Answer> DoBoth(Errand errand, string? kept, Func<Case, Case, PairDecision> decide, string verb, CancellationToken cancel = default)
    {
        if (kept is null)
        {
            dossiers.Forget(errand.Tenant, errand.Case);
            kept = (await dossiers.Load(errand.Tenant, errand.Case, cancel)).State.Case.MergedInto;
        }
        string[] cases = kept is null || kept == errand.Case ? [errand.Case] : [errand.Case, kept];
        return await Carry(errand, cases, (now, facts) =>
        {
            var pair = decide(now[0].Case, now.Length > 1 ? now[1].Case : now[0].Case);
            var duplicate = pair.Duplicate.InTime(now[0].Case, facts);
            return now.Length > 1 ? [duplicate, pair.Kept.InTime(now[1].Case, facts)] : [duplicate];
        }, verb, cancel);
    }

    private async Task<Answer> Carry(
        Errand errand, string[] cases, Func<Dossier[], Facts, Decision[]> decide, string verb, CancellationToken cancel)
    {
        using var measured = new CommandMeasure(verb);
        try
        {
            return measured.Note(await Travel(errand, cases, decide, cancel));
        }
        catch (FormatException unstorable)
        {
            return measured.Note(Refused.Unstorable(unstorable.Message));
        }
        catch
        {
            measured.NoteFailure();
            throw;
        }
    }

    private async Task<Answer> Travel(
        Errand errand, string[] cases, Func<Dossier[], Facts, Decision[]> decide, CancellationToken cancel)
    {
        var facts = new Facts(errand.At, errand.By, districts.Of(errand.Tenant));
        var fresh = false;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var loaded = await Load(errand.Tenant, cases, cancel);
            var decisions = Decide(errand, loaded, decide, facts, out var ended);
            if (ended is null)
            {
                if (await Append(errand, loaded, decisions) is { } answer) return answer;
                Instruments.Conflicts.Add(1);
                fresh = true;
            }
            else if (fresh)
            {
                return await Repeated(errand, cancel) ?? ended.Value;
            }
            else
            {
                // What is known here may be behind another server: only what the log itself says is a reason for a no.
                foreach (var one in cases) dossiers.Forget(errand.Tenant, one);
                fresh = true;
            }
        }
        return Rejected.Rule("too_busy", "Many are changing this case at the same moment. Look at it again and retry.");
    }

    /// <summary>The decisions to append; or, in <paramref name="ended"/>, the answer that leaves nothing to append.</summary>
    private static Decision[] Decide(
        Errand errand, Loaded<Dossier>[] loaded, Func<Dossier[], Facts, Decision[]> decide, Facts facts, out Answer? ended)
    {
        var now = Array.ConvertAll(loaded, one => one.State);
        ended = errand.Expected is { } expected && expected != now[0].Version ? Answer.Stale(now[0].Version) : (Answer?)null;
        if (ended is not null) return [];
        var decisions = decide(now, facts);
        if (Array.Find(decisions, one => one.Refusal is not null).Refusal is { } refusal) ended = refusal;
        else if (Array.TrueForAll(decisions, one => one.Events.Count == 0)) ended = Of(now[0], already: true);
        return decisions;
    }

    private async Task<Loaded<Dossier>[]> Load(string tenant, string[] cases, CancellationToken cancel)
    {
        var loaded = new Loaded<Dossier>[cases.Length];
        for (var i = 0; i < cases.Length; i++)
        {
            loaded[i] = await dossiers.Load(tenant, cases[i], cancel);
            if (loaded[i].Head.Version == 0) loaded[i] = loaded[i] with { State = Dossier.Of(tenant, cases[i]) };
        }
        return loaded;
    }

    /// <summary>Appends; null when somebody else was faster.</summary>
    private async Task<Answer?> Append(Errand errand, Loaded<Dossier>[] loaded, Decision[] decisions)
    {
        var unit = Unit(errand, loaded, decisions, out var changes);
        switch (await Send(unit))
        {
            case Appended done:
                Remember(unit, done, changes);
                return Of(changes[0].Settle(done.First), already: false) with { Position = done.Last };
            case AlreadyDone done:
                return await Repeated(errand.Tenant, done);
            case KeyReused:
                return Refused.KeyReused;
            default:
                return null;
        }
    }

    /// <summary>The journal's answer. Unless the unit was written as decided, what is known here of its cases is forgotten.</summary>
    private async Task<AppendResult> Send(AppendUnit unit)
    {
        AppendResult? result = null;
        try
        {
            return result = await journal.Append(unit);
        }
        finally
        {
            if (result is not Appended)
                foreach (var stream in unit.Streams) dossiers.Forget(unit.Tenant, stream.Id);
        }
    }

    private static AppendUnit Unit(Errand errand, Loaded<Dossier>[] loaded, Decision[] decisions, out CaseChange[] changes)
    {
        var streams = new List<StreamAppend>(loaded.Length);
        var all = new List<CaseChange>(loaded.Length);
        for (var i = 0; i < loaded.Length; i++)
        {
            if (decisions[i].Events.Count == 0) continue;
            var change = new CaseChange(loaded[i].State, decisions[i].Events, errand.At, errand.By.Account) { WrappedKey = errand.WrappedKey };
            all.Add(change);
            streams.Add(new StreamAppend(loaded[i].State.Id, StreamType, loaded[i].Head, NewEvents(change.Events)));
        }
        changes = [.. all];
        return new AppendUnit(errand.Tenant, [.. streams], errand.Metadata())
        {
            Key = errand.Key, KeyFingerprint = errand.Fingerprint, Companion = changes,
        };
    }

    private static NewEvent[] NewEvents(IReadOnlyList<CaseEvent> events)
    {
        var written = new NewEvent[events.Count];
        for (var i = 0; i < written.Length; i++)
            written[i] = new NewEvent(Guid.CreateVersion7(), CaseEventNames.ByType[events[i].GetType()], CaseEventJson.Write(events[i]));
        return written;
    }

    private void Remember(AppendUnit unit, Appended done, CaseChange[] changes)
    {
        var first = done.First;
        for (var i = 0; i < changes.Length; i++)
        {
            dossiers.Remember(unit.Tenant, unit.Streams[i].Id, changes[i].Settle(first), done.Heads[i]);
            first += changes[i].Events.Count;
        }
    }

    /// <summary>The first answer, where this key was used before; else null.</summary>
    private async Task<Answer?> Repeated(Errand errand, CancellationToken cancel)
    {
        if (errand.Key is null || await journal.FindKey(errand.Tenant, errand.Key, cancel) is not { } done) return null;
        return done.Fingerprint == errand.Fingerprint ? await Repeated(errand.Tenant, done) : Refused.KeyReused;
    }

    private async Task<Answer> Repeated(string tenant, AlreadyDone done)
    {
        var (now, _) = await dossiers.Load(tenant, done.Stream);
        return new Receipt(now.Id, now.Number, done.Version, done.Position, Already: true);
    }

    private static Receipt Of(Dossier dossier, bool already) =>
        new(dossier.Id, dossier.Number, dossier.Version, dossier.Last, already);
}
