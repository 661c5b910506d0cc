using NodaTime;

namespace CaseFlow.Domain.Deputies;

/// <summary>Something that happened to a deputyship; who and when stand in its metadata.</summary>
public abstract record DeputyEvent;

/// <summary>代理: one account is covered by another for a while.</summary>
/// <param name="Covered">The account whose unit and roles are acted with.</param>
/// <param name="Deputy">The account that may act.</param>
/// <param name="From">From then on, UTC.</param>
/// <param name="Until">Not any more at this moment, UTC.</param>
public sealed record DeputyNamed(string Covered, string Deputy, Instant From, Instant Until) : DeputyEvent;

/// <summary>交接班: the leaving person hands the shift to the arriving one, with a note; in force when that one accepts.</summary>
/// <param name="Note">What is open and what to watch.</param>
public sealed record ShiftHandedOver(string Leaving, string Arriving, Instant From, Instant Until, string Note) : DeputyEvent;

/// <summary>接班: the arriving person has read the note and takes the shift.</summary>
public sealed record HandoverAccepted : DeputyEvent;

/// <summary>It is over before its time.</summary>
public sealed record DeputyWithdrawn : DeputyEvent;
