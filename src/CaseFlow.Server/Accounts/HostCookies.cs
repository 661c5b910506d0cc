using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaseFlow.Server.Accounts;

/// <summary>
/// Over TLS a cookie's name has the prefix by which browsers take it from this very host only: no neighbouring name can set it.
/// Plain HTTP, which Development speaks, has no such names.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private const string Prefix = "__Host-";

    private readonly ChunkingCookieManager chunks = new();

    public string? GetRequestCookie(HttpContext context, string key) => chunks.GetRequestCookie(context, Named(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        chunks.AppendResponseCookie(context, Named(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => chunks.DeleteCookie(context, Named(context, key), options);

    private static string Named(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
