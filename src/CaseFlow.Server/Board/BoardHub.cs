using CaseFlow.Server.Accounts;
using CaseFlow.Server.Deputies;
using CaseFlow.Server.Telemetry;
using Microsoft.AspNetCore.SignalR;

namespace CaseFlow.Server.Board;

/// <summary>
/// The live board, at <c>/hub/board</c>. A refusal is an error whose text begins with a stable code and a colon.
/// </summary>
internal sealed class BoardHub(Boards boards, DistrictOf districts, BoardConnections connections, RecentDeputies deputies, TimeProvider time) : Hub
{
    /// <summary>What the server calls at the client, with a <see cref="BoardChange"/>.</summary>
    public const string Changed = "changed";

    /// <summary>A connection watches no more scopes than a person has on a screen.</summary>
    private const int MostScopes = 16;

    /// <summary>Where the scopes of this connection are kept.</summary>
    private static readonly object Scopes = new();

    /// <summary>Begins to watch a scope: <c>district</c>, or <c>unit:</c> and a unit's code.</summary>
    /// <param name="since">The position the client is at; null when it knows nothing of the scope.</param>
    public async Task<BoardSnapshot> Watch(string scope, long? since)
    {
        var caller = Context.User!.Caller();
        var district = districts(caller.Tenant);
        var area = Area.OfScope(scope, district) ?? throw new HubException("scope_unknown: Watch 'district', or 'unit:' and the code of a unit.");
        if (!Area.MayWatch(caller, area, district))
            throw new HubException("not_allowed: Your roles let you watch your own unit and those below it.");
        if (!await deputies.IsStill(caller, Context.User!.StampOfCovered()))
            throw new HubException("not_deputy: You do not act for this account any more. Connect as yourself.");
        await Ready(since);
        var watcher = new Watcher(connections.Of(Context.ConnectionId), caller, Context.User!.Standing()!, Context.User!.StampOfCovered());
        var mine = Mine();
        lock (mine)
        {
            if (mine.Count >= MostScopes && !mine.Contains(scope)) throw new HubException($"too_many: Watch at most {MostScopes} scopes at once.");
            var shown = boards.Of(caller.Tenant).Watch(scope, area, watcher, since);
            if (mine.Add(scope)) Instruments.Watchers.Add(1);
            return shown;
        }
    }

    /// <summary>Ends the watching of a scope; nothing happens if there was none.</summary>
    public void Unwatch(string scope)
    {
        var mine = Mine();
        lock (mine)
            if (mine.Remove(scope)) Leave(scope);
    }

    /// <summary>The server's time, for lag and countdowns.</summary>
    public DateTimeOffset Ping() => time.GetUtcNow();

    public override Task OnConnectedAsync()
    {
        Context.Items[Scopes] = new HashSet<string>(StringComparer.Ordinal);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        var mine = Mine();
        lock (mine)
        {
            foreach (var scope in mine) Leave(scope);
            mine.Clear();
        }
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>The boards are loaded, and not behind what the client has seen of another server.</summary>
    private async Task Ready(long? since)
    {
        if (!await boards.Reach(0, Context.ConnectionAborted))
            throw new HubException("board_unavailable: The board is being loaded. Try again in a few seconds.");
        if (since is { } seen && seen <= boards.Position + RecentChanges.Most) await boards.Reach(seen, Context.ConnectionAborted);
    }

    private void Leave(string scope)
    {
        boards.Of(Context.User!.Caller().Tenant).Unwatch(scope, Context.ConnectionId);
        Instruments.Watchers.Add(-1);
    }

    private HashSet<string> Mine() => (HashSet<string>)Context.Items[Scopes]!;
}
