using System.Net.Http.Headers;
using System.Text.Json;

namespace CaseFlow.Server.Tests;

/// <summary>Somebody at a server, with one line for each thing they do.</summary>
/// <param name="key">A machine's key; null for people.</param>
/// <param name="covered">The account acted for; null in person.</param>
internal sealed class Person(string login, string address, string? cookie, string? key = null, string? covered = null)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 });
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public string Login => login;

    /// <summary>The session, as a browser would send it; null when not signed in.</summary>
    public string? Cookie => cookie;

    /// <summary>The same person at another server of the database.</summary>
    public Person At(string other) => new(login, other, cookie, key, covered);

    /// <summary>The same person as another account's deputy.</summary>
    public Person For(string account) => new(login, address, cookie, key, account);

    /// <summary>A machine with that key at the same server.</summary>
    public Person Machine(string with) => new("machine", address, null, with);

    /// <summary>A machine's key; null for people.</summary>
    public string? Key => key;

    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path);

    /// <param name="body">Written as JSON; nothing is sent when null.</param>
    /// <param name="key">The Idempotency-Key.</param>
    /// <param name="seen">The If-Match.</param>
    public Task<Reply> Post(string path, object? body = null, string? key = null, string? seen = null) =>
        Send(HttpMethod.Post, path, request =>
        {
            if (body is not null) request.Content = Json(body);
            if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
            if (seen is not null) request.Headers.TryAddWithoutValidation("If-Match", seen);
        });

    /// <summary>A verb of a case, or of an order as in <c>orders/o1/start</c>.</summary>
    public Task<Reply> Do(string id, string verb, object? body = null, string? key = null, string? seen = null) =>
        Post($"/api/cases/{id}/{verb}", body, key, seen);

    /// <summary>Reports an incident in an area.</summary>
    /// <returns>The new case's id.</returns>
    public async Task<string> Reports(string area = "g1", string description = "A manhole cover is missing.", object? reporter = null)
    {
        var reply = await Post("/api/cases", new { channel = "citizen", description, place = new { area }, reporter });
        Assert.Equal((201, ""), (reply.Status, reply.Status == 201 ? "" : reply.Body));
        return reply.Text("id");
    }

    /// <summary>Uploads a file.</summary>
    /// <param name="type">What the request calls it; nothing when null.</param>
    public Task<Reply> Uploads(byte[] content, string? name = null, string? type = "application/octet-stream") =>
        Send(HttpMethod.Post, "/api/attachments" + (name is null ? "" : "?name=" + Uri.EscapeDataString(name)), request =>
        {
            request.Content = new ByteArrayContent(content);
            if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        });

    public async Task<Reply> Send(HttpMethod method, string path, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(method, address + path);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        if (covered is not null) request.Headers.TryAddWithoutValidation("Acting-For", Uri.EscapeDataString(covered));
        prepare?.Invoke(request);
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.Of(answer);
    }

    private static ByteArrayContent Json(object body) => new(JsonSerializer.SerializeToUtf8Bytes(body, Web))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };
}
