using System.Collections.Concurrent;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;

namespace CaseFlow.Server.Directory;

/// <summary>The directories of all districts as they are now, in memory. Safe for any number of callers.</summary>
public sealed class Districts(Journal journal)
{
    private static readonly string HeadsSql = Sql.Read("directory_heads.sql");

    private readonly ConcurrentDictionary<string, Loaded<District>> known = new(StringComparer.Ordinal);

    /// <summary>Every district the log has a directory of, by code.</summary>
    public IEnumerable<District> All => known.Values.Select(one => one.State).OrderBy(one => one.Code, StringComparer.Ordinal);

    /// <summary>The district as it is now; an empty one where nothing was ever said about it.</summary>
    public District Of(string tenant) => At(tenant).State;

    /// <summary>Reads what has been said since, also by other servers.</summary>
    public async Task Refresh(CancellationToken cancel = default)
    {
        foreach (var (tenant, version) in await Heads(cancel))
            if (At(tenant).Head.Version < version) await Refresh(tenant, cancel);
    }

    internal Loaded<District> At(string tenant) =>
        known.TryGetValue(tenant, out var loaded) ? loaded : new Loaded<District>(District.Empty(tenant), Head.None);

    internal async Task Refresh(string tenant, CancellationToken cancel)
    {
        var (state, head) = At(tenant);
        var happened = new List<DirectoryEvent>();
        await foreach (var recorded in journal.ReadStream(tenant, DirectoryLog.Stream, head.Version, cancel: cancel))
        {
            happened.Add(DirectoryLog.Read(recorded));
            head = new Head(recorded.Version, recorded.Hash);
        }
        if (happened.Count > 0) Remember(tenant, new Loaded<District>(state.Evolve(happened), head));
    }

    internal void Remember(string tenant, Loaded<District> later) =>
        known.AddOrUpdate(tenant, later, (_, now) => later.Head.Version > now.Head.Version ? later : now);

    private async Task<List<(string Tenant, long Version)>> Heads(CancellationToken cancel)
    {
        await using var command = journal.DataSource.CreateCommand(HeadsSql);
        command.Parameters.Add(new Npgsql.NpgsqlParameter<string> { TypedValue = DirectoryLog.Stream });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var heads = new List<(string, long)>();
        while (await reader.ReadAsync(cancel)) heads.Add((reader.GetString(0), reader.GetInt64(1)));
        return heads;
    }
}
