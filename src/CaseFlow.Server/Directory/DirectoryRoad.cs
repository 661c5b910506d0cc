using System.Diagnostics;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;

namespace CaseFlow.Server.Directory;

/// <summary>
/// What became of commands about a directory. Either all were carried out, with so many events (none: it stood so
/// already), or nothing was, since the command at <paramref name="RefusedAt"/> was refused.
/// </summary>
/// <param name="Version">Version of the directory afterwards.</param>
public sealed record DirectoryAnswer(long Version, int Events, Rejected? Refusal = null, int RefusedAt = -1);

/// <summary>The road of commands about a district's directory: decide each on what those before it led to, append all or nothing.</summary>
public sealed class DirectoryRoad(Journal journal, Districts districts, TimeProvider time)
{
    private const int MostTries = 8;
    private const string StreamType = "directory";

    /// <exception cref="LogUnavailableException">The database is away; saying it again is safe.</exception>
    public async Task<DirectoryAnswer> Carry(
        string tenant, IReadOnlyList<DirectoryCommand> commands, Actor by, CancellationToken cancel = default)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var now = districts.At(tenant);
            var (after, events, refused) = Decide(now.State, commands);
            if (refused is { } at) return new DirectoryAnswer(now.Head.Version, 0, at.Refusal, at.Command);
            if (events.Count == 0) return new DirectoryAnswer(now.Head.Version, 0);
            if (await Append(tenant, now.Head, after, events, by, cancel) is { } head)
                return new DirectoryAnswer(head.Version, events.Count);
            await districts.Refresh(tenant, cancel);
        }
        return new DirectoryAnswer(districts.At(tenant).Head.Version, 0, Rejected.Rule(
            "directory_busy", "Somebody else keeps changing the directory at this moment; try again shortly."), 0);
    }

    private static (District After, List<DirectoryEvent> Events, (Rejected Refusal, int Command)? Refused) Decide(
        District now, IReadOnlyList<DirectoryCommand> commands)
    {
        var events = new List<DirectoryEvent>();
        for (var i = 0; i < commands.Count; i++)
        {
            var decision = commands[i].Decide(now);
            if (decision.Refusal is { } refusal) return (now, [], (refusal, i));
            now = now.Evolve(decision.Events);
            events.AddRange(decision.Events);
        }
        return (now, events, null);
    }

    private async Task<Head?> Append(
        string tenant, Head expected, District after, List<DirectoryEvent> events, Actor by, CancellationToken cancel)
    {
        var append = new StreamAppend(DirectoryLog.Stream, StreamType, expected, [.. events.Select(DirectoryLog.Write)]);
        var unit = new AppendUnit(tenant, [append], Metadata(by));
        if (await journal.Append(unit, cancel) is not Appended appended) return null;
        districts.Remember(tenant, new Loaded<District>(after, appended.Heads[0]));
        return appended.Heads[0];
    }

    private Metadata Metadata(Actor by) => new(
        time.GetUtcNow(), by.Account, Activity.Current?.TraceId.ToString(),
        Headers: new Dictionary<string, string> { ["unit"] = by.Unit, ["roles"] = by.Roles.ToString() });
}
