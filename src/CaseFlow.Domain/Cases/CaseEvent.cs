using NodaTime;

namespace CaseFlow.Domain.Cases;

/// <summary>
/// Something that happened to a case. Who, when, which case, which version and why it was caused are metadata of the
/// stored event, not part of it. Stored names stand in <see cref="CaseEventNames"/>.
/// </summary>
public abstract record CaseEvent;

/// <summary>上报: an incident came in.</summary>
public sealed record CaseReported(
    Channel Channel, string Description, Place Place, string? Item, Reporter? Reporter, string? Reference, Attachment[]? Attachments = null)
    : CaseEvent, IBroughtAttachments;

/// <summary>立案: the centre accepted it.</summary>
public sealed record CaseFiled(string Item, string Category, CaseClass Class, Place Place) : CaseEvent;

/// <summary>不予立案: the centre gave an honest reason not to.</summary>
public sealed record CaseDeclined(string Reason) : CaseEvent;

/// <summary>Townships may grab it until the window closes.</summary>
public sealed record CasePooled(Instant Until) : CaseEvent;

/// <summary>No township took it in time; it is the dispatcher's now.</summary>
public sealed record GrabWindowLapsed : CaseEvent;

/// <summary>抢单: a township was first.</summary>
public sealed record CaseGrabbed(string Order, string From, string Township) : CaseEvent;

/// <summary>派单: the centre assigned it.</summary>
public sealed record CaseDispatched(string Order, string From, string To, string Task) : CaseEvent;

/// <summary>签收: the unit has seen its order.</summary>
public sealed record OrderAcknowledged(string Order) : CaseEvent;

/// <summary>Work on the order began.</summary>
public sealed record OrderStarted(string Order) : CaseEvent;

/// <summary>What was done so far.</summary>
public sealed record ProgressReported(string Order, string Note, Attachment[]? Attachments = null) : CaseEvent, IBroughtAttachments;

/// <summary>分单: parts of an order were handed down.</summary>
public sealed record OrderSplit(string Order, SplitPart[] Parts) : CaseEvent;

/// <summary>One part of a split: its new order, the unit and the task.</summary>
public sealed record SplitPart(string Order, string To, string Task);

/// <summary>联单 / 吹哨: departments were summoned, one to lead.</summary>
public sealed record DepartmentsWhistled(string Order, string Task, WhistleCall[] Calls) : CaseEvent;

/// <summary>One department summoned: its new order and its role.</summary>
public sealed record WhistleCall(string Order, string To, OrderRole Role);

/// <summary>报到: a department reported in.</summary>
public sealed record DepartmentMustered(string Order) : CaseEvent;

/// <summary>返单: a township passed its order up; a return order went to the district.</summary>
public sealed record CaseReturned(string Order, string ReturnOrder, string To, string Reason) : CaseEvent;

/// <summary>A district leader was named for what was returned.</summary>
public sealed record LeaderNamed(string Order, string Leader) : CaseEvent;

/// <summary>退单: the unit says it is not its duty.</summary>
public sealed record OrderRefused(string Order, string Reason, string Basis) : CaseEvent;

/// <summary>The dispatcher agreed with the refusal; the order is withdrawn.</summary>
public sealed record RefusalUpheld(string Order, string Reason) : CaseEvent;

/// <summary>The dispatcher did not agree; the order stands.</summary>
public sealed record RefusalOverruled(string Order, string Reason) : CaseEvent;

/// <summary>The ping-pong ended: the named unit must take it and cannot refuse.</summary>
public sealed record RulingForced(string Order, string NewOrder, string To, string Reason) : CaseEvent;

/// <summary>办结 of one order.</summary>
public sealed record OrderCompleted(string Order, string Result, Attachment[]? Attachments = null) : CaseEvent, IBroughtAttachments;

/// <summary>The lead completed; a supporting department was released from the whistle.</summary>
public sealed record SupportReleased(string Order) : CaseEvent;

/// <summary>More time was asked for, in working days.</summary>
public sealed record ExtensionAsked(string Order, int WorkingDays, string Reason) : CaseEvent;

