using CaseFlow.Server.Accounts;
using Microsoft.AspNetCore.SignalR;

namespace CaseFlow.Server.Board;

/// <summary>
/// One connection that watches a scope. At most one message is on its way to it: while a slow one takes its time, what
/// comes meanwhile is left out, and the next message's <c>from</c> tells it to watch again. So nothing piles up.
/// </summary>
internal sealed class Watcher(HubConnectionContext connection, Caller caller, SessionTicket ticket, string? stampOfCovered = null)
{
    /// <summary>A connection that has not taken a message for so long is given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private Task writing = Task.CompletedTask;
    private long began;

    public string ConnectionId => connection.ConnectionId;

    public Caller Caller => caller;

    /// <summary>Of the cookie or the token that it connected with.</summary>
    public SessionTicket Ticket => ticket;

    /// <summary>The stamp that the account acted for had when it connected; null in person.</summary>
    public string? StampOfCovered => stampOfCovered;

    public void Offer(SerializedHubMessage message, TimeProvider time)
    {
        if (writing.IsCompleted)
        {
            began = time.GetTimestamp();
            var write = connection.WriteAsync(message, connection.ConnectionAborted);
            writing = write.IsCompletedSuccessfully ? Task.CompletedTask : write.AsTask();
        }
        else if (time.GetElapsedTime(began) > Patience)
        {
            connection.Abort();
        }
    }

    /// <summary>Ends the connection: its session may not watch any more.</summary>
    public void Dismiss() => connection.Abort();
}
