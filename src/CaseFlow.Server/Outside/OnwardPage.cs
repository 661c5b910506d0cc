using CaseFlow.Server.Http;

namespace CaseFlow.Server.Outside;

/// <summary>
/// The small page on which a sign-in through the provider ends. It goes on by itself: the session's cookie is for requests from
/// this site only, and an answer that redirected would still count as a request from the provider's.
/// </summary>
internal sealed record OnwardPage(int Status, string Address, string Chinese, string English, string? Code = null) : IResult
{
    private const string Style =
        "body{font:16px/1.6 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;background:#f4f6fa;color:#1f2733}"
        + "main{max-width:34rem;padding:2rem}a{color:#1554c0}code{color:#5b6675}@media(prefers-color-scheme:dark){body{background:#11161d;color:#e4e9f0}a{color:#7fb0ff}}";

    /// <summary>Somebody is in.</summary>
    public static readonly OnwardPage Entered = new(StatusCodes.Status200OK, "/?entered", "已登录，正在进入。", "You are signed in.");

    /// <summary>Somebody is not; the sign-in page says it again, in the language chosen there.</summary>
    public static OnwardPage Refused(OutsideRefusal why) => new(why.Status, "/?refused=" + why.Code, why.Chinese, why.English, why.Code);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (answer, nonce) = (httpContext.Response, SafeAnswers.Nonce());
        answer.StatusCode = Status;
        answer.ContentType = "text/html; charset=utf-8";
        answer.Headers.CacheControl = "no-store";
        answer.Headers.ContentSecurityPolicy = SafeAnswers.OfPlainPage(nonce);
        return answer.WriteAsync(
            $"""
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta http-equiv="refresh" content="0;url={Address}"><title>CaseFlow</title><style nonce="{nonce}">{Style}</style></head>
            <body><main><p>{Chinese}</p><p lang="en">{English}</p>{(Code is null ? "" : $"<p><code>{Code}</code></p>")}<p><a href="{Address}">继续 · Go on</a></p></main></body></html>
            """, httpContext.RequestAborted);
    }
}
