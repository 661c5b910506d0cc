using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CaseFlow.Domain.Cases;

/// <summary>Where a case stands in its life.</summary>
[JsonConverter(typeof(WrittenName<Stage>))]
public enum Stage
{
    /// <summary>Nothing happened yet.</summary>
    None,
    /// <summary>Reported; the centre has to file or decline it.</summary>
    Reported,
    /// <summary>In the pool, for townships to grab.</summary>
    Pooled,
    /// <summary>In the dispatcher's queue.</summary>
    ToDispatch,
    /// <summary>Returned to the district; a leader has to be named.</summary>
    ToLead,
    /// <summary>A unit has it.</summary>
    InHand,
    /// <summary>Handled; somebody else has to confirm it.</summary>
    ToCheck,
    /// <summary>Confirmed; the reporter has to hear of it.</summary>
    ToFeedback,
    Closed,
    Declined,
    Voided,
    Merged,
}

/// <summary>One incident from report to score, as its events left it. Immutable; see <see cref="Evolve"/>.</summary>
public sealed partial record Case
{
    /// <summary>A case to which nothing has happened.</summary>
    public static readonly Case Unborn = new();

    public Stage Stage { get; init; }
    public Channel Channel { get; init; }
    public string Description { get; init; } = "";

    /// <summary>The number the sender knows it by.</summary>
    public string? Reference { get; init; }

    public Place? Place { get; init; }

    /// <summary>Catalogue item: the reporter's guess until it is filed.</summary>
    public string? Item { get; init; }

    /// <summary>Category of the item; null until it is filed.</summary>
    public string? Category { get; init; }

    public CaseClass Class { get; init; }
    public Instant ReportedAt { get; init; }

    /// <summary>Somebody can be called back about it.</summary>
    public bool HasReporter { get; init; }

    /// <summary>How many of its duplicates have somebody who can be called back.</summary>
    public int OtherReporters { get; init; }

    /// <summary>Somebody, of this case or a duplicate, waits to hear what came of it.</summary>
    public bool IsAwaited => HasReporter || OtherReporters > 0;

    /// <summary>When the grab window closes; null outside the pool.</summary>
    public Instant? PoolUntil { get; init; }

    /// <summary>Every order ever issued, in order of issue.</summary>
    public ImmutableArray<Order> Orders { get; init; } = [];

    /// <summary>Every photo and file that came with a report, a note or a result; each once, in order of coming.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>How many of the orders are from before the last reopening; the others make the present round.</summary>
    public int EarlierOrders { get; init; }

    /// <summary>Ping-pong: how often a unit said "not my duty". The third ends in a forced ruling.</summary>
    public int Refusals { get; init; }

    /// <summary>Refusals that the dispatcher did not agree with.</summary>
    public int RefusalsOverruled { get; init; }

    public int Reworks { get; init; }
    public int Reopenings { get; init; }

    /// <summary>Tries to bring the result to the reporter since the last check.</summary>
    public int FeedbackTries { get; init; }

    /// <summary>The last feedback that reached the reporter; null when none did since the last check.</summary>
    public FeedbackGiven? Feedback { get; init; }

    /// <summary>The last answer or failed try since the last check or closing, so that the same one sent twice is one.</summary>
    public FeedbackGiven? LastAnswer { get; init; }

    public Instant LastAnswerAt { get; init; }

    /// <summary>Points of the last score; null before closing.</summary>
    public decimal? Score { get; init; }

    /// <summary>The case this one goes on as; null unless merged.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Where it stood before it was merged, to go back to.</summary>
    public Stage StageBeforeMerge { get; init; }

    /// <summary>Ids of the cases merged into this one.</summary>
    public ImmutableArray<string> Duplicates { get; init; } = [];

    public Instant? SuspendedUntil { get; init; }

    /// <summary>A case is suspended once at most.</summary>
    public bool WasSuspended { get; init; }

    public ImmutableArray<Supervision> Supervisions { get; init; } = [];
    public ImmutableArray<Appeal> Appeals { get; init; } = [];

    /// <summary>The order that answers for the whole case now; null when no unit has it.</summary>
    public Order? Root => LastRoot is { IsOpen: true } root ? root : null;

    /// <summary>The order that last answered for the whole case, open or completed; what rework goes back to.</summary>
    public Order? LastRoot
    {
        get
        {
            for (var i = Orders.Length - 1; i >= 0; i--)
                if (Orders[i] is { Parent: null, State: not (OrderState.Withdrawn or OrderState.Returned) } root) return root;
            return null;
        }
    }

    /// <summary>It ended, one way or another; only a few verbs remain.</summary>
    public bool IsOver => Stage is Stage.Closed or Stage.Declined or Stage.Voided or Stage.Merged;

    /// <summary>An order waits for the dispatcher's ruling.</summary>
    public bool AwaitsRuling => Stage == Stage.InHand && Orders.Any(static order => order.State == OrderState.Refused);

    /// <summary>The next refusal's ruling must be a forced one.</summary>
    public bool RulingMustBeForced => Refusals >= RefusalsUntilForced;

    /// <summary>How many refusals a case takes before the ruling is forced. Source: the field's ping-pong rule.</summary>
    public const int RefusalsUntilForced = 3;

    /// <summary>The order of that id; null when there is none.</summary>
    public Order? Order(string id)
    {
        foreach (var order in Orders)
            if (order.Id == id) return order;
        return null;
    }

    /// <summary>Orders handed down or whistled from this one, at any time.</summary>
    public IEnumerable<Order> ChildrenOf(Order parent) => Orders.Where(order => order.Parent == parent.Id);

    /// <summary>Units that handled it in the present round: whose result is being checked.</summary>
    public IEnumerable<string> Handlers =>
        Orders.Skip(EarlierOrders).Where(order => order.State == OrderState.Completed).Select(order => order.To).Distinct();

    /// <summary>The id the next order will get; <paramref name="ahead"/> further ones are issued in the same breath.</summary>
    public string NextOrder(int ahead = 0) => $"o{Orders.Length + 1 + ahead}";

    /// <summary>The id the next supervision will get.</summary>
    public string NextSupervision => $"s{Supervisions.Length + 1}";
}

/// <summary>督办: a supervision over a unit.</summary>
public sealed record Supervision(string Id, SupervisionLevel Level, string Unit, Instant ReplyBy, bool Answered = false);

/// <summary>申诉: an appeal by a unit; null ruling while it waits.</summary>
public sealed record Appeal(string Id, string Unit, string Order, bool? Upheld = null);
