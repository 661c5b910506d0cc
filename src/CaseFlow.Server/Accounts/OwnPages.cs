using CaseFlow.Server.Http;
using Microsoft.Net.Http.Headers;

namespace CaseFlow.Server.Accounts;

/// <summary>
/// Takes commands and hub connections from this site's own pages and from programs, never from another site's page
/// in a browser that is signed in here; and takes bodies of types only that another
/// site's form cannot send: JSON, and bytes where a file is taken.
/// </summary>
internal sealed class OwnPages(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        if ((changes || BecomesALine(request)) && IsForeign(request)) return NoEntry.ForeignOrigin(context).ExecuteAsync(context);
        if (changes && request.Path.StartsWithSegments("/api") && HasBody(request) && Unsuited(context) is { } wrong) return wrong.ExecuteAsync(context);
        return next(context);
    }

    /// <summary>Asked of the head itself: WebSockets are known as such only behind this.</summary>
    private static bool BecomesALine(HttpRequest request) => request.Headers.Upgrade.Count > 0 || request.Path.StartsWithSegments("/hub");

    /// <summary>Browsers say where a page came from; a program says nothing and carries no other person's cookie. A neighbouring name is another site too.</summary>
    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0) return !Uri.TryCreate(origin, UriKind.Absolute, out var from) || !IsHost(from, request.Host);
        return request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
    }

    /// <summary>The scheme is left out: a proxy in front may have taken TLS off.</summary>
    private static bool IsHost(Uri origin, HostString host) =>
        string.Equals(origin.IdnHost, host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && (origin.Port == host.Port || (host.Port is null && origin.IsDefaultPort));

    private static bool HasBody(HttpRequest request) => request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;

    private static Problem? Unsuited(HttpContext context) =>
        TakesBytes.At(context) is null
            ? IsJson(context.Request) ? null : Problem.NotJson
            : TakesBytes.CanBeForeign(context.Request.ContentType) ? Problem.NotBytes : null;

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
