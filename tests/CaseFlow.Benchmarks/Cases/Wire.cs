using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>
/// One keep-alive connection that speaks just enough HTTP/1.1 to ask and be answered: a load generator beside the server
/// takes its processors, so it should take few.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly string host;
    private readonly string cookie;

    private Wire(Uri server, string cookie) => (host, this.cookie) = (server.Authority, cookie);

    public static async Task<Wire> Connect(Uri server, string cookie)
    {
        var wire = new Wire(server, cookie);
        await wire.socket.ConnectAsync(server.Host, server.Port);
        return wire;
    }

    /// <summary>Posts JSON with a new Idempotency-Key.</summary>
    /// <exception cref="InvalidOperationException">It was not accepted.</exception>
    public Task Post(string path, string json) => Send(
        $"POST {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nIdempotency-Key: {Guid.NewGuid()}\r\n"
        + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    /// <inheritdoc cref="Post"/>
    public Task Get(string path) => Send($"GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n");

    private async Task Send(string request)
    {
        await socket.SendAsync(buffer.AsMemory(0, Encoding.UTF8.GetBytes(request, buffer)));
        var (length, whole) = (0, 0);
        do
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0) throw new InvalidOperationException("The server closed the connection.");
            length += read;
            if (whole == 0) whole = Whole(buffer.AsSpan(0, length));
        }
        while (whole == 0 || length < whole);
        if (buffer[9] != (byte)'2') throw new InvalidOperationException(Encoding.UTF8.GetString(buffer, 0, length));
    }

    /// <summary>The answer's length, once its headers are there: by Content-Length, else to the last chunk; 0 until known.</summary>
    private static int Whole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return 0;
        var stated = answer[..head].IndexOf("Content-Length: "u8);
        if (stated < 0) return answer.EndsWith("0\r\n\r\n"u8) ? answer.Length : 0;
        return Utf8Parser.TryParse(answer[(stated + 16)..], out int body, out _) ? head + 4 + body : 0;
    }

    public void Dispose() => socket.Dispose();
}
