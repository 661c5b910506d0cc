using System.Collections.Frozen;
using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using NodaTime;

namespace CaseFlow.Server.Notices;

/// <summary>Whom an event gives notice to. Pure.</summary>
internal static class Noticing
{
    /// <summary>Stored names of the events that may give notice: only for one of these is a case read.</summary>
    private static readonly FrozenSet<string> Telling =
        new[] { typeof(CaseFiled), typeof(DepartmentsWhistled), typeof(OrderUrged), typeof(ClockImminent), typeof(ClockBreached), typeof(SupervisionOpened) }
            .Select(type => CaseEventNames.ByType[type]).ToFrozenSet();

    private sealed record Word(NoticeKind Kind, string Unit, string? About = null, ClockKind? Clock = null, Instant? DueAt = null);

    /// <summary>Whether an event may give notice. What was imported happened long ago, and nobody is to be told of it now.</summary>
    public static bool MayTell(RecordedEvent recorded) => Telling.Contains(recorded.Type) && !IsImported(recorded);

    /// <summary>The notices of an event.</summary>
    /// <param name="after">The case as that event left it.</param>
    /// <param name="recorded">The event.</param>
    /// <param name="centre">The unit of the district's centre.</param>
    public static IEnumerable<Notice> Of(Dossier after, RecordedEvent recorded, string centre) =>
        Of(CaseEventJson.Read(recorded.Type, recorded.Data.Span), after.Case, centre).Select((word, ordinal) => new Notice(
            recorded.Position, ordinal, recorded.Tenant, recorded.Stream, after.Number, word.Kind, word.Unit,
            word.About, word.Clock, Instant.FromDateTimeOffset(recorded.Timestamp), word.DueAt));

    private static IEnumerable<Word> Of(CaseEvent happened, Case after, string centre) => happened switch
    {
        CaseFiled { Class: CaseClass.Urgent } => [new(NoticeKind.Urgent, centre)],
        DepartmentsWhistled whistle => whistle.Calls.Select(call => new Word(NoticeKind.Whistled, call.To, call.Order)),
        OrderUrged urge => [new(NoticeKind.Urged, after.Order(urge.Order)!.To, urge.Order)],
        ClockImminent imminent => Told(NoticeKind.Imminent, ClockOf(after, imminent.Clock), centre: null),
        ClockBreached breached => Told(NoticeKind.Breached, ClockOf(after, breached.Clock), centre),
        SupervisionOpened opened =>
            [new(NoticeKind.Supervised, opened.Unit, opened.Supervision, opened.Clock is { } clock ? ClockOf(after, clock).Kind : null, opened.ReplyBy)],
        _ => [],
    };

    /// <summary>To the clock's unit, and to the centre where it is told too. Nobody owes that a case be grabbed.</summary>
    private static IEnumerable<Word> Told(NoticeKind kind, Clock clock, string? centre) =>
        clock.Kind == ClockKind.GrabWindow ? [] :
        from unit in new[] { clock.Unit, centre }.OfType<string>().Distinct()
        select new Word(kind, unit, clock.About, clock.Kind, clock.DueAt);

    private static Clock ClockOf(Case after, string id) => after.Clocks.First(clock => clock.Id == id);

    private static bool IsImported(RecordedEvent recorded)
    {
        if (recorded.Headers.IsEmpty) return false;
        using var headers = JsonDocument.Parse(recorded.Headers);
        return headers.RootElement.TryGetProperty(Errand.RecordedHeader, out _);
    }
}
