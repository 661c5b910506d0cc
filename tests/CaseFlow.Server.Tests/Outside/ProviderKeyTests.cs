using System.Collections.Concurrent;
using CaseFlow.Server.Running;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Outside;

/// <summary>The provider's keys: taken anew when they change, kept while it is away; and what only resembles a token.</summary>
public sealed class ProviderKeyTests(WithProvider at) : IClassFixture<WithProvider>
{
    /// <summary>What no refusal may tell.</summary>
    private static readonly string[] Secrets = ["Exception", "IDX", "   at ", "CaseFlow.Server", "Microsoft.", "eyJ"];

    [Fact]
    public async Task New_keys_are_taken_up_and_the_old_ones_open_nothing_more()
    {
        var (provider, server) = await Own("rotates");
        await using var _ = provider;
        await using var __ = server;
        var before = (await Minted.By(provider)).Of("rotates");
        (await With(server, before).Get("/api/me")).Went();
        await provider.Rotate();
        var after = (await Minted.By(provider)).Of("rotates");
        await Eventually.Become(async () => (await With(server, after).Get("/api/me")).Status == 200);
        (await With(server, before).Get("/api/me")).Refused(401, "token_refused");
    }

    [Fact]
    public async Task While_the_provider_is_away_its_known_keys_go_on_to_serve()
    {
        var (provider, server) = await Own("serves");
        await using var _ = provider;
        await using var __ = server;
        var mint = await Minted.By(provider);
        (await With(server, mint.Of("serves")).Get("/api/me")).Went();
        await provider.Stop();
        (await With(server, mint.Forged("serves")).Get("/api/me")).Refused(401, "token_refused");
        (await With(server, mint.Of("serves")).Get("/api/me")).Went();
    }

    [Fact]
    public async Task A_server_that_starts_before_the_provider_takes_tokens_once_it_is_there()
    {
        var (provider, first) = await Own("waits");
        await using var _ = provider;
        await first.DisposeAsync();
        var settings = provider.Settings();
        await provider.Stop();
        await using var server = await Served.Start(at.Served.ConnectionString, more: settings);
        (await With(server, "eyJhbGciOiJSUzI1NiJ9.e30.x").Get("/api/me")).Refused(401, "token_refused");
        await provider.Start();
        var token = (await Minted.By(provider)).Of("waits");
        await Eventually.Become(async () => (await With(server, token).Get("/api/me")).Status == 200, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Whatever_was_done_to_a_token_opens_nothing_and_tells_nothing()
    {
        using var _ = await at.Entered("spoilt");
        var (mint, failures) = (await Minted.By(at.Provider), new ConcurrentBag<string>());
        var (one, other) = (mint.Of("spoilt"), mint.Of("stranger", from: -5));
        (await With(at.Here, one).Get("/api/me")).Went();
        await Parallel.ForAsync(0, Setting.Of("CASEFLOW_TOKENS", 600), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var spoilt = Spoilt(one, other, new Random(number));
            var reply = await With(at.Here, spoilt).Get("/api/me");
            if (reply.Status is not (400 or 401 or 431) || (reply.Status == 401 && !reply.IsProblem) || Array.Exists(Secrets, secret => reply.Body.Contains(secret, StringComparison.Ordinal)))
                failures.Add($"{number}: {reply.Status} {reply.Body}: {spoilt}");
        });
        Assert.True(failures.IsEmpty, string.Join('\n', failures.Take(10)));
    }

    /// <summary>The last character of each part may carry no information, so it is left alone.</summary>
    private static string Spoilt(string one, string other, Random random)
    {
        var (parts, others) = (one.Split('.'), other.Split('.'));
        var part = random.Next(3);
        switch (random.Next(7))
        {
            case 0: parts[part] = parts[part][..random.Next(parts[part].Length - 4)]; break;
            case 1: var at = random.Next(parts[part].Length - 4); parts[part] = parts[part][..at] + (parts[part][at] == 'b' ? 'c' : 'b') + parts[part][(at + 1)..]; break;
            case 2: parts[1 + random.Next(2)] = others[1]; break;
            case 3: parts = [.. parts, others[part]]; break;
            case 4: parts[part] += new string('A', random.Next(4, 12_000)); break;
            case 5: (parts[0], parts[1], parts[2]) = (parts[2], parts[0], parts[1]); break;
            default: parts[part] = ((string[])["", "e30", "%00", "null", "..", "eyJhbGciOiJub25lIn0"])[random.Next(6)]; break;
        }
        return string.Join('.', parts);
    }

    /// <summary>A provider that a test may stop, with somebody who has signed in through it.</summary>
    private async Task<(TestProvider, RunningServer)> Own(string login)
    {
        var provider = new TestProvider();
        await provider.InitializeAsync();
        var server = await Served.Start(at.Served.ConnectionString, more: provider.Settings());
        await provider.Knows(login, new { preferred_username = login, district = Town.Code, groups = new[] { "cf-dispatchers" } });
        using var visitor = new Visitor(server.Addresses.First());
        (await visitor.Enters(login)).Went();
        return (provider, server);
    }

    private static Person With(RunningServer server, string token) => new("token", server.Addresses.First(), null, token);
}
