using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CaseFlow.Server.Running;

/// <summary>
/// How long and how much a connection may take before a whole request has come: whoever sends drop by drop is let go, so that
/// nobody holds the server with idle lines. How large a body may be stands at each address.
/// </summary>
internal static class Patience
{
    /// <summary>A cookie, a key and what browsers send fit in many times over.</summary>
    private const int MostHeaders = 64, MostHeaderBytes = 16 * 1024, MostLineBytes = 8 * 1024;

    /// <summary>In bytes a second, once the grace has passed: a photo over the poorest mobile line comes faster.</summary>
    private const double SlowestBody = 500;

    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(10), Idle = TimeSpan.FromMinutes(2), Grace = TimeSpan.FromSeconds(10);

    public static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        var limits = server.Limits;
        (limits.MaxRequestHeaderCount, limits.MaxRequestHeadersTotalSize, limits.MaxRequestLineSize) = (MostHeaders, MostHeaderBytes, MostLineBytes);
        (limits.RequestHeadersTimeout, limits.KeepAliveTimeout) = (Headers, Idle);
        limits.MinRequestBodyDataRate = new MinDataRate(SlowestBody, Grace);
        limits.MinResponseDataRate = new MinDataRate(SlowestBody, Grace);
    }
}
