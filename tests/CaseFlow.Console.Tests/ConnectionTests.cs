using CaseFlow.Testing;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class ConnectionTests(Site site)
{
    [Fact]
    public async Task A_server_restart_leaves_nothing_missing_and_nothing_doubled()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        var before = await dispatcher.Report("重启之前上报的事件", "西屯社区");
        await dispatcher.Page.GotoAsync("/");
        await Expect(dispatcher.Page.Locator($"[data-case='{before}']")).ToBeVisibleAsync();
        await dispatcher.Page.EvaluateAsync("window.notReloaded = true");

        await site.Stop();
        await Expect(dispatcher.Page.Locator("[data-phase='reconnecting']")).ToBeVisibleAsync();
        await Expect(dispatcher.Page.Locator(".stale")).ToBeVisibleAsync();
        await site.Start();
        await using var hotline = await site.Enter("dispatcher");
        var after = await hotline.Report("重启之后上报的事件", "西屯社区");

        await Expect(dispatcher.Page.Locator("[data-phase='live']")).ToBeVisibleAsync();
        await Expect(dispatcher.Page.Locator($"[data-case='{after}']")).ToBeVisibleAsync();
        Assert.True(await dispatcher.Page.EvaluateAsync<bool>("window.notReloaded === true"));
        await ShowsWhatTheServerHas(dispatcher);
    }

    [Fact]
    public async Task A_line_that_drops_and_comes_back_catches_up_with_what_happened_meanwhile()
    {
        await using var away = await site.Enter("dispatcher");
        await using var other = await site.Enter("dispatcher");
        await away.Page.Context.SetOfflineAsync(true);
        await Expect(away.Page.Locator("[data-phase='offline']")).ToBeVisibleAsync();
        string[] numbers = [await other.Report("断网期间的第一件", "西屯社区"), await other.Report("断网期间的第二件", "双桥社区")];
        await other.Give("decline", "reason", "与第一件重复");

        await away.Page.Context.SetOfflineAsync(false);
        await Expect(away.Page.Locator("[data-phase='live']")).ToBeVisibleAsync();
        await Expect(away.Page.Locator($"[data-case='{numbers[0]}']")).ToHaveCountAsync(1);
        await Expect(away.Page.Locator($"[data-case='{numbers[1]}']")).ToHaveCountAsync(0);
        await ShowsWhatTheServerHas(away);
    }

    /// <summary>The list, in a window so high that all of it is drawn, has each open case of the server once, and no other.</summary>
    private static async Task ShowsWhatTheServerHas(Person person)
    {
        var board = await person.Ask("/api/board?scope=district");
        var there = board.GetProperty("upsert").EnumerateArray().Select(row => row.GetProperty("number").GetString()!).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(there);
        await person.Page.SetViewportSizeAsync(1920, 400 + there.Length * 120);
        await Eventually.Become(async () =>
            there.SequenceEqual((await person.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.case)")).Order(StringComparer.Ordinal)));
    }
}
