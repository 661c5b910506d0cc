using System.Text;

namespace CaseFlow.Server.Http;

/// <summary>
/// The console's pages. Whatever address they have, it is one document that is sent; the addresses of the rooms that
/// speak to programs are never answered with a page.
/// </summary>
internal static class Pages
{
    private const string Document = "/index.html";

    /// <summary>Where the console's build leaves room for the nonce of each answer.</summary>
    private const string NoncePlace = "__caseflow_nonce__";

    private static readonly PathString[] Rooms = ["/api", "/hub", "/health", "/openapi", "/open311"];

    /// <summary>Sends static files, and the console's document for every page; before anybody is asked who they are.</summary>
    public static void UsePages(this WebApplication app)
    {
        var document = Read(app.Environment.WebRootFileProvider);
        app.Use((http, next) => document is not null && IsPage(http) ? Send(http, document) : next(http));
        app.UseStaticFiles();
    }

    /// <summary>Null where the console was not built.</summary>
    private static string? Read(Microsoft.Extensions.FileProviders.IFileProvider files)
    {
        if (files.GetFileInfo(Document) is not { Exists: true } file) return null;
        using var reader = new StreamReader(file.CreateReadStream(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Task Send(HttpContext http, string document)
    {
        var nonce = SafeAnswers.Nonce();
        var whole = Encoding.UTF8.GetBytes(document.Replace(NoncePlace, nonce, StringComparison.Ordinal));
        http.Response.Headers.ContentSecurityPolicy = SafeAnswers.OfDocument(nonce);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = whole.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(whole, http.RequestAborted).AsTask();
    }

    private static bool IsPage(HttpContext http) =>
        http.GetEndpoint() is null
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && (!Path.HasExtension(http.Request.Path) || http.Request.Path == Document)
        && !Array.Exists(Rooms, room => http.Request.Path.StartsWithSegments(room));
}
