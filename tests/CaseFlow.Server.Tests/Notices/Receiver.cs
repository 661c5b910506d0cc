using System.Text.Json;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Server.Tests.Notices;

/// <summary>What a receiver was sent.</summary>
internal sealed record Received(string Path, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Delivery => Headers["CaseFlow-Delivery"];

    public string Kind => JsonDocument.Parse(Body).RootElement.GetProperty("kind").GetString()!;
}

/// <summary>Somebody else's server, on a free port of this machine; answers as it is told to, 204 unless told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Received> received = new();

    private Receiver(WebApplication app) => this.app = app;

    public Func<HttpContext, Task> Answers { get; set; } = http =>
    {
        http.Response.StatusCode = 204;
        return Task.CompletedTask;
    };

    public Received[] All => [.. received];

    public string Url => app.Urls.First() + "/hook";

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.Run(receiver.Take);
        await receiver.app.StartAsync();
        return receiver;
    }

    public void Answer(int status, string body = "") => Answers = http =>
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(body);
    };

    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        received.Enqueue(new Received(http.Request.Path, body, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        await Answers(http);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
