using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.EventStore.Following;

/// <summary>
/// Keeps one view following: elected by a lock of its connection's session, so that the lock ends with the connection.
/// An event that cannot be applied stops the view there, visibly; it is tried again until it can be.
/// </summary>
internal sealed class ViewRunner(
    IFollowingView view, NpgsqlDataSource source, LogTip tip, Durability durability, RecentEvents recent, int pageSize, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    /// <summary>Events passed over, at most, before the position is stored.</summary>
    private const int MostPassed = 5_000;

    private static readonly TimeSpan Unmoved = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan[] Pauses = [.. new[] { 50, 200, 1_000, 5_000 }.Select(ms => TimeSpan.FromMilliseconds(ms))];

    private bool _runsHere;
    private long _position;
    private long _stored;
    private long _carefulUpTo;
    private long _movedAt = time.GetTimestamp();
    private Trouble? _trouble;

    public ViewHealth Health
    {
        get
        {
            var lag = Math.Max(0, tip.Position - Volatile.Read(ref _position));
            var still = time.GetElapsedTime(Volatile.Read(ref _movedAt));
            var trouble = _trouble;
            var stuck = trouble?.Since ?? (lag > 0 && still > Unmoved ? time.GetUtcNow() - still : null);
            return new(view.Name, _runsHere, _position, lag, stuck, trouble?.Error);
        }
    }

    public async Task Run(CancellationToken cancel)
    {
        var failures = 0;
        while (!cancel.IsCancellationRequested)
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancel);
                await RunOn(connection, () => failures = 0, cancel);
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (ViewMovedException e)
            {
                logger.LogInformation("{Reason} It is read again", e.Message);
            }
            catch (Exception e)
            {
                Stuck(e);
                await Task.Delay(Pauses[Math.Min(failures++, Pauses.Length - 1)], cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            finally
            {
                _runsHere = false;
            }
    }

    private async Task RunOn(NpgsqlConnection connection, Action onHeadway, CancellationToken cancel)
    {
        var stored = new ViewPosition(view.Name, connection);
        while (!await stored.TryLock(cancel))
        {
            Moved(await stored.Read(cancel));
            Well();
            await Task.Delay(Poll, cancel);
        }
        _runsHere = true;
        await stored.Relax(cancel);
        Moved(_stored = await stored.Begin(cancel));
        while (true)
        {
            var limit = _position < _carefulUpTo ? 1 : pageSize;
            var page = recent.After(_position, limit) is { Count: > 0 } known ? known : await EventReader.Page(connection, _position, limit, cancel);
            if (page.Count > 0) await durability.Reach(page[^1].Position, cancel);
            if (page.Exists(view.Concerns)) await Apply(page, stored, connection, cancel);
            else if (page.Count > 0) Moved(page[^1].Position);
            Well();
            onHeadway();
            if (page.Count < limit) await tip.WaitBeyond(_position, Poll, cancel);
            if (_position - _stored > (tip.Position > _position ? MostPassed : 0)) await Store(stored, cancel);
        }
    }

    private async Task Store(ViewPosition stored, CancellationToken cancel)
    {
        await stored.Advance(_stored, _position, cancel);
        _stored = _position;
    }

    private async Task Apply(List<RecordedEvent> page, ViewPosition stored, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            await view.Apply(page, connection, cancel);
        }
        catch (Exception e) when (!Outage.Is(e) && !cancel.IsCancellationRequested)
        {
            if (page.Count == 1) throw new PoisonException(page[0], e);
            _carefulUpTo = page[^1].Position;
            throw;
        }
        await stored.Advance(_stored, page[^1].Position, cancel);
        await transaction.CommitAsync(cancel);
        Moved(_stored = page[^1].Position);
        view.Committed();
    }

    private void Moved(long position)
    {
        tip.Advance(position);
        if (Interlocked.Exchange(ref _position, position) != position) Volatile.Write(ref _movedAt, time.GetTimestamp());
        if (tip.Position <= position) Volatile.Write(ref _movedAt, time.GetTimestamp());
    }

    private void Well() => _trouble = null;

    private void Stuck(Exception e)
    {
        var known = _trouble;
        _trouble = Trouble.With(e, known, time);
        if (known?.Error == e.Message) return;
        logger.LogError(e, "View {View} is stuck after position {Position} and tries again", view.Name, _position);
    }
}

/// <summary>The one event that a view cannot take.</summary>
internal sealed class PoisonException(RecordedEvent at, Exception cause) : Exception(
    $"Event {at.Position} ({at.Type}, version {at.Version} of stream {at.Stream} of {at.Tenant}) cannot be applied: {cause.Message}", cause);
