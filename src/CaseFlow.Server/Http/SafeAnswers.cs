using System.Security.Cryptography;

namespace CaseFlow.Server.Http;

/// <summary>
/// What every answer tells browsers: take it as what it says it is, show it in no frame, tell other sites nothing, run and load
/// nothing that this site did not send; and keep no copy of what is somebody's own.
/// </summary>
internal static class SafeAnswers
{
    private const string Nothing = "default-src 'none'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>A year, for every name below too.</summary>
    private const string OnlyTls = "max-age=31536000; includeSubDomains";

    /// <summary>A person may give the own position with a report; nothing else of the device is asked for.</summary>
    private const string Device = "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), serial=(), display-capture=(), browsing-topics=()";

    /// <summary>Comes before everything that answers.</summary>
    public static void UseSafeAnswers(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                Say(http.Response.Headers, http.Request, isDevelopment);
                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    /// <summary>
    /// The console's document may run its own scripts, and styles that carry the nonce: the component library writes its
    /// styles while it runs, and measures with attributes, which alone go without. It may talk to this site only, the board's
    /// WebSocket among it.
    /// </summary>
    public static string OfDocument(string nonce) =>
        "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>A page without anything but words and a style of its own.</summary>
    public static string OfPlainPage(string nonce) =>
        "default-src 'none'; object-src 'none'; style-src 'nonce-" + nonce + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>128 random bits, for one answer.</summary>
    public static string Nonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static void Say(IHeaderDictionary answer, HttpRequest request, bool isDevelopment)
    {
        answer.XContentTypeOptions = "nosniff";
        answer.XFrameOptions = "DENY";
        answer["Referrer-Policy"] = "same-origin";
        answer["Permissions-Policy"] = Device;
        answer["Cross-Origin-Opener-Policy"] = "same-origin";
        answer["Cross-Origin-Resource-Policy"] = "same-origin";
        if (answer.ContentSecurityPolicy.Count == 0) answer.ContentSecurityPolicy = Nothing;
        if (answer.CacheControl.Count == 0 && request.Path.StartsWithSegments("/api")) answer.CacheControl = "no-store";
        if (request.IsHttps && !isDevelopment) answer.StrictTransportSecurity = OnlyTls;
    }
}
