using Microsoft.AspNetCore.Http.Metadata;

namespace CaseFlow.Server.Http;

/// <summary>An endpoint that takes a file's bytes as they are instead of JSON, up to a size of its own.</summary>
/// <param name="Most">In bytes.</param>
internal sealed record TakesBytes(long Most) : IRequestSizeLimitMetadata
{
    private static readonly string[] OfForms = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

    /// <summary>Kestrel does not count, so that whoever sends too much is answered instead of cut off.</summary>
    public long? MaxRequestBodySize => null;

    /// <summary>What the endpoint of the request takes; null when it takes JSON.</summary>
    public static TakesBytes? At(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<TakesBytes>();

    /// <summary>Whether the type of the body is one that another site's form or script could not send without asking first.</summary>
    public static bool CanBeForeign(string? type) =>
        !Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(type, out var named)
        || Array.Exists(OfForms, form => named.MediaType.Equals(form, StringComparison.OrdinalIgnoreCase));
}
