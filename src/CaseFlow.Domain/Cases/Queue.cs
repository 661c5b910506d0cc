using System.Text.Json.Serialization;

namespace CaseFlow.Domain.Cases;

/// <summary>Whose move it is: the column of the board that a case stands in.</summary>
[JsonConverter(typeof(WrittenName<Queue>))]
public enum Queue
{
    /// <summary>The centre files or declines it.</summary>
    ToFile,
    /// <summary>A township may grab it.</summary>
    Pooled,
    /// <summary>The centre dispatches it.</summary>
    ToDispatch,
    /// <summary>An order was refused; the dispatcher rules on it before anything else.</summary>
    ToRule,
    /// <summary>The centre names a leader for what was returned.</summary>
    ToLead,
    /// <summary>Units are handling it.</summary>
    InHand,
    /// <summary>Somebody other than the handler confirms the result.</summary>
    ToCheck,
    /// <summary>The reporter has to hear of it, then it is closed.</summary>
    ToFeedback,
    Closed,
    Declined,
    Voided,
    Merged,
}

public sealed partial record Case
{
    /// <summary>The queue it stands in now. A suspended case keeps its queue; see <see cref="SuspendedUntil"/>.</summary>
    public Queue Queue => Stage switch
    {
        Stage.Pooled => Queue.Pooled,
        Stage.ToDispatch => Queue.ToDispatch,
        Stage.ToLead => Queue.ToLead,
        Stage.InHand => AwaitsRuling ? Queue.ToRule : Queue.InHand,
        Stage.ToCheck => Queue.ToCheck,
        Stage.ToFeedback => Queue.ToFeedback,
        Stage.Closed => Queue.Closed,
        Stage.Declined => Queue.Declined,
        Stage.Voided => Queue.Voided,
        Stage.Merged => Queue.Merged,
        _ => Queue.ToFile,
    };
}
