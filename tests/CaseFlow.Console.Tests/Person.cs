using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

/// <summary>Somebody at a browser. Does what a person does: reads, clicks and types.</summary>
public sealed class Person : IAsyncDisposable
{
    /// <summary>How long a person waits for something to appear, in milliseconds.</summary>
    public const float Patience = 30_000;

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Person(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>What the browser's console complained about, but for being asked to sign in first.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public ILocator Rows => Page.Locator("[data-case]");

    public ILocator CaseNumber => Page.Locator("#case-title");

    public static async Task<Person> With(IBrowserContext context)
    {
        SetDefaultExpectTimeout(Patience);
        var person = new Person(context, await context.NewPageAsync());
        person.Page.PageError += (_, error) => person.complaints.Add(error);
        person.Page.Console += (_, message) => person.Hear(message);
        return person;
    }

    /// <summary>Enters, and looks at the whole board.</summary>
    public async Task Enter(string role, string? unit = null)
    {
        await Arrive(role, unit);
        if (Page.Url.EndsWith("/inbox", StringComparison.Ordinal)) await Page.Locator(".top-pages a[href='/']").ClickAsync();
    }

    /// <summary>Enters, and looks at what this person begins with.</summary>
    public async Task Arrive(string role, string? unit = null)
    {
        await Page.GotoAsync("/");
        var card = Page.Locator($"[data-role='{role}']");
        if (unit is not null) await card.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = unit });
        await card.Locator("button").ClickAsync();
        await Expect(Page.Locator("[data-phase='live'], [data-phase='refused']")).ToBeVisibleAsync();
    }

    /// <summary>Chooses in one of the pickers by typing.</summary>
    public async Task Pick(string field, string text)
    {
        await Page.Locator(field).FillAsync(text);
        await Expect(Page.Locator(".ant-select-item-option-active").Filter(new() { HasText = text })).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Fills in the report form and sends it; answers with the number of the new case, which is open then.</summary>
    public async Task<string> Report(string description, string area, string? item = null, string? phone = null)
    {
        await Page.Locator(".top-pages a[href='/report']").ClickAsync();
        await Page.Locator("#report-description").FillAsync(description);
        if (item is not null) await Pick("#report-item", item);
        await Pick("#report-place-area", area);
        if (phone is not null) await Page.Locator("#reporter-phone").FillAsync(phone);
        await Page.Locator("form.report button[type=submit]").ClickAsync();
        await Expect(CaseNumber).ToBeVisibleAsync();
        return await CaseNumber.InnerTextAsync();
    }

    /// <summary>Searches the list for a case and opens it.</summary>
    public async Task OpenCase(string number)
    {
        await Page.Locator($"[data-case='{number}']").ClickAsync();
        await Expect(CaseNumber).ToHaveTextAsync(number);
    }

    /// <summary>Presses the button of a verb; the form opens.</summary>
    public async Task Begin(string verb) => await Page.Locator($"[data-verb='{verb}']").ClickAsync();

    /// <summary>Sends the form that is open.</summary>
    public async Task Send() => await Page.Locator("form.verb button[type=submit]").ClickAsync();

    /// <summary>Gives a verb that asks for nothing, or whose text field is filled with what is said; returns when it was taken.</summary>
    public async Task Give(string verb, string? field = null, string? said = null)
    {
        await Begin(verb);
        if (field is not null) await Page.Locator($"#field-{field}").FillAsync(said!);
        await Send();
        await Expect(Page.Locator("form.verb")).ToHaveCountAsync(0);
    }

    /// <summary>Reports what is urgent, files it and dispatches it to a unit, as another program would; answers with its number and id.</summary>
    public async Task<(string Number, string Id)> Dispatch(string description, string to)
    {
        var before = await Post("/api/cases", new { channel = "hotline", description, item = "01-001", place = new { area = "150402-003-001" } });
        var (number, id) = (before.GetProperty("number").GetString()!, before.GetProperty("id").GetString()!);
        await Post($"/api/cases/{id}/file", new { });
        await Post($"/api/cases/{id}/dispatch", new { to, task = "现场处置" });
        return (number, id);
    }

    /// <summary>What the server's API answers to this person's browser.</summary>
    public async Task<JsonElement> Ask(string path)
    {
        var answer = await context.APIRequest.GetAsync(path);
        Assert.True(answer.Ok, $"{path} answered {answer.Status}");
        return (await answer.JsonAsync())!.Value;
    }

    /// <summary>Sends a command straight to the API, as another program of this person would.</summary>
    public async Task<JsonElement> Post(string path, object body)
    {
        var answer = await context.APIRequest.PostAsync(path, new() { DataObject = body });
        Assert.True(answer.Ok, $"{path} answered {answer.Status}: {await answer.TextAsync()}");
        return (await answer.JsonAsync())!.Value;
    }

    /// <summary>Uploads a file straight to the API.</summary>
    /// <returns>Its hash, to name it by in a command.</returns>
    public async Task<string> Upload(string name, byte[] content)
    {
        var answer = await context.APIRequest.PostAsync("/api/attachments?name=" + Uri.EscapeDataString(name),
            new() { DataByte = content, Headers = new Dictionary<string, string> { ["Content-Type"] = "application/octet-stream" } });
        Assert.True(answer.Ok, $"{name} answered {answer.Status}: {await answer.TextAsync()}");
        return (await answer.JsonAsync())!.Value.GetProperty("hash").GetString()!;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Hear(IConsoleMessage message)
    {
        if (message.Type is not ("error" or "warning")) return;
        var signInFirst = message.Location.Contains("/api/me", StringComparison.Ordinal) || message.Location.Contains("/api/session", StringComparison.Ordinal);
        if (!signInFirst) complaints.Add($"{message.Text} ({message.Location})");
    }
}
