using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace CaseFlow.Server.Http;

/// <summary>The published contract, at <c>/openapi/v1.json</c>; the console's types are made from it.</summary>
internal static class OpenApi
{
    /// <summary>Types that are written as text, and the format of that text where it has a name.</summary>
    private static readonly Dictionary<Type, string?> Texts = new() { [typeof(LocalDate)] = "date", [typeof(Domain.Clocks.Period)] = null };

    private const string About =
        "Incidents of a district from report to close. Commands take an Idempotency-Key, with which they can be repeated safely; "
        + "cases carry an ETag; every refusal is a problem document with a stable code and a sentence. What is null is left out.";

    public static IServiceCollection AddContract(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = NameOf;
        options.AddSchemaTransformer(Describe);
        options.AddOperationTransformer<OperationDetails>();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "CaseFlow", Version = "v1", Description = About };
            document.Servers = [];
            AbsentRatherThanNull.Apply(document);
            return Task.CompletedTask;
        });
    });

    /// <summary>Names the query's parameters, which are read by hand so that mistakes are named.</summary>
    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder endpoint, params QueryParameter[] parameters) =>
        endpoint.WithMetadata(new QueryParameters(parameters));

    /// <summary>Any JSON, and what is written as text, goes without a name; the bytes of a file are called so, whatever type stands for them.</summary>
    private static string? NameOf(JsonTypeInfo type) =>
        type.Type == typeof(JsonElement) || Texts.ContainsKey(type.Type) ? null
        : typeof(Stream).IsAssignableFrom(type.Type) || type.Type == typeof(IFormFile) ? "Bytes"
        : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    /// <summary>What the serializer does not tell of the types that it writes in its own way, alone or in an array.</summary>
    private static async Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = context.JsonTypeInfo.Type;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(Instant)) (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        else if (Texts.TryGetValue(plain, out var format)) (schema.Type, schema.Format, schema.Properties) = (JsonSchemaType.String, format, null);
        else if (plain == typeof(JsonElement)) schema.Type = JsonSchemaType.Object;
        else if (WrittenNames.Of(plain) is { } names) (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. names.Select(name => (JsonNode)name)]);
        else if (plain.IsArray && schema.Items is null) schema.Items = await context.GetOrCreateSchemaAsync(plain.GetElementType()!, cancellationToken: cancel);
    }
}