/// <summary>The time asked for was given, in working days.</summary>
public sealed record ExtensionApproved(string Order, int WorkingDays) : CaseEvent;

/// <summary>The time asked for was not given.</summary>
public sealed record ExtensionRefused(string Order, string Reason) : CaseEvent;

/// <summary>核查: someone other than the handler confirmed the result.</summary>
public sealed record CheckPassed(string Note) : CaseEvent;

/// <summary>核查: the result was not what it should be.</summary>
public sealed record CheckFailed(string Note) : CaseEvent;

/// <summary>返工: back to the unit that handled it.</summary>
public sealed record ReworkOrdered(string Order, string Reason) : CaseEvent;

/// <summary>反馈: the result was taken to the reporter, or a try to reach them failed.</summary>
public sealed record FeedbackGiven(bool Contacted, bool? Solved, Satisfaction? Satisfaction, string Note) : CaseEvent;

/// <summary>回访: the reporter was asked again after closing.</summary>
public sealed record ReturnVisitMade(bool Contacted, bool? Solved, Satisfaction? Satisfaction, string Note) : CaseEvent;

/// <summary>结案, with an honest outcome.</summary>
public sealed record CaseClosed(Outcome Outcome, string Note) : CaseEvent;

/// <summary>考评 of the case: by rule, or by a person who overrides the rule and says why.</summary>
public sealed record CaseScored(decimal Points, ScorePart[] Parts, string? OverrideReason) : CaseEvent;

/// <summary>One line of a score: why, and how many points (negative for a deduction).</summary>
public sealed record ScorePart(string Reason, decimal Points);

/// <summary>重开: a closed or declined case goes on.</summary>
public sealed record CaseReopened(string Reason) : CaseEvent;

/// <summary>作废: it should never have been a case.</summary>
public sealed record CaseVoided(string Reason) : CaseEvent;

/// <summary>It is a duplicate: it goes on as another case.</summary>
public sealed record CaseMerged(string Into, string Reason) : CaseEvent;

/// <summary>The merge was undone; the case goes on where it stood.</summary>
public sealed record CaseUnmerged(string From, string Reason) : CaseEvent;

/// <summary>Another case was merged into this one; somebody may be waiting to hear of it there too.</summary>
public sealed record DuplicateTaken(string Duplicate, bool HasReporter) : CaseEvent;

/// <summary>A merge into this case was undone.</summary>
public sealed record DuplicateReleased(string Duplicate, bool HasReporter) : CaseEvent;

/// <summary>催办: a reminder to the unit that holds an order.</summary>
public sealed record OrderUrged(string Order, string Note) : CaseEvent;

/// <summary>督办: a supervision over one unit, which owes a reply by a moment.</summary>
/// <param name="Supervision">Its id within the case.</param>
/// <param name="Level">Who stands behind it.</param>
/// <param name="Unit">Which unit owes the reply.</param>
/// <param name="Reason">In words; empty where the ladder opened it.</param>
/// <param name="ReplyBy">By when.</param>
/// <param name="Clock">The breached clock whose ladder opened it; null when a person did.</param>
public sealed record SupervisionOpened(
    string Supervision, SupervisionLevel Level, string Unit, string Reason, Instant ReplyBy, string? Clock = null) : CaseEvent;

/// <summary>The supervised unit replied.</summary>
public sealed record SupervisionAnswered(string Supervision, string Reply) : CaseEvent;

/// <summary>挂起: the case waits, with an end.</summary>
public sealed record CaseSuspended(Instant Until, string Reason) : CaseEvent;

/// <summary>The case goes on after a suspension.</summary>
public sealed record CaseResumed(string Reason) : CaseEvent;

/// <summary>申诉: a unit appeals after closing.</summary>
public sealed record AppealLodged(string Appeal, string Unit, string Order, string Grounds) : CaseEvent;

/// <summary>The appraiser ruled on an appeal. What happened stays on record either way.</summary>
public sealed record AppealRuled(string Appeal, bool Upheld, string Reason) : CaseEvent;
