using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain.Cases;

/// <summary>Something that happened to one clock of a case. When it was noted is the event's metadata; when it was due stands in it.</summary>
public abstract record ClockEvent : CaseEvent;

/// <summary>What the case's clocks go by from now on: the versions it started under, and from its filing on the catalogue's limits for its item.</summary>
public sealed record LimitsPinned(string Policy, string Calendar, Limits? Item) : CaseEvent;

/// <summary>A clock began to run.</summary>
public sealed record ClockStarted(
    string Clock, ClockKind Kind, string Unit, string? About, Limit Limit, Instant? ImminentAt, Instant DueAt) : ClockEvent;

/// <summary>Most of its time is over. The unit is told.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Due">The moment at which it became so.</param>
public sealed record ClockImminent(string Clock, Instant Due) : ClockEvent;

/// <summary>Its time is over. The unit and the centre are told.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Due">The moment at which it became so.</param>
/// <param name="EscalatesAt">When the first step of the ladder is due; null when it has none.</param>
public sealed record ClockBreached(string Clock, Instant Due, Instant? EscalatesAt) : ClockEvent;

/// <summary>A step of the ladder after a breach; the supervision that it opens follows as an event of its own, unless one waits for the unit's reply already.</summary>
public sealed record ClockEscalated(string Clock, int Step, Instant Due, Instant? EscalatesAt) : ClockEvent;

/// <summary>What it waited for was done in time.</summary>
public sealed record ClockMet(string Clock) : ClockEvent;

/// <summary>What it waited for was done after the breach; the breach stays.</summary>
public sealed record ClockEndedLate(string Clock) : ClockEvent;

/// <summary>What it waited for is no longer asked.</summary>
public sealed record ClockCancelled(string Clock) : ClockEvent;

/// <summary>It waits with the case.</summary>
public sealed record ClockPaused(string Clock) : ClockEvent;

/// <summary>It goes on with the time that was left, to its end or, once breached, to the next step of its ladder.</summary>
public sealed record ClockResumed(string Clock, Instant? ImminentAt, Instant DueAt, Instant? EscalatesAt = null) : ClockEvent;

/// <summary>It was given more time, in working days.</summary>
public sealed record ClockExtended(string Clock, int WorkingDays, Instant? ImminentAt, Instant DueAt) : ClockEvent;
