using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Domain.Clocks;

/// <summary>A clock that a case asks for as it stands: which ones run follows from the case alone.</summary>
/// <param name="Order">The kind of the order it is about.</param>
/// <param name="Within">The time that it was given itself, where no policy says.</param>
/// <param name="Held">It waits with the case.</param>
internal readonly record struct WantedClock(
    ClockKind Kind, string Unit, string? About = null, OrderKind? Order = null, Duration? Within = null, bool Held = false)
{
    public bool Is(Clock clock) => Kind == clock.Kind && Unit == clock.Unit && About == clock.About;

    /// <summary>Every clock that the case asks for, in a fixed order.</summary>
    /// <param name="centre">The unit of the district's centre.</param>
    /// <param name="at">Now: what a supervision gives is counted from here.</param>
    public static List<WantedClock> Of(Case now, string centre, Instant at)
    {
        var wanted = new List<WantedClock>();
        var stage = now.Stage == Stage.Merged ? now.StageBeforeMerge : now.Stage;
        if (OfCentre(now, stage) is { } kind) wanted.Add(new(kind, centre, Held: now.Holds(kind)));
        if (stage == Stage.ToLead && now.Root is { } returned) wanted.Add(new(ClockKind.Dispatch, centre, returned.Id, Held: now.Holds(ClockKind.Dispatch)));
        if (stage is Stage.InHand or Stage.ToLead)
            foreach (var order in now.Orders) OfOrder(wanted, now, order);
        if (stage is not (Stage.Voided or Stage.Declined))
            foreach (var one in now.Supervisions)
                if (!one.Answered) wanted.Add(new(ClockKind.Reply, one.Unit, one.Id, Within: one.ReplyBy - at, Held: now.Holds(ClockKind.Reply)));
        return wanted;
    }

    private static ClockKind? OfCentre(Case now, Stage stage) => stage switch
    {
        Stage.Reported => ClockKind.File,
        Stage.Pooled => ClockKind.GrabWindow,
        Stage.ToDispatch => ClockKind.Dispatch,
        Stage.ToCheck => ClockKind.Check,
        Stage.ToFeedback when !now.IsAwaited || now.FeedbackTries == 0 => ClockKind.Feedback,
        _ => null,
    };

    private static void OfOrder(List<WantedClock> wanted, Case now, Order order)
    {
        if (!order.IsOpen) return;
        if (order is { State: OrderState.Issued, Kind: not OrderKind.Return }) Add(ClockKind.Acknowledge);
        if (order is { Kind: OrderKind.Joint, Mustered: false }) Add(ClockKind.Muster);
        Add(ClockKind.Handle);

        void Add(ClockKind kind) => wanted.Add(new(kind, order.To, order.Id, order.Kind, Held: now.Holds(kind)));
    }
}
