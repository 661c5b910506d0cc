using System.Net;
using System.Text.RegularExpressions;

namespace CaseFlow.Server.Tests.Outside;

/// <summary>Somebody with a browser who signs in through the provider's own pages.</summary>
internal sealed partial class Visitor : IDisposable
{
    public const string Start = "/api/outside/sign-in";

    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient http;

    /// <param name="server">The server's address.</param>
    public Visitor(string server) => http = new HttpClient(handler) { BaseAddress = new Uri(server) };

    public CookieContainer Cookies => handler.CookieContainer;

    public async Task<Reply> Get(string path) => await Get(new Uri(path, UriKind.Relative));

    public async Task<Reply> Get(Uri address)
    {
        using var answer = await http.GetAsync(address, TestContext.Current.CancellationToken);
        return await Reply.Of(answer);
    }

    /// <summary>Follows the link of the sign-in page.</summary>
    /// <returns>The provider's address that it leads to.</returns>
    public async Task<Uri> Begins()
    {
        var begun = await Get(Start);
        Assert.True(begun.Status == 302, begun.Body);
        return new Uri(begun.Header("Location")!);
    }

    /// <summary>Types a login at the provider.</summary>
    /// <returns>The address at the server that the provider sends the browser back to.</returns>
    public async Task<Uri> Signs(Uri asked, string login)
    {
        var at = asked;
        for (var steps = 0; steps < 10; steps++)
        {
            var page = await Get(at);
            if (page.Status == 200) page = await Types(new Uri(at, FormAddress().Match(page.Body).Groups[1].Value), login);
            Assert.True(page.Header("Location") is not null, $"{at}: {page.Status} {page.Body}");
            at = new Uri(at, page.Header("Location"));
            if (at.AbsolutePath is "/api/outside/callback" or "/program") return at;
        }
        throw new InvalidOperationException("The provider goes round in circles.");
    }

    /// <summary>All of it.</summary>
    public async Task<Reply> Enters(string login) => await Get(await Signs(await Begins(), login));

    private async Task<Reply> Types(Uri form, string login)
    {
        using var typed = new FormUrlEncodedContent(new Dictionary<string, string> { ["prompt"] = "login", ["login"] = login, ["password"] = "any" });
        using var answer = await http.PostAsync(form, typed, TestContext.Current.CancellationToken);
        return await Reply.Of(answer);
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex FormAddress();
}
