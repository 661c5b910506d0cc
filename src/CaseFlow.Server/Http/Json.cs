using System.Text.Json.Serialization.Metadata;

namespace CaseFlow.Server.Http;

/// <summary>An answer written by its own generated serializer.</summary>
internal sealed record Json<T>(T Value, JsonTypeInfo<T> Type, int Status = StatusCodes.Status200OK) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(Value, Type, cancellationToken: httpContext.RequestAborted);
    }
}
