using System.Text.Json.Serialization;
using CaseFlow.Domain.Inbox;

namespace CaseFlow.Server.Cases;

/// <summary>A page of what waits for somebody, what is due first first.</summary>
/// <param name="Tasks">At most as many as asked for.</param>
/// <param name="Next">Hand it back as <c>after</c> for the next page; absent on the last.</param>
/// <param name="Counts">How much of each kind there is in all; kinds without any are left out.</param>
/// <param name="Position">The log was at least here: a change of the board up to it is in this answer.</param>
public sealed record Inbox(IReadOnlyList<InboxLine> Tasks, string? Next, IReadOnlyList<InboxCount> Counts, long Position);

/// <summary>One task, with the line of its case.</summary>
/// <param name="Task">What is asked.</param>
/// <param name="Case">The case it is asked by.</param>
/// <param name="Version">The case's version at which the task last changed; what is handed back as seen.</param>
/// <param name="Since">The case's version since which this is asked: the event to look at.</param>
/// <param name="Unread">The account has not seen it since.</param>
public sealed record InboxLine(InboxEntry Task, CaseRow Case, long Version, long Since, bool Unread);

/// <summary>How much of one kind there is.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Tasks">In all.</param>
/// <param name="Unread">Not seen since they last changed.</param>
/// <param name="Late">Due by now.</param>
public sealed record InboxCount(TaskKind Kind, int Tasks, int Unread, int Late);

/// <summary>Tasks that somebody has looked at.</summary>
/// <param name="Tasks">1 to 200.</param>
public sealed record Seen(SeenTask[] Tasks);

/// <summary>One task that somebody has looked at.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Task">The task's id.</param>
/// <param name="Version">The version that the inbox showed with it.</param>
[method: JsonConstructor]
public readonly record struct SeenTask(string Case, string Task, long Version);

/// <summary>Orders to sign for at once.</summary>
/// <param name="Orders">1 to 100.</param>
public sealed record AcknowledgeMany(OrderNamed[] Orders);

/// <summary>An order of a case.</summary>
/// <param name="Case">The case's id or number.</param>
/// <param name="Order">The order's id within the case.</param>
[method: JsonConstructor]
public readonly record struct OrderNamed(string Case, string Order);

/// <summary>What became of each order, in the order in which they were named.</summary>
public sealed record ManyAcknowledged(SignedOrder[] Answers);

/// <summary>What became of one order: signed for, signed for before, or why not.</summary>
/// <param name="Case">As it was named.</param>
/// <param name="Order">As it was named.</param>
/// <param name="Receipt">Absent when it was refused; <c>already</c> when there was nothing left to do.</param>
/// <param name="Code">Why not, for programs; absent when it was signed for.</param>
/// <param name="Detail">Why not, in a sentence.</param>
public sealed record SignedOrder(string Case, string Order, Receipt? Receipt, string? Code, string? Detail);
