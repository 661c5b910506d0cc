using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Inbox;
using NodaTime;

namespace CaseFlow.Server.Cases;

/// <summary>A task as an inbox shows it. Holds nothing that changes without its task changing: the case's own line stands beside it.</summary>
public sealed record InboxEntry(string Id, TaskKind Kind)
{
    /// <summary>Of whom it is asked; absent for the centre.</summary>
    public string? Unit { get; init; }

    /// <summary>The order it is about; absent when it is about the whole case.</summary>
    public string? Order { get; init; }

    public OrderKind? OrderKind { get; init; }
    public OrderRole? Role { get; init; }

    /// <summary>Who gave the order.</summary>
    public string? From { get; init; }

    /// <summary>The beginning of what the order asks for, on one line.</summary>
    public string? Task { get; init; }

    /// <summary>The unit has signed for the order.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>When the unit was last urged.</summary>
    public Instant? UrgedAt { get; init; }

    /// <summary>Parts of the order that others still have in hand.</summary>
    public int OpenParts { get; init; }

    /// <summary>More time that is asked for, in working days.</summary>
    public int? DaysAsked { get; init; }

    /// <summary>The supervision that a reply is owed to.</summary>
    public string? Supervision { get; init; }

    public SupervisionLevel? Level { get; init; }

    /// <summary>The clock that presses; absent when none runs for it.</summary>
    public RowClock? Clock { get; init; }

    /// <summary>When it is due next; absent when nothing is, or the clock waits with the case.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>Every task of a case. Pure.</summary>
    public static InboxEntry[] Of(Case now) => [.. Asked.Of(now).Select(task => Of(now, task))];

    private static InboxEntry Of(Case now, InboxTask task) => new(task.Id, task.Kind)
    {
        Unit = task.Unit, Order = task.Order?.Id, OrderKind = task.Order?.Kind, Role = task.Order?.Role, From = task.Order?.From,
        Task = task.Order is { Task.Length: > 0 } order ? CaseRow.Summarise(order.Task) : null,
        Acknowledged = task.Order is { State: not OrderState.Issued }, UrgedAt = task.Order?.UrgedAt, DaysAsked = task.Order?.ExtensionAsked,
        OpenParts = task.Order is { } parent ? now.ChildrenOf(parent).Count(child => child.IsOpen) : 0,
        Supervision = task.Supervision?.Id, Level = task.Supervision?.Level,
        Clock = RowClock.Of(task.Clock),
        DueAt = task.Clock is { } clock ? clock.State == ClockState.Paused ? null : clock.DueAt : task.Supervision?.ReplyBy,
    };
}
