using System.Net.Http.Headers;
using System.Text.Json;

namespace CaseFlow.Server.Tests.Fuzzing;

/// <summary>Requests to every operation of the contract, drawn from a seed; the same seed draws the same ones.</summary>
internal sealed class OddRequests(Contract contract, Random random, string[] cases, string[] files)
{
    private readonly OddBodies bodies = new(contract, random, cases, files);

    /// <param name="request">To be sent.</param>
    /// <param name="address">Of the server.</param>
    /// <param name="operation">Any of the contract.</param>
    public void Fill(HttpRequestMessage request, string address, Operation operation)
    {
        request.Method = new HttpMethod(random.Next(60) == 0 ? Pick(["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "BREW"]) : operation.Method);
        var path = string.Join('/', operation.Path.Split('/').Select(Segment));
        request.RequestUri = new Uri(address + path + Query(operation), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        if (operation.Method != "GET" && random.Next(12) > 0) request.Content = Content(operation.Body);
        if (random.Next(3) == 0) request.Headers.TryAddWithoutValidation("Idempotency-Key", random.Next(1_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (random.Next(6) == 0 && Pick(Words.OddHeaders) is var (name, value)) request.Headers.TryAddWithoutValidation(name, value);
    }

    private string Segment(string segment) => segment switch
    {
        ['{', .., '}'] when random.Next(7) == 0 => Pick(Words.OddIds),
        "{code}" => Town.Code,
        "{hash}" => Pick(files),
        "{order}" => Pick(["o1", "o1", "o2", "o3"]),
        ['{', .., '}'] => Pick(cases),
        _ => segment,
    };

    private string Query(Operation operation)
    {
        if (random.Next(15) == 0) return "?" + Pick(Words.OddQueries);
        var given = operation.Query.Where(_ => random.Next(4) == 0).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(Value(parameter.Schema))}").ToArray();
        return given.Length == 0 ? "" : "?" + string.Join('&', given);
    }

    private string Value(JsonElement schema) =>
        random.Next(8) == 0 ? Pick(["", "x", "-1", "\u0001", "😀", new string('y', 300)])
        : schema.TryGetProperty("enum", out var names) ? names[random.Next(names.GetArrayLength())].GetString()!
        : schema.TryGetProperty("format", out var format) && format.GetString() == "date-time" ? "2026-03-01T00:00:00Z"
        : Pick(["1", "2", "50", "g1", "housing", Town.Urgent, "井"]);

    private ByteArrayContent Content(JsonElement? schema)
    {
        var content = new ByteArrayContent(bodies.Body(schema));
        if (random.Next(30) > 0) content.Headers.ContentType = new MediaTypeHeaderValue(contract.IsFile(schema) ? "application/octet-stream" : "application/json");
        else if (Pick(Words.OddTypes) is { } type) content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
