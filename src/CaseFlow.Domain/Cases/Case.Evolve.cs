using System.Collections.Immutable;
using NodaTime;

namespace CaseFlow.Domain.Cases;

public sealed partial record Case
{
    /// <summary>The case after one more event. Pure; never refuses what has happened.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="at">When it happened, from its metadata.</param>
    public Case Evolve(CaseEvent happened, Instant at) => happened switch
    {
        CaseReported e => this with
        {
            Stage = Stage.Reported, Channel = e.Channel, Place = e.Place, Item = e.Item, ReportedAt = at,
            Description = e.Description, Reference = e.Reference, HasReporter = e.Reporter is not null, Attachments = Joined(e),
        },
        CaseFiled e => this with
        {
            Stage = Stage.ToDispatch, Item = e.Item, Category = e.Category, Class = e.Class, Place = e.Place,
        },
        CaseDeclined => this with { Stage = Stage.Declined },
        CasePooled e => this with { Stage = Stage.Pooled, PoolUntil = e.Until },
        GrabWindowLapsed => this with { Stage = Stage.ToDispatch, PoolUntil = null },

        CaseGrabbed e => Issue(new Order(e.Order, OrderKind.Grab, OrderRole.Lead, e.From, e.Township, null, "", at)
        {
            State = OrderState.Acknowledged,
        }),
        CaseDispatched e => Issue(new Order(e.Order, OrderKind.Dispatch, OrderRole.Lead, e.From, e.To, null, e.Task, at)),
        OrderAcknowledged e => Put(At(e.Order) with { State = OrderState.Acknowledged }),
        OrderStarted e => Put(At(e.Order) with { State = OrderState.Started }),
        ProgressReported e => Put(At(e.Order).Noted(e)) with { Attachments = Joined(e) },
        OrderSplit e => HandDown(e, at),
        DepartmentsWhistled e => Summon(e, at),
        DepartmentMustered e => Put(At(e.Order).Seen() with { Mustered = true }),
        CaseReturned e => ReturnUp(e, at),
        LeaderNamed e => Put(At(e.Order).Seen() with { Leader = e.Leader }, Stage.InHand),

        OrderRefused e => Put(At(e.Order) with { State = OrderState.Refused }) with { Refusals = Refusals + 1 },
        RefusalUpheld e => Withdraw(At(e.Order)),
        RefusalOverruled e => Stand(At(e.Order)),
        RulingForced e => e.NewOrder == e.Order ? Stand(At(e.Order)) : Force(At(e.Order), e, at),

        OrderCompleted e => Complete(At(e.Order)) with { Attachments = Joined(e) },
        SupportReleased e => Complete(At(e.Order)),
        ExtensionAsked e => Put(At(e.Order) with { ExtensionAsked = e.WorkingDays, ExtensionGiven = null }),
        ExtensionApproved e => Approve(At(e.Order)),
        ExtensionRefused e => Put(At(e.Order) with { ExtensionAsked = null, ExtensionGiven = false }),

        CheckPassed => this with { Stage = Stage.ToFeedback, Feedback = null, LastAnswer = null, FeedbackTries = 0 },
        CheckFailed => this,
        ReworkOrdered e => Put(At(e.Order) with { State = OrderState.Started }, Stage.InHand) with { Reworks = Reworks + 1 },
        FeedbackGiven e => this with
        {
            FeedbackTries = FeedbackTries + 1, Feedback = e.Contacted ? e : Feedback, LastAnswer = e, LastAnswerAt = at,
        },
        ReturnVisitMade e => this with
        {
            LastAnswer = new FeedbackGiven(e.Contacted, e.Solved, e.Satisfaction, e.Note), LastAnswerAt = at,
        },
        CaseClosed => this with { Stage = Stage.Closed, LastAnswer = null },
        CaseScored e => this with { Score = e.Points },
        CaseReopened => this with
        {
            Stage = Stage == Stage.Declined ? Stage.Reported : Stage.ToDispatch, Reopenings = Reopenings + 1,
            EarlierOrders = Orders.Length, Score = null, Feedback = null, LastAnswer = null, FeedbackTries = 0,
        },
        CaseVoided => this with
        {
            Stage = Stage.Voided, PoolUntil = null, SuspendedUntil = null,
            Orders = [.. Orders.Select(static order => order.IsOpen ? order.Ended(OrderState.Withdrawn) : order)],
        },

        CaseMerged e => this with { Stage = Stage.Merged, StageBeforeMerge = Stage, MergedInto = e.Into },
        CaseUnmerged => this with { Stage = StageBeforeMerge, StageBeforeMerge = Stage.None, MergedInto = null },
        DuplicateTaken e => this with
        {
            Duplicates = Duplicates.Add(e.Duplicate), OtherReporters = OtherReporters + (e.HasReporter ? 1 : 0),
        },
        DuplicateReleased e => this with
        {
            Duplicates = Duplicates.Remove(e.Duplicate), OtherReporters = OtherReporters - (e.HasReporter ? 1 : 0),
        },

        OrderUrged e => Put(At(e.Order) with { UrgedAt = at }),
        SupervisionOpened e => this with { Supervisions = Supervisions.Add(new(e.Supervision, e.Level, e.Unit, e.ReplyBy)) },
        SupervisionAnswered e => this with
        {
            Supervisions = [.. Supervisions.Select(one => one.Id == e.Supervision ? one with { Answered = true } : one)],
        },
        CaseSuspended e => this with { SuspendedUntil = e.Until, WasSuspended = true },
        CaseResumed => this with { SuspendedUntil = null },
        AppealLodged e => this with { Appeals = Appeals.Add(new(e.Appeal, e.Unit, e.Order)) },
        AppealRuled e => this with
        {
            Appeals = [.. Appeals.Select(one => one.Id == e.Appeal ? one with { Upheld = e.Upheld } : one)],
        },
        LimitsPinned e => Pin(e),
        ClockEvent e => EvolveClock(e, at),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "An event that a case does not know."),
    };

    /// <summary>The attachments with those of one more event; what is there keeps the name it came with.</summary>
    private ImmutableArray<Attachment> Joined(IBroughtAttachments happened) => happened.Attachments is { } brought
        ? [.. Attachments, .. brought.Where(one => !Attachments.Any(known => known.Hash == one.Hash))]
        : Attachments;

    private Order At(string id) => Order(id)
        ?? throw new InvalidOperationException($"The history of the case names an order '{id}' that was never issued.");

    private Case Put(Order changed) => Put(changed, Stage);

    private Case Put(Order changed, Stage stage)
    {
        for (var i = 0; i < Orders.Length; i++)
            if (Orders[i].Id == changed.Id) return this with { Stage = stage, Orders = Orders.SetItem(i, changed) };
        return this;
    }

    private Case Issue(params ReadOnlySpan<Order> issued) =>
        this with { Stage = Stage.InHand, PoolUntil = null, Orders = Orders.AddRange(issued) };
}
