using System.Collections.Frozen;

namespace CaseFlow.Domain.Cases;

/// <summary>The stored name of every event of a case, written out once. Renaming a record never renames stored data.</summary>
public static class CaseEventNames
{
    /// <summary>Stored name by event.</summary>
    public static readonly FrozenDictionary<Type, string> ByType = new Dictionary<Type, string>
    {
        [typeof(CaseReported)] = "case_reported",
        [typeof(CaseFiled)] = "case_filed",
        [typeof(CaseDeclined)] = "case_declined",
        [typeof(CasePooled)] = "case_pooled",
        [typeof(GrabWindowLapsed)] = "grab_window_lapsed",
        [typeof(CaseGrabbed)] = "case_grabbed",
        [typeof(CaseDispatched)] = "case_dispatched",
        [typeof(OrderAcknowledged)] = "order_acknowledged",
        [typeof(OrderStarted)] = "order_started",
        [typeof(ProgressReported)] = "progress_reported",
        [typeof(OrderSplit)] = "order_split",
        [typeof(DepartmentsWhistled)] = "departments_whistled",
        [typeof(DepartmentMustered)] = "department_mustered",
        [typeof(CaseReturned)] = "case_returned",
        [typeof(LeaderNamed)] = "leader_named",
        [typeof(OrderRefused)] = "order_refused",
        [typeof(RefusalUpheld)] = "refusal_upheld",
        [typeof(RefusalOverruled)] = "refusal_overruled",
        [typeof(RulingForced)] = "ruling_forced",
        [typeof(OrderCompleted)] = "order_completed",
        [typeof(SupportReleased)] = "support_released",
        [typeof(ExtensionAsked)] = "extension_asked",
        [typeof(ExtensionApproved)] = "extension_approved",
        [typeof(ExtensionRefused)] = "extension_refused",
        [typeof(CheckPassed)] = "check_passed",
        [typeof(CheckFailed)] = "check_failed",
        [typeof(ReworkOrdered)] = "rework_ordered",
        [typeof(FeedbackGiven)] = "feedback_given",
        [typeof(ReturnVisitMade)] = "return_visit_made",
        [typeof(CaseClosed)] = "case_closed",
        [typeof(CaseScored)] = "case_scored",
        [typeof(CaseReopened)] = "case_reopened",
        [typeof(CaseVoided)] = "case_voided",
        [typeof(CaseMerged)] = "case_merged",
        [typeof(CaseUnmerged)] = "case_unmerged",
        [typeof(DuplicateTaken)] = "duplicate_taken",
        [typeof(DuplicateReleased)] = "duplicate_released",
        [typeof(OrderUrged)] = "order_urged",
        [typeof(SupervisionOpened)] = "supervision_opened",
        [typeof(SupervisionAnswered)] = "supervision_answered",
        [typeof(CaseSuspended)] = "case_suspended",
        [typeof(CaseResumed)] = "case_resumed",
        [typeof(AppealLodged)] = "appeal_lodged",
        [typeof(AppealRuled)] = "appeal_ruled",
        [typeof(LimitsPinned)] = "limits_pinned",
        [typeof(ClockStarted)] = "clock_started",
        [typeof(ClockImminent)] = "clock_imminent",
        [typeof(ClockBreached)] = "clock_breached",
        [typeof(ClockEscalated)] = "clock_escalated",
        [typeof(ClockMet)] = "clock_met",
        [typeof(ClockEndedLate)] = "clock_ended_late",
        [typeof(ClockCancelled)] = "clock_cancelled",
        [typeof(ClockPaused)] = "clock_paused",
        [typeof(ClockResumed)] = "clock_resumed",
        [typeof(ClockExtended)] = "clock_extended",
    }.ToFrozenDictionary();

    /// <summary>Event by stored name.</summary>
    public static readonly FrozenDictionary<string, Type> ByName =
        ByType.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
}
