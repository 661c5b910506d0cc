using System.Globalization;
using System.Text.Json.Nodes;
using CaseFlow.Domain;
using Microsoft.OpenApi;

namespace CaseFlow.Server.Http;

/// <summary>A parameter of a query as the contract describes it; all are optional.</summary>
internal sealed record QueryParameter(string Name, OpenApiSchema Schema)
{
    public static QueryParameter Text(string name) => new(name, new OpenApiSchema { Type = JsonSchemaType.String });

    /// <summary>An instant in UTC.</summary>
    public static QueryParameter Moment(string name) => new(name, new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" });

    /// <summary>A whole number within bounds.</summary>
    public static QueryParameter Number(string name, long least, long most) => new(name, new OpenApiSchema
    {
        Type = JsonSchemaType.Integer, Format = "int64",
        Minimum = least.ToString(CultureInfo.InvariantCulture), Maximum = most.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>One of an enumeration's written names.</summary>
    public static QueryParameter OneOf<T>(string name) where T : struct, Enum => new(name, new OpenApiSchema
    {
        Type = JsonSchemaType.String,
        Enum = [.. Enum.GetValues<T>().Select(value => (JsonNode)JsonValue.Create(value.WrittenName()))],
    });
}

/// <summary>An endpoint's parameters, beside it.</summary>
internal sealed record QueryParameters(QueryParameter[] All);
