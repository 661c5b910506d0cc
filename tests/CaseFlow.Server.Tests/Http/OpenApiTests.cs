using System.Text.Json;
using System.Text.RegularExpressions;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Http;

public sealed partial class OpenApiTests(Served at) : IClassFixture<Served>
{
    [Fact]
    public async Task The_contract_is_the_approved_one() =>
        Approval.Matches(JsonSerializer.Serialize((await at.Nobody.Get("/openapi/v1.json")).Went().Json, Indented));

    [Fact]
    public async Task Every_verb_of_the_contract_is_there_with_its_body_and_its_answers()
    {
        var paths = await Paths();
        foreach (var verb in Verbs.All)
            Assert.True(paths.TryGetProperty("/api/cases/{id}/" + (verb.Order is null ? "" : "orders/{order}/") + verb.Name, out var path) && IsWhole(path.GetProperty("post")), verb.Name);
        Assert.True(IsWhole(paths.GetProperty("/api/cases/{id}/merge").GetProperty("post")));
        Assert.True(paths.GetProperty("/api/cases").GetProperty("post").GetProperty("responses").TryGetProperty("201", out _));

        static bool IsWhole(JsonElement operation) =>
            operation.TryGetProperty("requestBody", out _)
            && new[] { "200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "503" }.All(status => operation.GetProperty("responses").TryGetProperty(status, out _))
            && new[] { "Idempotency-Key", "If-Match" }.All(header => operation.GetProperty("parameters").EnumerateArray().Any(one => one.GetProperty("name").GetString() == header));
    }

    [Fact]
    public async Task Operations_have_names_that_a_program_can_use_each_once()
    {
        var names = (await Paths()).EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value.GetProperty("operationId").GetString()!).ToArray();
        Assert.All(names, name => Assert.Matches(Camel(), name));
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task Schemas_are_named_by_the_fields_words_and_never_null()
    {
        var document = (await at.Nobody.Get("/openapi/v1.json")).Went();
        Assert.All(document.Json.GetProperty("components").GetProperty("schemas").EnumerateObject(), schema => Assert.Matches(Pascal(), schema.Name));
        Assert.DoesNotContain("\"null\"", document.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"pattern\"", document.Body, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Paths() => (await at.Nobody.Get("/openapi/v1.json")).Went().Json.GetProperty("paths");

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex("^[a-z][A-Za-z]+$")]
    private static partial Regex Camel();

    [GeneratedRegex("^[A-Z][a-zA-Z]+$")]
    private static partial Regex Pascal();
}
