using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseFlow.EventStore;

/// <summary>What an <see cref="Journal"/> is made with.</summary>
public sealed record JournalOptions
{
    /// <summary>Written in every append's transaction, in this order.</summary>
    public IReadOnlyList<IInlineView> InlineViews { get; init; } = [];

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Events in a page of a feed, at most.</summary>
    public int PageSize { get; init; } = 1_000;
}
