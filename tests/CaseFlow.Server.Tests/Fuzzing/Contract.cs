using System.Text.Json;

namespace CaseFlow.Server.Tests.Fuzzing;

/// <summary>One operation of the OpenAPI document.</summary>
/// <param name="Method">GET, POST, …</param>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Query">Parameters of the query, with their schemas.</param>
/// <param name="Body">The body's schema; null when it takes none.</param>
internal sealed record Operation(string Method, string Path, (string Name, JsonElement Schema)[] Query, JsonElement? Body);

/// <summary>The published contract, as a generator of requests reads it.</summary>
internal sealed class Contract(JsonElement document)
{
    public Operation[] Operations { get; } =
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select new Operation(operation.Name.ToUpperInvariant(), path.Name, Query(operation.Value), Body(operation.Value)),
    ];

    /// <summary>The schema itself, where this one only refers to it.</summary>
    public JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var name)
            ? document.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()!.Split('/')[^1])
            : schema;

    /// <summary>Whether a body of this schema is a file's bytes.</summary>
    public bool IsFile(JsonElement? schema) => schema is { } given && Resolve(given).TryGetProperty("format", out var format) && format.GetString() == "binary";

    private static (string, JsonElement)[] Query(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters)
            ? [.. parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query").Select(one => (one.GetProperty("name").GetString()!, one.GetProperty("schema")))]
            : [];

    private static JsonElement? Body(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject().First().Value.GetProperty("schema") : null;
}
