using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Server.Tests;

/// <summary>SignalR's JSON protocol over a WebSocket, as much of it as the board speaks.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const byte End = 0x1e;

    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> asked = new();
    private readonly CancellationTokenSource stop = new();
    private Task reading = Task.CompletedTask;
    private int calls;

    /// <summary>Called with each change, in the order they come.</summary>
    public Action<JsonNode> Changed { get; set; } = _ => { };

    public bool IsOpen => !reading.IsCompleted;

    /// <param name="key">A machine's key; null for people.</param>
    /// <param name="covered">The account acted for; null in person.</param>
    public static async Task<HubClient> Connect(Uri server, CookieContainer cookies, string? key = null, string? covered = null)
    {
        var client = new HubClient();
        client.socket.Options.Cookies = cookies;
        if (key is not null) client.socket.Options.SetRequestHeader("Authorization", "Bearer " + key);
        await client.socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hub/board", Query = covered is null ? "" : "actingFor=" + Uri.EscapeDataString(covered) }.Uri, default);
        await client.Send("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", Encoding.UTF8.GetString(await client.Receive(new ArrayBufferWriter<byte>())));
        client.reading = Task.Run(client.Read);
        return client;
    }

    /// <summary>Calls a method of the hub.</summary>
    /// <exception cref="HubRefusalException">The hub refuses.</exception>
    public async Task<JsonNode?> Call(string method, params JsonNode?[] arguments)
    {
        var id = Interlocked.Increment(ref calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(new JsonObject { ["type"] = 1, ["invocationId"] = id, ["target"] = method, ["arguments"] = new JsonArray(arguments) }.ToJsonString());
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Cuts the line without a word.</summary>
    public void Break() => socket.Abort();

    private async Task Read()
    {
        try
        {
            var rest = new ArrayBufferWriter<byte>();
            while (!stop.IsCancellationRequested) Take(JsonNode.Parse(await Receive(rest))!);
        }
        catch (Exception closed) when (closed is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
        }
        finally
        {
            foreach (var answer in asked.Values) answer.TrySetException(new IOException("The connection was closed."));
        }
    }

    private void Take(JsonNode message)
    {
        switch ((int)message["type"]!)
        {
            case 1: Changed(message["arguments"]![0]!); break;
            case 3 when asked.TryRemove((string)message["invocationId"]!, out var answer):
                if (message["error"] is { } error) answer.TrySetException(new HubRefusalException((string)error!));
                else answer.TrySetResult(message["result"]);
                break;
            case 7: throw new WebSocketException((string?)message["error"]);
            default: break;
        }
    }

    /// <summary>The next message; what has come beyond it stays in the buffer.</summary>
    private async Task<byte[]> Receive(ArrayBufferWriter<byte> buffer)
    {
        while (true)
        {
            var end = buffer.WrittenSpan.IndexOf(End);
            if (end >= 0)
            {
                var message = buffer.WrittenSpan[..end].ToArray();
                var rest = buffer.WrittenSpan[(end + 1)..].ToArray();
                buffer.Clear();
                buffer.Write(rest);
                return message;
            }
            var got = await socket.ReceiveAsync(buffer.GetMemory(64 * 1024), stop.Token);
            if (got.MessageType == WebSocketMessageType.Close) throw new WebSocketException("The server closed the connection.");
            buffer.Advance(got.Count);
        }
    }

    private Task Send(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + (char)End), WebSocketMessageType.Text, true, stop.Token);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        socket.Dispose();
        await reading;
        stop.Dispose();
    }
}

/// <summary>The hub said no.</summary>
internal sealed class HubRefusalException(string said) : Exception(said);
