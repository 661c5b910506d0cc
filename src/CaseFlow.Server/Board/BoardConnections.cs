using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace CaseFlow.Server.Board;

/// <summary>
/// The hub's connections at hand. Messages are written to each connection on its own, since a group's send waits in
/// memory for its slowest member.
/// </summary>
internal sealed class BoardConnections(ILogger<DefaultHubLifetimeManager<BoardHub>> log) : DefaultHubLifetimeManager<BoardHub>(log)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> open = new(StringComparer.Ordinal);

    /// <exception cref="HubException">It has been closed meanwhile.</exception>
    public HubConnectionContext Of(string connectionId) =>
        open.TryGetValue(connectionId, out var connection) ? connection : throw new HubException("closed: The connection is closed.");

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        open[connection.ConnectionId] = connection;
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        open.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }
}
