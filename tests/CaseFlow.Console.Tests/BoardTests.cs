using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class BoardTests(Site site)
{
    [Fact]
    public async Task The_keyboard_alone_searches_selects_opens_and_closes()
    {
        await using var person = await site.Enter("dispatcher");
        var number = await person.Report("键盘操作用的事件：红山公园凉亭漏雨", "红山社区");
        await person.Page.GotoAsync("/");
        await Expect(person.Page.Locator($"[data-case='{number}']")).ToBeVisibleAsync();

        await person.Page.Keyboard.PressAsync("/");
        await person.Page.Keyboard.TypeAsync("凉亭 " + number);
        await Expect(person.Rows).ToHaveCountAsync(1);
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Page.Keyboard.PressAsync("j");
        await Expect(person.Page.Locator($"[data-case='{number}'][aria-selected='true']")).ToBeVisibleAsync();
        await person.Page.Keyboard.PressAsync("Enter");
        await Expect(person.CaseNumber).ToHaveTextAsync(number);
        await person.Page.Keyboard.PressAsync("Escape");
        await Expect(person.CaseNumber).ToHaveCountAsync(0);

        await person.Page.Keyboard.PressAsync("?");
        await Expect(person.Page.Locator("dialog[open]")).ToContainTextAsync("键盘快捷键");
        await person.Page.Keyboard.PressAsync("Escape");
        await person.Page.Keyboard.PressAsync("d");
        await Expect(person.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await person.Page.Keyboard.PressAsync("l");
        await Expect(person.Page.Locator(".top-pages")).ToContainTextAsync("Cases");
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task The_filter_stays_in_the_address_and_comes_back_with_it()
    {
        await using var person = await site.Enter("dispatcher");
        await person.Report("筛选用的事件", "西屯社区");
        await person.Page.GotoAsync("/");
        await person.Page.Locator("[data-queue='toFile']").First.ClickAsync();
        await person.Page.Locator(".toolbar-search input").FillAsync("筛选用");
        await Expect(person.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("queue=toFile.*q="));
        await person.Page.ReloadAsync();
        await Expect(person.Page.Locator(".toolbar-search input")).ToHaveValueAsync("筛选用");
        await Expect(person.Page.Locator(".rail [data-queue='toFile']")).ToHaveAttributeAsync("aria-pressed", "true");
        await person.Page.Locator(".toolbar-search input").FillAsync("没有这样的事件");
        await Expect(person.Page.Locator(".blank")).ToContainTextAsync("没有符合条件的案件");
    }

    [Fact]
    public async Task A_case_that_comes_in_never_moves_what_somebody_points_at()
    {
        await using var person = await site.Enter("dispatcher");
        await using var other = await site.Enter("dispatcher");
        for (var i = 0; i < 3; i++) await other.Report($"先到的事件 {i}", "西屯社区");
        await Expect(person.Rows.First).ToBeVisibleAsync();
        var top = person.Rows.First;
        await top.HoverAsync();
        var (number, before) = (await top.GetAttributeAsync("data-case"), await top.BoundingBoxAsync());
        var late = await other.Report("后到的事件", "西屯社区");
        await Expect(person.Page.Locator($"[data-case='{late}']")).ToBeAttachedAsync();
        var after = await person.Page.Locator($"[data-case='{number}']").BoundingBoxAsync();
        Assert.Equal(before!.Y, after!.Y, 1.0);
    }

    [Fact]
    public async Task An_auditor_looks_and_has_no_buttons_and_a_reporter_has_no_board()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        var number = await dispatcher.Report("审计员查看的事件", "西屯社区");
        await using var auditor = await site.Enter("auditor");
        await auditor.OpenCase(number);
        await Expect(auditor.Page.Locator(".actions")).ToContainTextAsync("没有需要您做的操作");
        await Expect(auditor.Page.Locator("[data-verb]")).ToHaveCountAsync(0);
        await Expect(auditor.Page.Locator(".top-pages a[href='/report']")).ToHaveCountAsync(0);

        await using var reporter = await site.Enter("reporter");
        await Expect(reporter.Page.Locator(".blank")).ToContainTextAsync("没有实时案件列表");
    }

    [Fact]
    public async Task Addresses_that_lead_nowhere_say_so()
    {
        await using var person = await site.Enter("dispatcher");
        await person.Page.GotoAsync("/cases/150402-999999999");
        await Expect(person.Page.Locator(".blank")).ToContainTextAsync("没有这件案件");
        await person.Page.GotoAsync("/nowhere");
        await Expect(person.Page.Locator(".blank")).ToContainTextAsync("没有这个页面");
    }
}
