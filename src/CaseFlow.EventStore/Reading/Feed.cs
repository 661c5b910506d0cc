using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>How a reader of the log stands.</summary>
/// <param name="Lag">Events committed that it has not handed on yet.</param>
/// <param name="StuckSince">Since when it makes no headway though there is some to make; null when it is well.</param>
public sealed record FeedHealth(string Name, long Position, long Lag, DateTimeOffset? StuckSince, string? Error);

/// <summary>
/// The log as a stream of pages, complete and in order: positions follow each other without gaps.
/// Goes on by itself after an outage of the database. One reader at a time.
/// </summary>
public sealed class Feed
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<Feed, Feed> _open;
    private readonly NpgsqlDataSource _source;
    private readonly LogTip _tip;
    private readonly Durability _durability;
    private readonly RecentEvents _recent;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly int _pageSize;
    private Trouble? _trouble;
    private long _position;

    internal Feed(
        string name, long after, ConcurrentDictionary<Feed, Feed> open, NpgsqlDataSource source, LogTip tip, Durability durability, RecentEvents recent,
        JournalOptions options, ILogger logger) =>
        (Name, _position, _open, _source, _tip, _durability, _recent, _pageSize, _time, _logger) =
        (name, after, open, source, tip, durability, recent, options.PageSize, options.Time, logger);

    public string Name { get; }

    /// <summary>Position of the last event handed on and taken: the reader has asked for the page after it.</summary>
    public long Position => Volatile.Read(ref _position);

    public FeedHealth Health
    {
        get
        {
            var trouble = _trouble;
            return new(Name, Position, Math.Max(0, _tip.Position - Position), trouble?.Since, trouble?.Error);
        }
    }

    /// <summary>Pages of events as they are committed, until cancelled. A reader that starts again goes on at <see cref="Position"/>.</summary>
    public async IAsyncEnumerable<IReadOnlyList<RecordedEvent>> Pages([EnumeratorCancellation] CancellationToken cancel = default)
    {
        _open.TryAdd(this, this);
        try
        {
            while (true)
            {
                var page = await Read(cancel);
                if (page.Count > 0)
                {
                    yield return page;
                    Volatile.Write(ref _position, page[^1].Position);
                }
                if (page.Count < _pageSize) await _tip.WaitBeyond(_position, Poll, cancel);
            }
        }
        finally
        {
            _open.TryRemove(this, out _);
        }
    }

    private async Task<IReadOnlyList<RecordedEvent>> Read(CancellationToken cancel)
    {
        if (_recent.After(_position, _pageSize) is { Count: > 0 } known) return known;
        while (true)
            try
            {
                await using var connection = await _source.OpenConnectionAsync(cancel);
                var page = await EventReader.Page(connection, _position, _pageSize, cancel);
                if (page.Count > 0) await _durability.Reach(page[^1].Position, cancel);
                _trouble = null;
                return page;
            }
            catch (Exception e) when (Outage.Is(e))
            {
                cancel.ThrowIfCancellationRequested();
                _trouble = Trouble.With(e, _trouble, _time);
                _logger.LogWarning(e, "Feed {Feed} cannot read after position {Position} and tries again", Name, _position);
                await Task.Delay(Pause, cancel);
            }
    }
}
