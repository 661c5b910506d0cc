using System.Collections.Concurrent;
using System.Text;
using CaseFlow.Server.Keys;

namespace CaseFlow.Server.Tests.Fuzzing;

/// <summary>Tries to come in with what lets nobody in. CASEFLOW_CREDENTIALS sets how many times, CASEFLOW_FUZZ_SEED which.</summary>
public sealed class CredentialTests(Served at) : IClassFixture<Served>
{
    private const int AtOnce = 4, Shown = 15;

    /// <summary>What no refusal may tell: the program's insides, a credential, anybody's data.</summary>
    private static readonly string[] Secrets = ["Exception", "   at ", "CaseFlow.Server", "Npgsql", "System.", "CfDJ8", "cfk_", "machine_key", "13912345678", "manhole"];

    private static readonly (string Method, string Path)[] Asked =
    [
        ("GET", "/api/me"), ("GET", "/api/cases"), ("GET", "/api/cases/{id}"), ("GET", "/api/cases/{id}/events"), ("GET", "/api/cases/{id}/reporter"), ("GET", "/api/board?scope=district"),
        ("GET", "/api/keys"), ("POST", "/api/keys"), ("POST", "/api/cases"), ("POST", "/api/cases/{id}/void"), ("POST", "/hub/board/negotiate?negotiateVersion=1"),
    ];

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 });

    [Fact]
    public async Task Whatever_is_shown_that_is_no_credential_opens_nothing_and_tells_nothing()
    {
        var (requests, seed) = (Setting.Of("CASEFLOW_CREDENTIALS", 2_000), Setting.Of("CASEFLOW_FUZZ_SEED", 20_260_301));
        var (real, id) = (await Credentials.Furnish(at), await new Story(at).Dispatched());
        await using var server = await Served.Start(at.ConnectionString, more: new Dictionary<string, string?> { [KeyLimits.PerAddressSetting] = "1000000" });
        var (failures, answers) = (new ConcurrentBag<string>(), new ConcurrentDictionary<int, int>());
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancel) =>
        {
            var random = new Random(seed + number);
            var (method, path) = Asked[random.Next(Asked.Length)];
            using var request = new HttpRequestMessage(new HttpMethod(method), server.Addresses.First() + path.Replace("{id}", id, StringComparison.Ordinal));
            if (method == "POST") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            new OddCredentials(real, random).Fill(request);
            using var answer = await Http.SendAsync(request, cancel);
            var reply = await Reply.Of(answer);
            answers.AddOrUpdate(reply.Status, 1, (_, count) => count + 1);
            if (Failure(reply) is { } failure) failures.Add($"{seed + number} {method} {path}: {failure}");
        });
        Assert.True(failures.IsEmpty, $"{failures.Count} of {requests}:\n{string.Join('\n', failures.Order(StringComparer.Ordinal).Take(Shown))}");
        Assert.True(answers.GetValueOrDefault(401) > requests / 2, $"Too few came as far as being asked who they are: {string.Join(", ", answers)}");
        await NobodyElseWasLockedOut(real);
    }

    /// <summary>What is wrong with the answer; null when nothing is. The oversized are cut off by the connection itself.</summary>
    private static string? Failure(Reply reply) => reply switch
    {
        { Status: not (400 or 401 or 431) } => $"{reply.Status} {reply.Body}",
        { Status: 401, IsProblem: false } => $"no whole problem document: {reply.Body}",
        _ when Array.Find(Secrets, secret => reply.Body.Contains(secret, StringComparison.Ordinal)) is { } told => $"tells '{told}': {reply.Body}",
        _ when reply.Header("Set-Cookie") is { } cookie && !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase) => $"hands out {cookie}",
        _ => null,
    };

    private async Task NobodyElseWasLockedOut(Credentials real)
    {
        foreach (var cookie in real.Cookies) (await new Person("person", at.Here.Addresses.First(), "caseflow=" + cookie).Get("/api/me")).Went();
        foreach (var key in real.Keys) (await at.Nobody.Machine(key).Get("/api/cases")).Went();
    }
}
