using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>
/// What a group has committed can be read some moments before it is on the disk, and a crash in between takes it back. Whoever keeps
/// what was read, hands it on as having happened or answers by it, sees to it first.
/// </summary>
internal sealed class Durability(NpgsqlDataSource source, LogTip tip)
{
    private static readonly string MakeSql = Sql.Read("make_durable.sql");

    /// <summary>Answers when all is durable up to a position that was read; at once where that is known already.</summary>
    public async ValueTask Reach(long position, CancellationToken cancel)
    {
        if (position <= tip.Position) return;
        await using var make = source.CreateCommand(MakeSql);
        await make.ExecuteNonQueryAsync(cancel);
        tip.Advance(position);
    }
}
