using System.Collections.Concurrent;
using System.Text;
using CaseFlow.Server.Tests.Attachments;

namespace CaseFlow.Server.Tests.Fuzzing;

/// <summary>
/// Asks every address everything wrong. CASEFLOW_FUZZ sets how many requests, CASEFLOW_FUZZ_SEED which.
/// </summary>
public sealed class FuzzTests(Served at) : IClassFixture<Served>
{
    private const int AtOnce = 4, Shown = 15;

    private static readonly string?[] People =
        [null, "dispatcher", "dispatcher", "dispatcher", "leader", "auditor", "appraiser", "administrator", "reporter", "township-001", "township-001", "township-002", "dept-housing", "community-001-001", "grid-g1", "city"];

    /// <summary>Header values as UTF-8, so that odd ones arrive.</summary>
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 });

    [Fact]
    public async Task Whatever_is_asked_is_answered_and_never_by_a_failure()
    {
        var (requests, seed) = (Setting.Of("CASEFLOW_FUZZ", 3_000), Setting.Of("CASEFLOW_FUZZ_SEED", 20_260_301));
        var contract = new Contract((await at.Nobody.Get("/openapi/v1.json")).Went().Json);
        var file = await File();
        var cases = await Cases(file);
        var cookies = new Dictionary<string, string>();
        foreach (var login in People.OfType<string>()) cookies[login] = (await at.As(login)).Cookie!;
        var (failures, answers) = (new ConcurrentBag<string>(), new ConcurrentDictionary<int, int>());
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var random = new Random(seed + number);
            using var request = new HttpRequestMessage();
            new OddRequests(contract, random, cases, [file, file, new string('0', 64)]).Fill(request, at.Here.Addresses.First(), contract.Operations[number % contract.Operations.Length]);
            var person = People[random.Next(People.Length)];
            // Signing out would end what the others go on with.
            if (person is not null && request.RequestUri!.AbsolutePath != "/api/session" && !request.Headers.Contains("Cookie")) request.Headers.Add("Cookie", cookies[person]);
            if (await Failure(request, answers) is { } failure) failures.Add($"{seed + number} {person} {request.Method} {request.RequestUri}: {failure}");
        });
        Assert.True(failures.IsEmpty, $"{failures.Count} of {requests}:\n{string.Join('\n', failures.Order(StringComparer.Ordinal).Take(Shown))}");
        Assert.True(answers.Count(answer => answer.Key >= 400) >= 8 && answers.Where(answer => answer.Key < 300).Sum(answer => answer.Value) > requests / 50,
            $"The requests are too much alike: {string.Join(", ", answers.OrderBy(answer => answer.Key))}");
    }

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    private static async Task<string?> Failure(HttpRequestMessage request, ConcurrentDictionary<int, int> answers)
    {
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var reply = await Reply.Of(answer);
        answers.AddOrUpdate(reply.Status, 1, (_, count) => count + 1);
        return reply switch
        {
            { Status: >= 500 } => $"{reply.Status} {reply.Body}",
            // U+0000 in an address is no HTTP: the connection itself refuses it.
            { Status: 400 } when request.RequestUri!.OriginalString.Contains("%00", StringComparison.Ordinal) => null,
            { Status: >= 400 } when request.Method != HttpMethod.Head && !reply.IsProblem => $"{reply.Status} without a whole problem document: {reply.MediaType} {reply.Body}",
            { Status: 304 } when request.Headers.Contains("If-None-Match") => null,
            { Status: >= 300 and < 400 } => $"{reply.Status} to {reply.Header("Location")}",
            _ => null,
        };
    }

    /// <summary>A photo that several people have uploaded.</summary>
    private async Task<string> File()
    {
        var photo = Samples.Png();
        foreach (var login in new[] { "reporter", "township-001", "dept-housing", "dispatcher" }) (await (await at.As(login)).Uploads(photo, "photo.png")).Went();
        return UploadTests.Hash(photo);
    }

    private async Task<string[]> Cases(string file)
    {
        var story = new Story(at);
        List<string> ids = [];
        foreach (var begin in (Func<Task<string>>[])[story.Reported, story.Pooled, story.Grabbed, story.ToDispatch, story.Dispatched, story.Refused, story.Acknowledged, story.Whistled, story.Returned, story.ExtensionAsked, story.Completed, story.Checked, story.Answered, story.Closed, story.Appealed, story.Supervised, story.Suspended, story.Merged])
            ids.AddRange([await begin(), await begin()]);
        var rows = (await (await at.As("dispatcher")).Get("/api/cases?limit=5")).Went().Json.GetProperty("rows");
        var shown = new { channel = "citizen", description = "Look.", place = new { area = "g1" }, attachments = new[] { new { hash = file } } };
        ids.Add((await (await at.As("reporter")).Post("/api/cases", shown)).Went().Text("id"));
        return [.. ids, .. rows.EnumerateArray().Select(row => row.GetProperty("number").GetString()!)];
    }
}
