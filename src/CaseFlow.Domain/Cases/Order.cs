using System.Text.Json.Serialization;
using NodaTime;

namespace CaseFlow.Domain.Cases;

/// <summary>The five orders (五单).</summary>
[JsonConverter(typeof(WrittenName<OrderKind>))]
public enum OrderKind { Grab, Dispatch, Split, Joint, Return }

/// <summary>主办 / 协办: who answers for the result, and who helps.</summary>
[JsonConverter(typeof(WrittenName<OrderRole>))]
public enum OrderRole { Lead, Supporting }

/// <summary>Where one order stands.</summary>
[JsonConverter(typeof(WrittenName<OrderState>))]
public enum OrderState
{
    /// <summary>Sent, not yet seen by its unit.</summary>
    Issued,
    /// <summary>Signed for (签收).</summary>
    Acknowledged,
    /// <summary>Being handled.</summary>
    Started,
    /// <summary>"Not my duty": waits for the dispatcher's ruling.</summary>
    Refused,
    /// <summary>Passed up to the district; the return order goes on in its place.</summary>
    Returned,
    /// <summary>Handled, with a result.</summary>
    Completed,
    /// <summary>No longer asked for: a refusal upheld, or the case voided.</summary>
    Withdrawn,
}

/// <summary>One order inside a case. Orders form a tree; a parent cannot complete while a child is open.</summary>
/// <param name="Id">Unique within the case: <c>o1</c>, <c>o2</c>, … in order of issue.</param>
/// <param name="Kind">Which of the five.</param>
/// <param name="Role">Lead, or supporting in a joint order.</param>
/// <param name="From">The unit that issued it.</param>
/// <param name="To">The unit that must handle it.</param>
/// <param name="Parent">The order it was split or whistled from; null for a root.</param>
/// <param name="Task">What is asked, in the issuer's words.</param>
/// <param name="IssuedAt">When its clocks began (at issue, not at acknowledgement).</param>
public sealed record Order(
    string Id, OrderKind Kind, OrderRole Role, string From, string To, string? Parent, string Task, Instant IssuedAt)
{
    public OrderState State { get; init; }

    /// <summary>Which whistle called it: the id of the order that first led it; null when it is no joint order.</summary>
    public string? Whistle { get; init; }

    /// <summary>The department has reported in to the whistle (报到).</summary>
    public bool Mustered { get; init; }

    /// <summary>A ruling stands on it: it cannot be refused (again).</summary>
    public bool RulingStands { get; init; }

    /// <summary>Its unit's refusal was upheld: it is not asked for the same again.</summary>
    public bool NotItsDuty { get; init; }

    /// <summary>The account of the district leader named for a return order.</summary>
    public string? Leader { get; init; }

    /// <summary>More time asked for and not yet answered, in working days.</summary>
    public int? ExtensionAsked { get; init; }

    /// <summary>The last answer to such a request; null before the first and while one waits.</summary>
    public bool? ExtensionGiven { get; init; }

    /// <summary>How many extensions were approved; two at most.</summary>
    public int ExtensionsApproved { get; init; }

    /// <summary>The last progress note, so that a repeated one is recognised.</summary>
    public string? LastNote { get; init; }

    /// <summary>Hashes of the attachments that came with that note, sorted, with spaces between; null when none came.</summary>
    public string? LastAttachments { get; init; }

    /// <summary>When its unit was last urged; null when never.</summary>
    public Instant? UrgedAt { get; init; }

    /// <summary>Still asks something of somebody; a parent waits for it.</summary>
    public bool IsOpen => State is OrderState.Issued or OrderState.Acknowledged or OrderState.Started or OrderState.Refused;

    /// <summary>Its unit may work on it now.</summary>
    public bool IsInHand => State is OrderState.Acknowledged or OrderState.Started;

    /// <summary>The order once somebody dealt with it: no longer waiting to be acknowledged.</summary>
    internal Order Seen() => State == OrderState.Issued ? this with { State = OrderState.Acknowledged } : this;

    /// <summary>The order with what was told of it last.</summary>
    internal Order Noted(ProgressReported told) => this with
    {
        State = OrderState.Started, LastNote = told.Note, LastAttachments = Hashes(told.Attachments),
    };

    /// <summary>Whether just this was told of it last.</summary>
    internal bool IsLastTold(string note, Attachment[]? attachments) =>
        LastNote == note && LastAttachments == Hashes(attachments);

    private static string? Hashes(Attachment[]? attachments) =>
        attachments is null ? null : string.Join(' ', attachments.Select(one => one.Hash).Order(StringComparer.Ordinal));

    /// <summary>The order once it asks nothing more; a request for time goes with it.</summary>
    internal Order Ended(OrderState state) => this with { State = state, ExtensionAsked = null };
}
