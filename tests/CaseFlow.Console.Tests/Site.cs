using System.Net;
using System.Net.Sockets;
using CaseFlow.Console.Tests;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Attachments;
using CaseFlow.Server.Running;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

[assembly: AssemblyFixture(typeof(Site))]
// One browser and one server for all: a machine of two cores shows pages one after another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace CaseFlow.Console.Tests;

/// <summary>The real server on a real PostgreSQL with both seeded districts, and a real browser to look at it.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private readonly string files = Path.Combine(Path.GetTempPath(), $"caseflow-files-{Environment.ProcessId}");
    private RunningServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the server listens; the same after a restart.</summary>
    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = ["--no-sandbox"] });
    }

    public async Task Start() => server = await RunningServer.StartAsync(
        new ServeOptions
        {
            Urls = Address, Environment = "Development", ConnectionString = database.ConnectionString,
            Settings = new Dictionary<string, string?> { [AttachmentTerms.FolderSetting] = files },
        });

    /// <summary>Opens an account beside the demo accounts.</summary>
    public Task Open(Account account) => server!.Services.GetRequiredService<AccountBook>().Open([account]);

    public async Task Stop()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }

    /// <summary>A person with a browser of their own, before signing in.</summary>
    public async Task<Person> Visit(Look? look = null)
    {
        look ??= Look.Usual;
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Person.Patience);
        await context.AddInitScriptAsync($"localStorage.getItem('caseflow.language') ?? localStorage.setItem('caseflow.language', '{look.Language}')");
        return await Person.With(context);
    }

    /// <summary>A person who has entered with a demo account, by its card.</summary>
    public async Task<Person> Enter(string role, string? unit = null, Look? look = null)
    {
        var person = await Visit(look);
        await person.Enter(role, unit);
        return person;
    }

    /// <summary>A person who has entered and begins with their inbox.</summary>
    public async Task<Person> Arrive(string role, string? unit = null, Look? look = null)
    {
        var person = await Visit(look);
        await person.Arrive(role, unit);
        await Expect(person.Page).ToHaveURLAsync(Address + "/inbox");
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await Stop();
        await database.DisposeAsync();
        if (Directory.Exists(files)) Directory.Delete(files, recursive: true);
    }

    private static string Chromium() => Environment.GetEnvironmentVariable("CASEFLOW_CHROMIUM") ?? "/usr/bin/chromium";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>How a page is looked at.</summary>
public sealed record Look(int Width, int Height, bool Dark, string Language)
{
    public static readonly Look Usual = new(1920, 1080, false, "zh-CN");

    public string Name => $"{Width}x{Height}-{(Dark ? "dark" : "light")}-{Language}";

    /// <summary>A desk and a phone by day and by night, in one language each; in both where CASEFLOW_LOOKS is <c>all</c>.</summary>
    public static IEnumerable<Look> Every => Environment.GetEnvironmentVariable("CASEFLOW_LOOKS") == "all"
        ? All
        : All.Where(look => (look.Width > look.Height) ^ look.Dark == (look.Language == "zh-CN"));

    private static IEnumerable<Look> All =>
        from size in new[] { (1920, 1080), (390, 844) }
        from dark in new[] { false, true }
        from language in new[] { "zh-CN", "en" }
        select new Look(size.Item1, size.Item2, dark, language);
}
