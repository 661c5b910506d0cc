using System.Runtime.InteropServices;
using Npgsql;

namespace CaseFlow.EventStore.Rebuilding;

/// <summary>
/// Builds a stream view beside the live one: the whole log once, in as many parts as keep the states in memory bounded;
/// then the streams that have moved meanwhile, again and again; at last, under the ordering lock, the rest and the swap.
/// </summary>
internal sealed class StreamRebuild<TState>(StreamView<TState> view, Workshop workshop) where TState : class
{
    private const int FewEvents = 500;
    private const int Rounds = 20;

    private readonly CatchUp<TState> _catchUp = new(view, workshop);

    /// <summary>How many streams' states are held in memory; a log of more is read in several parts.</summary>
    public int StreamsAtOnce { get; init; } = 250_000;

    public async Task Run(CancellationToken cancel)
    {
        await workshop.Create(view.Create, cancel);
        var position = await workshop.Scalar<long>("last_position.sql", cancel);
        var parts = (int)(await workshop.Scalar<long>("count_streams.sql", cancel) / StreamsAtOnce) + 1;
        for (var part = 0; part < parts; part++) await Build(position, parts, part, cancel);
        while (!await TryFinish(position, cancel)) position = await Follow(position, cancel);
    }

    private async Task Build(long upTo, int parts, int part, CancellationToken cancel)
    {
        var states = new Dictionary<(string, string), TState?>();
        await using var reader = await workshop.Reader(cancel);
        await using var choose = new NpgsqlCommand(Sql.Read("choose_part.sql"), reader);
        foreach (var number in (long[])[upTo, parts, part]) choose.Parameters.Add(new NpgsqlParameter<long> { TypedValue = number });
        await choose.ExecuteNonQueryAsync(cancel);
        await LogPart.Read(reader, Sql.Read("read_part.sql"), page => Fold(states, page, (upTo * part, upTo * parts)), cancel);
        await _catchUp.Write(states.Values, cancel);
    }

    private bool Fold(Dictionary<(string, string), TState?> states, List<RecordedEvent> events, (long Done, long Target) progress)
    {
        foreach (var recorded in events)
        {
            ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(states, (recorded.Tenant, recorded.Stream), out _);
            state = view.Fold(state, recorded);
        }
        workshop.Report(progress.Done + events[^1].Position, progress.Target);
        return true;
    }

    /// <summary>Brings the side up to the log's end, more or less: writers go on.</summary>
    private async Task<long> Follow(long from, CancellationToken cancel)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var to = await workshop.Scalar<long>("last_position.sql", cancel);
            await _catchUp.Redo(from, to, cancel);
            var left = await workshop.Scalar<long>("last_position.sql", cancel) - to;
            from = to;
            if (left <= FewEvents) break;
        }
        return from;
    }

    /// <summary>The last stretch, with writers waiting. False when the live table is too busy being read: the lock is let go and all is as before.</summary>
    private async Task<bool> TryFinish(long from, CancellationToken cancel)
    {
        if (await workshop.Scalar<long>("last_position.sql", cancel) - from > FewEvents) return false;
        await using var transaction = await workshop.Connection.BeginTransactionAsync(cancel);
        await workshop.Do("lock_log.sql", cancel);
        var to = await workshop.Scalar<long>("last_position.sql", cancel);
        await _catchUp.Redo(from, to, cancel);
        try
        {
            await workshop.Swap([view.Name], cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await transaction.RollbackAsync(cancel);
            return false;
        }
        await transaction.CommitAsync(cancel);
        workshop.Report(to, to);
        return true;
    }
}
