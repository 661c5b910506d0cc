using CaseFlow.Server.Accounts;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CaseFlow.Server.Board;

/// <summary>Those who watch one scope of one board. Guarded by the board's lock.</summary>
/// <param name="scope">Its name.</param>
/// <param name="area">What it holds.</param>
internal sealed class ScopeGroup(string scope, Area area)
{
    private readonly List<Watcher> watchers = [];

    public Area Area => area;

    /// <summary>The <c>to</c> of the last message; nothing in the scope has changed since.</summary>
    public long Position { get; set; }

    public IReadOnlyList<Watcher> Watchers => watchers;

    public bool Has(string connectionId) => watchers.Exists(one => one.ConnectionId == connectionId);

    public void Add(Watcher watcher) => watchers.Add(watcher);

    public bool Remove(string connectionId) => watchers.RemoveAll(one => one.ConnectionId == connectionId) > 0;

    /// <summary>Tells everybody here what changed up to a position; the message is written once for all of them.</summary>
    public void Push(long to, IReadOnlyList<BoardRow> upsert, IReadOnlyList<string> remove, TimeProvider time)
    {
        var change = new BoardChange(scope, Position, to, upsert, remove);
        var message = new SerializedHubMessage(new InvocationMessage(BoardHub.Changed, [change]));
        foreach (var watcher in watchers) watcher.Offer(message, time);
        Position = to;
    }
}
