using System.Text.Json;
using Microsoft.OpenApi;

namespace CaseFlow.Server.Http;

/// <summary>
/// The contract as it is kept: a property that may be null is left out instead, so it is optional and has its plain
/// type; and what only the server writes is always there.
/// </summary>
internal static class AbsentRatherThanNull
{
    public static void Apply(OpenApiDocument document)
    {
        var components = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        var sent = Reachable(components, BodiesOf(document));
        foreach (var (name, schema) in components)
            if (schema is OpenApiSchema { Properties: { } properties } whole) Tidy(whole, properties, isAnswer: !sent.Contains(name));
            else if (schema is OpenApiSchema { Enum: not null } names) DropNull(names);
    }

    private static void Tidy(OpenApiSchema whole, IDictionary<string, IOpenApiSchema> properties, bool isAnswer)
    {
        foreach (var (name, property) in properties.ToArray())
        {
            if (PlainOf(property) is { } plain)
            {
                properties[name] = plain;
                whole.Required?.Remove(name);
            }
            else if (isAnswer)
            {
                (whole.Required ??= new HashSet<string>()).Add(name);
            }
        }
    }

    /// <summary>The schema without null; null when it never was one of those that may be null.</summary>
    private static IOpenApiSchema? PlainOf(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own) return null;
        if (own.OneOf is { Count: 2 } either && either.FirstOrDefault(one => one.Type == JsonSchemaType.Null) is { } nothing)
            return either.First(one => one != nothing);
        if (own.Type is not { } type || !type.HasFlag(JsonSchemaType.Null)) return null;
        own.Type = type & ~JsonSchemaType.Null;
        DropNull(own);
        return own;
    }

    private static void DropNull(OpenApiSchema schema) =>
        schema.Enum = schema.Enum?.Where(name => name is not null && name.GetValueKind() != JsonValueKind.Null).ToList();

    private static IEnumerable<IOpenApiSchema> BodiesOf(OpenApiDocument document) =>
        from path in document.Paths.Values
        from operation in (IEnumerable<OpenApiOperation>?)path.Operations?.Values ?? []
        from content in (IEnumerable<OpenApiMediaType>?)operation.RequestBody?.Content?.Values ?? []
        where content.Schema is not null
        select content.Schema;

    private static HashSet<string> Reachable(IDictionary<string, IOpenApiSchema> components, IEnumerable<IOpenApiSchema> from)
    {
        var (reached, open) = (new HashSet<string>(), new Stack<IOpenApiSchema>(from));
        while (open.TryPop(out var schema))
        {
            if (schema is OpenApiSchemaReference { Reference.Id: { } id } && reached.Add(id) && components.TryGetValue(id, out var target)) open.Push(target);
            if (schema is not OpenApiSchema own) continue;
            foreach (var part in ((IEnumerable<IOpenApiSchema>?)own.Properties?.Values ?? []).Concat(own.OneOf ?? []).Concat(own.Items is null ? [] : [own.Items])) open.Push(part);
        }
        return reached;
    }
}
