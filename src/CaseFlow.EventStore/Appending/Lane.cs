using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.EventStore.Appending;

/// <summary>One of the writer's connections and what runs on it: group after group, through outages of the database.</summary>
internal sealed class Lane(
    NpgsqlDataSource source, IReadOnlyList<IInlineView> views, LogTip tip, RecentEvents recent, WaitingUnits waiting, LogEnd end, Places places,
    SemaphoreSlim turn, Telemetry telemetry, ILogger logger)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1)];

    private NpgsqlConnection? _connection;
    private GroupTransaction? _transaction;
    private Place? _place;

    public async Task Run()
    {
        while (await InTurn(Gather) is { } group)
        {
            if (group.Units.Count > 0) await Commit(group);
            _place!.Leave();
        }
        await Disconnect();
    }

    private async Task<Group?> Gather()
    {
        _place = places.Take();
        if (await waiting.Next(_place) is not { } units) return null;
        _place.Units = units.Count;
        var group = await Opened(units, mayGuess: true);
        if (group.Later.Count > 0) waiting.PutBack(group.Later);
        return group;
    }

    private async Task<T> InTurn<T>(Func<Task<T>> work)
    {
        await turn.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>An open transaction over the units, decided; empty when the database could not be reached and the units have been told.</summary>
    private async Task<Group> Opened(List<Pending> units, bool mayGuess)
    {
        for (var attempt = 0; ; attempt++)
        {
            var group = new Group(units, Telemetry.Group(units));
            try
            {
                _transaction = new GroupTransaction(await Connection(), views);
                if (mayGuess && end.Guess is { } guess && _transaction.TrySend(group, guess))
                {
                    end.Guessed(group.Position);
                    return group;
                }
                await _place!.Before;
                await _transaction.Open(group);
                end.Asked(group.Start, group.Position);
                return group;
            }
            catch (Exception e)
            {
                group.Trace?.Dispose();
                logger.LogWarning(e, "No group could be opened (attempt {Attempt})", attempt + 1);
                await Disconnect();
                if (attempt == Pauses.Length) return Refused(units, e);
                await Task.Delay(Pauses[attempt]);
            }
        }
    }

    private static Group Refused(List<Pending> units, Exception cause)
    {
        foreach (var unit in units) unit.Fail(new LogUnavailableException("The event log cannot be reached; nothing was written.", cause));
        return new Group([], null);
    }

    private async Task Commit(Group group)
    {
        using var trace = group.Trace;
        if (trace is not null) Activity.Current = trace;
        try
        {
            await _transaction!.Commit(group);
            recent.Keep(group);
            if (group.Winners.Count > 0) tip.Advance(group.Position);
            telemetry.Committed(group.Units.Count, group.Events, Stopwatch.GetElapsedTime(group.Begun));
            foreach (var unit in group.Answered) unit.Complete();
        }
        catch (Exception e) when (CutsOff(e) || IsBroken || _transaction!.WasCommitted(e))
        {
            logger.LogWarning(e, "The connection broke while a group of {Units} was being committed", group.Units.Count);
            telemetry.Outage();
            Unknown(group, e);
            await Disconnect();
        }
        catch (Exception) when (_transaction!.IsGuess)
        {
            await Again(group);
        }
        catch (Exception e)
        {
            await Disconnect();
            await OneByOne(group, e);
        }
    }

    /// <summary>
    /// The guess was wrong, or something stands in the way of the group: the database is asked. Not in turn, as in
    /// <see cref="OneByOne"/>; the groups drafted meanwhile are asked about too.
    /// </summary>
    private async Task Again(Group group)
    {
        end.Forget();
        List<Pending> units = [.. group.Answered];
        try
        {
            await _transaction!.Withdraw();
        }
        catch (Exception e)
        {
            logger.LogWarning(e, "The connection broke while a group was withdrawn");
            await Disconnect();
        }
        while (units.Count > 0)
        {
            var asked = await Opened(units, mayGuess: false);
            if (asked.Units.Count > 0) await Commit(asked);
            units = asked.Later;
        }
    }

    /// <summary>Anything but an answer that the statement failed: the commit may have gone through before.</summary>
    private static bool CutsOff(Exception e) => e is PostgresException answer
        ? answer.InvariantSeverity is "FATAL" or "PANIC"
        : e is NpgsqlException or IOException or TimeoutException;

    private bool IsBroken => _connection is null || _connection.FullState.HasFlag(System.Data.ConnectionState.Broken) || _connection.State != System.Data.ConnectionState.Open;

    private static void Unknown(Group group, Exception cause)
    {
        foreach (var unit in group.Winners)
            unit.Fail(new LogUnavailableException("The event log went away before it answered: the append may or may not have been written.", cause));
        foreach (var unit in group.Answered) unit.Complete();
    }

    /// <summary>
    /// A statement of the group failed and all of it was rolled back: the one at fault fails alone.
    /// Not in turn: the other lane may hold the turn until a unit comes, and these no longer stand in the line.
    /// </summary>
    private async Task OneByOne(Group group, Exception cause)
    {
        List<Pending> units = [.. group.Answered];
        if (units.Count == 1) { units[0].Fail(cause); return; }
        logger.LogWarning(cause, "A group of {Units} failed and is tried one by one", units.Count);
        foreach (var unit in units)
        {
            var alone = await Opened([unit], mayGuess: false);
            if (alone.Units.Count > 0) await Commit(alone);
        }
    }

    private async Task<NpgsqlConnection> Connection() => _connection ??= await source.OpenConnectionAsync();

    private async Task Disconnect()
    {
        var connection = Interlocked.Exchange(ref _connection, null);
        if (connection is not null) await connection.DisposeAsync();
    }
}
