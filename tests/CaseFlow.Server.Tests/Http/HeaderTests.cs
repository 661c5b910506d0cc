using System.Net.Http.Headers;

namespace CaseFlow.Server.Tests.Http;

public sealed class HeaderTests(Served at) : IClassFixture<Served>
{
    private readonly Story story = new(at);

    [Fact]
    public async Task A_key_stands_for_one_command_of_one_person_on_one_case()
    {
        var (dispatcher, one, other) = (await at.As("dispatcher"), await story.Reported(), await story.Reported());
        (await dispatcher.Do(one, "decline", new { reason = "Twice." }, "key")).Went();
        (await dispatcher.Do(one, "decline", new { reason = "Thrice." }, "key")).Refused(422, "idempotency_key_reused");
        (await dispatcher.Do(other, "decline", new { reason = "Twice." }, "key")).Refused(422, "idempotency_key_reused");
        (await dispatcher.Do(one, "void", new { reason = "Twice." }, "key")).Refused(422, "idempotency_key_reused");
        (await (await at.As("leader")).Do(one, "supervise", new { level = "leader", reason = "Why?" }, "key")).Refused(422, "idempotency_key_reused");
        Assert.Equal("toFile", (await dispatcher.Get($"/api/cases/{other}")).Json.GetProperty("row").GetProperty("queue").GetString());
    }

    [Fact]
    public async Task The_same_key_of_another_district_is_another_key()
    {
        var (here, there) = (await at.As("dispatcher"), await at.As("dispatcher@150207"));
        foreach (var person in new[] { here, there })
            Assert.False((await person.Post("/api/cases", new { channel = "hotline", description = "A hole.", place = new { area = "g1" } }, "shared")).Went().Json.GetProperty("already").GetBoolean());
    }

    [Fact]
    public async Task A_command_on_a_case_that_has_moved_on_is_stale()
    {
        var (dispatcher, id) = (await at.As("dispatcher"), await story.Pooled());
        (await dispatcher.Do(id, "void", new { reason = "A drill." }, seen: "\"1\"")).Refused(412, "stale");
        (await dispatcher.Do(id, "void", new { reason = "A drill." }, seen: "\"99\"")).Refused(412, "stale");
        (await dispatcher.Do(id, "void", new { reason = "A drill." }, seen: "soon")).Refused(400, "malformed");
        (await dispatcher.Do(id, "void", new { reason = "A drill." }, seen: (await dispatcher.Get($"/api/cases/{id}")).Header("ETag"))).Went();
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901")]
    public async Task A_key_that_is_no_key_is_malformed(string key) =>
        (await (await at.As("dispatcher")).Do(await story.Reported(), "decline", new { reason = "No." }, key)).Refused(400, "malformed");

    [Theory]
    [InlineData("GET", "/api/cases/x/grab", 405, "method_not_allowed")]
    [InlineData("PUT", "/api/cases", 405, "method_not_allowed")]
    [InlineData("DELETE", "/api/cases/x", 405, "method_not_allowed")]
    [InlineData("GET", "/api/nothing", 404, "no_such_address")]
    [InlineData("POST", "/api/cases/x/explode", 404, "no_such_address")]
    [InlineData("GET", "/hub/nothing", 404, "no_such_address")]
    public async Task A_wrong_address_or_method_is_a_problem_document(string method, string path, int status, string code) =>
        (await (await at.As("dispatcher")).Send(new HttpMethod(method), path)).Refused(status, code);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task A_body_that_is_not_JSON_by_its_type_is_not_read(string? type) =>
        (await (await at.As("dispatcher")).Send(HttpMethod.Post, "/api/cases", request => request.Content = Raw.Bytes("{}"u8.ToArray(), type))).Refused(415, "not_json");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_ten_megabytes_is_too_large_however_it_is_sent(bool chunked) =>
        (await (await at.As("dispatcher")).Send(HttpMethod.Post, "/api/cases", request =>
        {
            var body = new byte[10 * 1024 * 1024];
            Array.Fill(body, (byte)' ');
            request.Content = chunked ? new StreamContent(new MemoryStream(body)) : new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.TransferEncodingChunked = chunked ? true : null;
        })).Refused(413, "too_large");
}
