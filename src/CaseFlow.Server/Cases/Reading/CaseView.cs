using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using NodaTime;

namespace CaseFlow.Server.Cases;

/// <summary>One case, whole, as it is or as it was.</summary>
/// <param name="Row">Its line in a list.</param>
/// <param name="Description">In the reporter's words.</param>
/// <param name="Place">Where.</param>
/// <param name="Orders">Every order, in order of issue; <c>parent</c> makes the tree.</param>
/// <param name="Clocks">Every clock, in order of starting.</param>
/// <param name="Supervisions">Every supervision.</param>
/// <param name="Appeals">Every appeal.</param>
/// <param name="Duplicates">Ids of the cases merged into it.</param>
/// <param name="Attachments">Every photo and file of it, in order of coming.</param>
/// <param name="Feedback">The last answer of the reporter.</param>
/// <param name="Reporter">Masked; absent when nobody is to be told or the person was erased.</param>
/// <param name="Allowed">What the caller may do now; absent for the past.</param>
public sealed record CaseView(
    CaseRow Row, string Description, Place Place, Order[] Orders, Clock[] Clocks, Supervision[] Supervisions, Appeal[] Appeals,
    string[] Duplicates, Attachment[] Attachments, FeedbackGiven? Feedback, Reporter? Reporter, Allowed[]? Allowed);

/// <summary>One page of a list, newest first.</summary>
/// <param name="Rows">At most as many as asked for.</param>
/// <param name="Next">Hand it back as <c>after</c> for the next page; absent on the last.</param>
public sealed record CasePage(IReadOnlyList<CaseRow> Rows, string? Next);

/// <summary>Events of one case, oldest first.</summary>
/// <param name="Events">At most as many as asked for.</param>
/// <param name="Next">The version to hand back as <c>after</c>; absent on the last page.</param>
public sealed record CaseHistory(IReadOnlyList<HistoryLine> Events, long? Next);

/// <summary>One event of a case as people read it.</summary>
/// <param name="Position">Place in the log.</param>
/// <param name="Version">Place in the case.</param>
/// <param name="Type">Stored name.</param>
/// <param name="At">When it happened.</param>
/// <param name="By">Account.</param>
/// <param name="For">The account that it was done for as its deputy; absent in person.</param>
/// <param name="Unit">The unit acted for.</param>
/// <param name="Roles">The roles held there.</param>
/// <param name="Data">The event; a reporter in it is masked.</param>
/// <param name="Correlation">The trace it belongs to.</param>
/// <param name="Causation">What led to it, where that is another event.</param>
/// <param name="RecordedAt">When it was recorded, where that is not when it happened: an import.</param>
/// <param name="Hash">Its link in the chain: SHA-256, 64 hex digits.</param>
public sealed record HistoryLine(
    long Position, long Version, string Type, Instant At, string? By, string? For, string? Unit, string[]? Roles, System.Text.Json.JsonElement Data,
    string? Correlation, string? Causation, Instant? RecordedAt, string? Hash);
