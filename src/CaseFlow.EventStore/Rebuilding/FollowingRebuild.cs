using CaseFlow.EventStore.Following;
using Npgsql;

namespace CaseFlow.EventStore.Rebuilding;

/// <summary>
/// Applies the whole log to empty tables beside the live ones; at last, with the live view's position locked, the rest and the swap.
/// The live view's runner then finds its position moved and goes on from there.
/// </summary>
internal sealed class FollowingRebuild(FollowingTables tables, Workshop workshop)
{
    private const int PageSize = 2_000;

    public async Task Run(CancellationToken cancel)
    {
        await workshop.Create(tables.Create, cancel);
        var position = 0L;
        do position = await Follow(position, cancel);
        while (!await TryFinish(position, cancel));
    }

    private async Task<long> Follow(long position, CancellationToken cancel)
    {
        var target = await workshop.Scalar<long>("last_position.sql", cancel);
        while (position < target)
        {
            await using var transaction = await workshop.Connection.BeginTransactionAsync(cancel);
            position = await Apply(position, cancel);
            await transaction.CommitAsync(cancel);
            workshop.Report(position, target);
        }
        return position;
    }

    private async Task<long> Apply(long position, CancellationToken cancel)
    {
        var page = await EventReader.Page(workshop.Connection, position, PageSize, cancel);
        if (page.Count == 0) return position;
        await tables.View.Apply(page, workshop.Connection, cancel);
        return page[^1].Position;
    }

    /// <summary>False when the live tables are too busy being read: all is then as before.</summary>
    private async Task<bool> TryFinish(long position, CancellationToken cancel)
    {
        await using var transaction = await workshop.Connection.BeginTransactionAsync(cancel);
        var stored = new ViewPosition(tables.Name, workshop.Connection);
        await stored.Begin(cancel);
        var live = await workshop.Scalar<long>("lock_view_position.sql", cancel, tables.Name);
        var reached = await Apply(position, cancel);
        try
        {
            await workshop.Swap(tables.Tables, cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await transaction.RollbackAsync(cancel);
            return false;
        }
        await stored.Advance(live, reached, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
