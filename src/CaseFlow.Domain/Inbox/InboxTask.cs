using System.Text.Json.Serialization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Inbox;

/// <summary>What a task asks for: the states that an inbox is counted by.</summary>
[JsonConverter(typeof(WrittenName<TaskKind>))]
public enum TaskKind
{
    /// <summary>The centre files or declines it.</summary>
    File,
    /// <summary>The centre dispatches it.</summary>
    Dispatch,
    /// <summary>The centre rules on a refusal.</summary>
    Rule,
    /// <summary>The centre names a leader for what was returned.</summary>
    Lead,
    /// <summary>The centre answers a request for more time.</summary>
    Extension,
    /// <summary>Somebody other than the handler confirms the result.</summary>
    Check,
    /// <summary>The centre takes the result to the reporter, and closes.</summary>
    Feedback,
    /// <summary>The unit signs for its order.</summary>
    Acknowledge,
    /// <summary>The department reports in to a whistle.</summary>
    Muster,
    /// <summary>The unit handles its order.</summary>
    InHand,
    /// <summary>The unit replies to a supervision.</summary>
    Reply,
    /// <summary>The unit refused its order and waits for the ruling.</summary>
    Refused,
    /// <summary>The township returned its order; the district goes on with it.</summary>
    Returned,
}

/// <summary>One thing that a case asks of one unit as it stands.</summary>
/// <param name="Id">Unique within the case, and the same for as long as it is about the same: <c>case</c>, <c>o1</c>, <c>o1/rule</c>, <c>check/</c> and a unit, <c>s1</c>.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Unit">Of whom; null for the district's centre, whichever unit that is.</param>
/// <param name="Order">The order it is about; null when it is about the whole case.</param>
/// <param name="Clock">The clock that presses; null when none runs for it.</param>
public sealed record InboxTask(string Id, TaskKind Kind, string? Unit, Order? Order = null, Clock? Clock = null)
{
    /// <summary>The supervision that a reply is owed to.</summary>
    public Supervision? Supervision { get; init; }
}
