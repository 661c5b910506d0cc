using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit;

namespace CaseFlow.Testing;

/// <summary>A real provider of OpenID Connect in a process of its own, for as long as a test class lasts; see <c>Provider/provider.js</c>.</summary>
public sealed class TestProvider : IAsyncLifetime
{
    public const string ClientId = "caseflow", ClientSecret = "a-secret-of-the-tests", Audience = "urn:caseflow:api", Program = "program", ProgramSecret = "another-secret";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient http = new();
    private Process? node;

    /// <summary>Its issuer; the same after it came back.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Settings of a server that lets people in through it.</summary>
    /// <param name="more">Beside or instead of the usual ones, by their names below the section.</param>
    public Dictionary<string, string?> Settings(params (string Name, string? Value)[] more)
    {
        (string, string?)[] usual =
        [
            ("Authority", Address.ToString()), ("ClientId", ClientId), ("ClientSecret", ClientSecret), ("Name", "City account"), ("Audience", Audience),
            ("Groups:0:Name", "cf-dispatchers"), ("Groups:0:Roles", "dispatcher"), ("Groups:1:Name", "cf-townships"), ("Groups:1:Roles", "township"),
            ("Groups:2:Name", "cf-city"), ("Groups:2:Roles", "city"), ("Groups:3:Name", "cf-housing"), ("Groups:3:Roles", "department"), ("Groups:3:Unit", "housing"),
        ];
        var settings = new Dictionary<string, string?>();
        foreach (var (name, value) in usual.Concat(more)) settings["CaseFlow:OpenIdConnect:" + name] = value;
        return settings;
    }

    /// <summary>What it claims of somebody from now on.</summary>
    public async Task Knows(string subject, object claims)
    {
        using var answer = await http.PutAsJsonAsync(new Uri(Address, "control/people/" + subject), claims);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Its private keys, as JSON Web Keys: for RS256 first, then for ES256.</summary>
    public async Task<string[]> Keys() =>
        [.. (await http.GetFromJsonAsync<JsonElement>(new Uri(Address, "control/keys"))).GetProperty("keys").EnumerateArray().Select(key => key.GetRawText())];

    /// <summary>It signs with other keys from now on, and publishes those alone.</summary>
    public async Task Rotate()
    {
        using var answer = await http.PostAsync(new Uri(Address, "control/rotate"), null);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask InitializeAsync() => await Start();

    /// <summary>Starts it, or starts it anew where it was; it remembers nobody then.</summary>
    public async Task Start()
    {
        node = Process.Start(new ProcessStartInfo("node", ["provider.js", $"{Address.Port}"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder() })!;
        _ = node.StandardError.ReadToEndAsync();
        using var late = new CancellationTokenSource(Patience);
        while (await node.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            if (!line.StartsWith("ready ", StringComparison.Ordinal)) continue;
            Address = new Uri(line["ready ".Length..]);
            _ = node.StandardOutput.ReadToEndAsync();
            return;
        }
        throw new InvalidOperationException("The provider of the tests did not start.");
    }

    /// <summary>It is away.</summary>
    public async Task Stop()
    {
        if (node is null) return;
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.Dispose();
        node = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        http.Dispose();
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Provider");
}
