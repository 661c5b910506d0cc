using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseFlow.Server.Http;

/// <summary>What an operation's handler does not tell: headers in and out, and parameters of the query.</summary>
internal sealed class OperationDetails : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation.OperationId is { } name) operation.OperationId = JsonNamingPolicy.CamelCase.ConvertName(name);
        operation.Parameters ??= [];
        if (context.Description.HttpMethod == "POST" && context.Description.RelativePath!.StartsWith("api/cases", StringComparison.Ordinal))
        {
            operation.Parameters.Add(Header("Idempotency-Key", "Up to 100 visible ASCII characters; the same key and body again is answered as the first time."));
            operation.Parameters.Add(Header("If-Match", "The ETag that the sender has seen; 412 when the case has moved on."));
            TellVersion(operation);
        }
        foreach (var parameter in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryParameters>().SelectMany(query => query.All))
            operation.Parameters.Add(new OpenApiParameter { Name = parameter.Name, In = ParameterLocation.Query, Schema = parameter.Schema });
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string meaning) =>
        new() { Name = name, In = ParameterLocation.Header, Description = meaning, Schema = Text() };

    private static void TellVersion(OpenApiOperation operation)
    {
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (status is not ("200" or "201") || answer is not OpenApiResponse response) continue;
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers["ETag"] = new OpenApiHeader { Description = "The case's version, in quotes.", Schema = Text() };
            if (status == "201") response.Headers["Location"] = new OpenApiHeader { Description = "The new case's address.", Schema = Text() };
        }
    }

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
