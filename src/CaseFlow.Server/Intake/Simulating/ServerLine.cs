using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Running;
using Polly;
using Polly.Retry;

namespace CaseFlow.Server.Intake;

/// <summary>
/// The line to a server that all simulated people share: few connections at once, and patience when the server is busy
/// or away. A request that is sent again carries the same Idempotency-Key.
/// </summary>
internal sealed class ServerLine : IDisposable
{
    private const int MostAtOnce = 8;

    private readonly HttpClient http;
    private readonly ResiliencePipeline<HttpResponseMessage> patience;

    public ServerLine(Uri address, Figures figures)
    {
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = MostAtOnce }) { BaseAddress = address };
        patience = new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<Exception>(IsAway)
                .HandleResult(answer => answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable),
            MaxRetryAttempts = 7, BackoffType = DelayBackoffType.Exponential, Delay = TimeSpan.FromMilliseconds(250), MaxDelay = TimeSpan.FromSeconds(10), UseJitter = true,
            DelayGenerator = again => ValueTask.FromResult(again.Outcome.Result?.Headers.RetryAfter?.Delta),
            OnRetry = _ => { figures.Retried(); return ValueTask.CompletedTask; },
        }).Build();
    }

    /// <summary>Sends until it is answered. <paramref name="request"/> makes the request anew each time.</summary>
    /// <exception cref="CannotRunException">The server stays away or fails.</exception>
    public async Task<HttpResponseMessage> Send(Func<HttpRequestMessage> request, CancellationToken cancel)
    {
        try
        {
            var answer = await patience.ExecuteAsync(async token => await http.SendAsync(request(), token), cancel);
            if ((int)answer.StatusCode < 500) return answer;
            throw new CannotRunException($"The server failed with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}");
        }
        catch (Exception away) when (IsAway(away))
        {
            throw new CannotRunException($"Nobody answers at {http.BaseAddress} ({away.Message}): start the server, or give its address with --url.", away);
        }
    }

    private static bool IsAway(Exception failure) => failure is HttpRequestException or TaskCanceledException { InnerException: TimeoutException };

    /// <summary>The accounts to sign in with.</summary>
    /// <exception cref="CannotRunException">The server shows none.</exception>
    public async Task<DemoAccount[]> Accounts(CancellationToken cancel)
    {
        using var answer = await Send(() => new HttpRequestMessage(HttpMethod.Get, "/api/demo-accounts"), cancel);
        if (answer.StatusCode != HttpStatusCode.OK) throw new CannotRunException(
            $"The server at {http.BaseAddress} has no demo accounts: run it in Development (ASPNETCORE_ENVIRONMENT=Development).");
        return await answer.Content.ReadFromJsonAsync<DemoAccount[]>(JsonSerializerOptions.Web, cancel) ?? [];
    }

    /// <summary>Signs in; answers the cookie to send along.</summary>
    /// <exception cref="CannotRunException">The account or its password is not known.</exception>
    public async Task<string> SignIn(DemoAccount account, CancellationToken cancel)
    {
        using var answer = await Send(() => new HttpRequestMessage(HttpMethod.Post, "/api/session")
        {
            Content = JsonContent.Create(new Credentials(account.Account, account.Password), options: JsonSerializerOptions.Web),
        }, cancel);
        if (answer.IsSuccessStatusCode && answer.Headers.TryGetValues("Set-Cookie", out var cookies)) return cookies.First().Split(';')[0];
        throw new CannotRunException($"{account.Account} cannot sign in ({(int)answer.StatusCode}): is its password still that of the demo accounts?");
    }

    public void Dispose() => http.Dispose();
}
