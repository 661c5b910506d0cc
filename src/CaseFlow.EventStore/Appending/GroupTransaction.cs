using Npgsql;

namespace CaseFlow.EventStore.Appending;

/// <summary>
/// A group's transaction. On a guess it is one round trip: the group is drafted for the position that is to be expected and sent
/// with the lock in front; it fails as a whole where the guess was wrong or anything stands in the way. Otherwise it is two: open
/// the transaction, take the ordering lock and ask what stands in the way; then write the winners with their views and commit.
/// The commit gives the lock back without waiting for the disk; a transaction of its own, sent along, makes the group durable.
/// </summary>
internal sealed class GroupTransaction(NpgsqlConnection connection, IReadOnlyList<IInlineView> views)
{
    private static readonly string LockSql = Sql.Read("lock_log.sql");
    private static readonly string EndSql = Sql.Read("move_end.sql");
    private static readonly string AnnounceSql = Sql.Read("announce.sql");
    private static readonly string DurableSql = Sql.Read("make_durable.sql");

    private Task? sent;
    private NpgsqlBatchCommand? flush;

    /// <summary>Whether the group was sent on a guess, to be proven by its coming through.</summary>
    public bool IsGuess => sent is not null;

    /// <summary>Drafts the group for a log that ends there and sends it off; false when that cannot be done, and nothing is changed.</summary>
    public bool TrySend(Group group, long end)
    {
        if (group.Units.Exists(unit => !unit.Known)) return false;
        try
        {
            group.Decide(end, [], []);
            var batch = new NpgsqlBatch(connection);
            Begin(batch);
            Write(batch, group);
            sent = Run(batch);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What cannot be written fails where it is asked first, and is dealt with there.
            return false;
        }
    }

    /// <summary>After this the transaction is open and holds the lock, and the group is decided. Nothing is written yet.</summary>
    public async Task Open(Group group)
    {
        var inquiry = new Inquiry(group);
        await using var batch = new NpgsqlBatch(connection);
        Begin(batch);
        inquiry.Ask(batch);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await inquiry.Decide(reader);
    }

    /// <summary>Writes the winners and commits; returns when all is durable. When this throws a broken connection, the outcome is not known.</summary>
    public Task Commit(Group group)
    {
        if (sent is not null) return sent;
        var batch = new NpgsqlBatch(connection);
        Write(batch, group);
        return Run(batch);
    }

    /// <summary>Whether the group was committed, and only what makes it durable failed.</summary>
    public bool WasCommitted(Exception failure) => failure is NpgsqlException { BatchCommand: { } at } && at == flush;

    /// <summary>Leaves the transaction of a guess that was wrong; nothing of it remains.</summary>
    public async Task Withdraw()
    {
        await using var rollback = new NpgsqlBatch(connection);
        rollback.Add("rollback");
        await rollback.ExecuteNonQueryAsync();
    }

    private static async Task Run(NpgsqlBatch batch)
    {
        await using (batch) await batch.ExecuteNonQueryAsync();
    }

    private static void Begin(NpgsqlBatch batch)
    {
        batch.Add("begin");
        batch.Add(LockSql);
    }

    private void Write(NpgsqlBatch batch, Group group)
    {
        if (group.Winners.Count > 0)
        {
            batch.Add(EndSql).With(group.Start).With(group.Position);
            new EventColumns(group).Insert(batch);
            new StreamColumns(group).Write(batch);
            foreach (var view in views) view.Write(group.Written, batch);
        }
        batch.Add("commit");
        flush = group.Winners.Count > 0 ? batch.Add(AnnounceSql).With(group.Position) : batch.Add(DurableSql);
    }
}
