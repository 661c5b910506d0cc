using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>Watches the district's board over a WebSocket and notes when each position arrived.</summary>
internal sealed class BoardWatcher : IAsyncDisposable
{
    private const byte End = 0x1e;

    private readonly ClientWebSocket socket = new();
    private readonly List<(long To, long At)> arrivals = [];
    private readonly TaskCompletionSource watching = new();
    private Task reading = Task.CompletedTask;

    public static async Task<BoardWatcher> Connect(Uri server, string cookie)
    {
        var watcher = new BoardWatcher();
        watcher.socket.Options.SetRequestHeader("Cookie", cookie);
        await watcher.socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hub/board" }.Uri, default);
        await watcher.Send("""{"protocol":"json","version":1}""");
        watcher.reading = Task.Run(watcher.Read);
        await watcher.Send("""{"type":1,"invocationId":"1","target":"Watch","arguments":["district",null]}""");
        await watcher.watching.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return watcher;
    }

    /// <summary>Returns when the board has come to a position.</summary>
    public async Task Reach(long position)
    {
        for (var i = 0; i < 1_000; i++)
        {
            lock (arrivals) if (arrivals.Count > 0 && arrivals[^1].To >= position) return;
            await Task.Delay(10);
        }
        throw new TimeoutException($"Position {position} never arrived.");
    }

    /// <summary>The stopwatch's timestamp at which a position was on the board.</summary>
    public long ArrivalOf(long position)
    {
        lock (arrivals)
        {
            var found = arrivals.BinarySearch((position, 0), Comparer<(long To, long At)>.Create((one, other) => one.To.CompareTo(other.To)));
            return arrivals[found < 0 ? ~found : found].At;
        }
    }

    private async Task Read()
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 20);
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.GetMemory(1 << 16), default);
            if (read.MessageType == WebSocketMessageType.Close) return;
            buffer.Advance(read.Count);
            if (buffer.WrittenCount == 0 || buffer.WrittenSpan[^1] != End) continue;
            var now = Stopwatch.GetTimestamp();
            foreach (var message in Encoding.UTF8.GetString(buffer.WrittenSpan).Split((char)End, StringSplitOptions.RemoveEmptyEntries)) Take(message, now);
            buffer.ResetWrittenCount();
        }
    }

    private void Take(string message, long now)
    {
        using var json = JsonDocument.Parse(message);
        if (!json.RootElement.TryGetProperty("type", out var type)) return;
        if (type.GetInt32() == 3) watching.TrySetResult();
        if (type.GetInt32() == 1)
            lock (arrivals) arrivals.Add((json.RootElement.GetProperty("arguments")[0].GetProperty("to").GetInt64(), now));
    }

    private Task Send(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message + (char)End), WebSocketMessageType.Text, true, default).WaitAsync(TimeSpan.FromSeconds(10));

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        try
        {
            await reading;
        }
        catch (Exception closed) when (closed is WebSocketException or OperationCanceledException)
        {
            // Aborted a line ago.
        }
        socket.Dispose();
    }
}
