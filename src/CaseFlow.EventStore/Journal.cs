using System.Collections.Concurrent;
using CaseFlow.EventStore.Appending;
using CaseFlow.EventStore.Following;
using CaseFlow.EventStore.Integrity;
using CaseFlow.EventStore.Rebuilding;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>
/// The log of all events of all streams and tenants of one database, in Marten's tables.
/// One per process and database; safe for any number of callers at once.
/// </summary>
public sealed class Journal : IAsyncDisposable
{
    private readonly JournalOptions _options;
    private readonly ILogger _logger;
    private readonly LogConnections _connections;
    private readonly LogTip _tip = new();
    private readonly RecentEvents _recent = new();
    private readonly LogEnd _end = new();
    private readonly Durability _durability;
    private readonly Telemetry _telemetry;
    private readonly Writer _writer;
    private readonly Lazy<LogListener> _listener;
    private readonly List<Followers> _followers = [];
    private readonly ConcurrentDictionary<Feed, Feed> _feeds = [];

    /// <param name="connectionString">One database; the store keeps a pool of its own on it.</param>
    public Journal(string connectionString, JournalOptions? options = null)
    {
        _options = options ?? new JournalOptions();
        _logger = _options.Loggers.CreateLogger<Journal>();
        _connections = new LogConnections(connectionString, _options.Loggers);
        _durability = new Durability(_connections.Pool, _tip);
        _telemetry = new Telemetry(this);
        _writer = new Writer(_connections.Writers, _options.InlineViews, _tip, _recent, _end, _telemetry, _logger);
        _listener = new(() => new LogListener(_connections.Own, _tip, _durability, _end, _logger));
    }

    /// <summary>The pool, for queries of views: sessions are in UTC and prepare what they repeat. Leave no session state behind.</summary>
    public NpgsqlDataSource DataSource => _connections.Pool;

    /// <summary>Creates or migrates the log's tables and the given ones; several servers may do so at once.</summary>
    public Task EnsureSchema(CancellationToken cancel = default, params Schema[] more) =>
        Schema.Ensure(DataSource, [Schema.Journal, .. more], cancel);

    /// <summary>
    /// Writes a unit or tells why not. Cancelling stops the waiting, not the append.
    /// </summary>
    /// <exception cref="LogUnavailableException">The outcome is unknown; retry with the same key.</exception>
    /// <exception cref="FormatException">An event's data cannot be stored; the message says why.</exception>
    public async Task<AppendResult> Append(AppendUnit unit, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(unit);
        using var activity = Telemetry.Append(unit);
        var prepared = await UnitSealing.Prepare(unit, DataSource, _durability, cancel);
        var result = await _writer.Append(prepared, cancel);
        activity?.SetTag("caseflow.result", result.GetType().Name);
        return result;
    }

    /// <summary>What an earlier append of the tenant with this key was answered; null when there was none.</summary>
    public Task<AlreadyDone?> FindKey(string tenant, string key, CancellationToken cancel = default) =>
        KeyReader.Find(DataSource, _durability, tenant, key, cancel);

    /// <summary>A stream's events in order, those with a version in (after, upTo].</summary>
    public IAsyncEnumerable<RecordedEvent> ReadStream(
        string tenant, string stream, long after = 0, long upTo = long.MaxValue, CancellationToken cancel = default) =>
        EventReader.Stream(DataSource, tenant, stream, after, upTo, cancel);

    /// <summary>Events of all tenants after a position, in order.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> ReadLog(long after, int limit, CancellationToken cancel = default)
    {
        await using var connection = await DataSource.OpenConnectionAsync(cancel);
        var page = await EventReader.Page(connection, after, limit, cancel);
        if (page.Count > 0) await MakeDurable(page[^1].Position, cancel);
        return page;
    }

    /// <summary>Position of the last event in the log; 0 when it is empty.</summary>
    public async Task<long> Position(CancellationToken cancel = default)
    {
        await using var command = DataSource.CreateCommand(Sql.Read("last_position.sql"));
        var position = (long)(await command.ExecuteScalarAsync(cancel))!;
        await MakeDurable(position, cancel);
        return position;
    }

    /// <summary>
    /// Answers when all is durable up to a position that was read. What is kept, or handed on as having happened, is first seen to so:
    /// reads of streams and views may be some moments ahead of the disk.
    /// </summary>
    public ValueTask MakeDurable(long position, CancellationToken cancel = default) => _durability.Reach(position, cancel);

    /// <summary>The log from a position on, as it grows.</summary>
    /// <param name="name">What follows, for health and logs.</param>
    public Feed Follow(string name, long after)
    {
        _ = _listener.Value;
        return new(name, after, _feeds, DataSource, _tip, _durability, _recent, _options, _logger);
    }

    /// <summary>Runs these views on this server, or stands by while another server runs them, until the journal is disposed.</summary>
    public void Run(params IFollowingView[] views)
    {
        _ = _listener.Value;
        lock (_followers) _followers.Add(new Followers(views, _connections.Own, _tip, _durability, _recent, _options, _logger));
    }

    /// <summary>How the feeds of this server stand, those being read.</summary>
    public IReadOnlyList<FeedHealth> Feeds => [.. _feeds.Keys.Select(f => f.Health)];

    /// <summary>How the following views stand, as far as this server knows.</summary>
    public IReadOnlyList<ViewHealth> Views
    {
        get { lock (_followers) return [.. _followers.SelectMany(f => f.Health)]; }
    }

    /// <summary>
    /// Builds a view anew from the log, beside the live one, and puts it in its place. Writers go on but for the last moment.
    /// Broken off, it leaves the live view as it was and can be started again.
    /// </summary>
    public async Task Rebuild(IRebuildable view, IProgress<RebuildProgress>? progress = null, CancellationToken cancel = default)
    {
        await using var workshop = await Workshop.Open(view.Name, _connections.Own, Report, cancel);
        await view.Rebuild(workshop, cancel);

        void Report(RebuildProgress reached)
        {
            _telemetry.Rebuilt(reached);
            progress?.Report(reached);
        }
    }

    /// <summary>
    /// Recomputes every hash and link, every stream's versions and the log's positions, and names the first that is wrong.
    /// </summary>
    /// <param name="progress">Events verified so far.</param>
    public async Task<Verification> Verify(IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        await using var connection = await _connections.Own.OpenConnectionAsync(cancel);
        return await Verification.Of(connection, progress, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        foreach (var followers in _followers) await followers.DisposeAsync();
        if (_listener.IsValueCreated) await _listener.Value.DisposeAsync();
        await _connections.DisposeAsync();
        _telemetry.Dispose();
    }
}
