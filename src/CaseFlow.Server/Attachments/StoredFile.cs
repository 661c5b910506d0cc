using CaseFlow.Server.Http;
using Microsoft.Net.Http.Headers;

namespace CaseFlow.Server.Attachments;

/// <summary>
/// A file from the folder as an answer: in parts where asked for, kept by the browser but asked about each time, and
/// unable to do anything in this site's name whatever is in it.
/// </summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Type">Its media type; the browser is told not to guess another.</param>
/// <param name="Tag">Its ETag: under one tag there is only ever one content.</param>
/// <param name="Name">What to save it as; null for what nobody saves.</param>
internal sealed record StoredFile(string Path, string Type, string Tag, string? Name) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "private, no-cache";
        if (Name is not null) headers.ContentDisposition = Disposition(Name);
        await TypedResults.PhysicalFile(Path, Type, entityTag: new EntityTagHeaderValue($"\"{Tag}\""), enableRangeProcessing: true).ExecuteAsync(httpContext);
        if (httpContext.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest }) await Unmet(httpContext.Response);
    }

    /// <summary>What the request's headers expect is not there: said in a document like every refusal.</summary>
    private static Task Unmet(HttpResponse answer)
    {
        (answer.ContentLength, answer.Headers.ContentDisposition) = (null, default);
        var code = answer.StatusCode == StatusCodes.Status416RangeNotSatisfiable ? "range_outside" : "stale";
        return Problem.Of(answer.StatusCode, code, "The file is not what the request's headers expect. Ask for it without Range and If-Match.").ExecuteAsync(answer.HttpContext);
    }

    /// <summary>Shown where the browser can show it safely, else saved; with the name in every alphabet (RFC 6266).</summary>
    private string Disposition(string name)
    {
        var shown = Type == "application/pdf" || Type.StartsWith("image/", StringComparison.Ordinal);
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        return disposition.ToString();
    }
}
