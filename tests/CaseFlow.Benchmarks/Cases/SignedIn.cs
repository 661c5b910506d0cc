using System.Net.Http.Json;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>Sessions as a browser keeps them.</summary>
internal static class SignedIn
{
    /// <summary>The cookie of an account of the site.</summary>
    public static async Task<string> Cookie(Uri server, string account)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var answer = await http.PostAsJsonAsync(new Uri(server, "/api/session"), new { account, password = Site.Password });
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }
}
