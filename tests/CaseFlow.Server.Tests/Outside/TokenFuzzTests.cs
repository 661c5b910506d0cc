using System.Collections.Concurrent;
using System.Text;
using CaseFlow.Server.Tests.Fuzzing;

namespace CaseFlow.Server.Tests.Outside;

/// <summary>Shows what is no token of the provider's. CASEFLOW_TOKENS sets how many times, CASEFLOW_FUZZ_SEED which.</summary>
public sealed class TokenFuzzTests(WithProvider at) : IClassFixture<WithProvider>
{
    private const int AtOnce = 4, Shown = 15;

    private static readonly string[] Asked = ["/api/me", "/api/cases", "/api/board?scope=district", "/api/inbox", "/api/deputies"];

    private static readonly string[] Secrets = ["Exception", "   at ", "IDX1", "System.", "Npgsql", "eyJ", "kid"];

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 });

    [Fact]
    public async Task Whatever_is_shown_that_is_no_good_token_opens_nothing_and_tells_nothing()
    {
        var (requests, seed) = (Setting.Of("CASEFLOW_TOKENS", 1_500), Setting.Of("CASEFLOW_FUZZ_SEED", 20_260_301));
        using var victim = await at.Entered("victim");
        using var another = await at.Entered("another");
        var mint = await Minted.By(at.Provider);
        string[] good = [mint.Of("victim"), mint.Of("another")];
        var (failures, refused) = (new ConcurrentBag<string>(), 0);
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancel) =>
        {
            var random = new Random(seed + number);
            using var request = new HttpRequestMessage(HttpMethod.Get, at.Address + Asked[random.Next(Asked.Length)]);
            var token = new OddTokens(mint, good, random).Next();
            if (!request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token)) return;
            using var answer = await Http.SendAsync(request, cancel);
            var reply = await Reply.Of(answer);
            if (reply.Status == 401) Interlocked.Increment(ref refused);
            if (Failure(reply) is { } failure) failures.Add($"{seed + number} {token[..Math.Min(token.Length, 120)]}: {failure}");
        });
        Assert.True(failures.IsEmpty, $"{failures.Count} of {requests}:\n{string.Join('\n', failures.Order(StringComparer.Ordinal).Take(Shown))}");
        Assert.True(refused > requests * 0.7, $"Only {refused} of {requests} came as far as being asked who they are.");
        (await new Person("victim", at.Address, null, good[0]).Get("/api/me")).Went();
    }

    /// <summary>What is wrong with the answer; null when nothing is. The oversized are cut off by the connection itself.</summary>
    private static string? Failure(Reply reply) => reply switch
    {
        { Status: not (400 or 401 or 431) } => $"{reply.Status} {reply.Body}",
        { Status: 401, IsProblem: false } => $"no whole problem document: {reply.Body}",
        _ when Array.Find(Secrets, secret => reply.Body.Contains(secret, StringComparison.Ordinal)) is { } told => $"tells '{told}': {reply.Body}",
        _ => null,
    };
}
