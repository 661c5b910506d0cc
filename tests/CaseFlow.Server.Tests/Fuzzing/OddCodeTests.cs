using System.Text;
using System.Text.Json;
using CaseFlow.Server.Tests.Accounts;
using CaseFlow.Server.Tests.Accounts.Codes;

namespace CaseFlow.Server.Tests.Fuzzing;

/// <summary>Shows what is no code where a code is asked for. CASEFLOW_CODES sets how many times, CASEFLOW_FUZZ_SEED which.</summary>
public sealed class OddCodeTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    private const int Most = 2_000;

    /// <summary>So long that nothing of the guesses before is counted any more.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Whatever_is_no_code_is_taken_for_none_and_breaks_nothing()
    {
        var (tries, random) = (Math.Min(Most, Setting.Of("CASEFLOW_CODES", 400)), new Random(Setting.Of("CASEFLOW_FUZZ_SEED", 20_260_301)));
        await using var server = await AccountsServer.Start(db.DataSource);
        using var person = await CodedAccount.Of(server, "fuzzed");
        for (var i = 0; i < tries; i++)
        {
            await server.Locks.Forget("fuzzed", TestContext.Current.CancellationToken);
            server.Time.Pass(Pause);
            using var body = new StringContent(Body(random, person), Encoding.UTF8, "application/json");
            using var answer = await person.Browser.Http.PostAsync(new Uri("/api/me/codes/recovery", UriKind.Relative), body, TestContext.Current.CancellationToken);
            var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is 400 or 422, $"{i}: {(int)answer.StatusCode} {said}");
            Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
        }
        Assert.Equal((true, 10, false), await person.Standing());
    }

    private static string Body(Random random, CodedAccount person) => random.Next(8) switch
    {
        0 => "{\"code\":null}",
        1 => "{\"code\":[\"123456\"]}",
        2 => "{\"code\":\"\\ud800\\u0000\"}",
        3 => Of(Near(random, person.Recovery[random.Next(10)])),
        4 => Of(new string('2', random.Next(1_000))),
        5 => Of("１２３４５６"),
        6 => Of(person.Authenticator.CodeAt(DateTimeOffset.UnixEpoch.AddDays(random.Next(1, 10_000)))[..random.Next(6)]),
        _ => Of(new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(32, 0xd000))])),
    };

    /// <summary>A recovery code with one letter replaced by another.</summary>
    private static string Near(Random random, string code)
    {
        var letters = code.Replace("-", "", StringComparison.Ordinal).ToCharArray();
        ref var one = ref letters[random.Next(letters.Length)];
        one = one == 'A' ? 'B' : 'A';
        return new string(letters);
    }

    private static string Of(string code) => JsonSerializer.Serialize(new { code });
}
