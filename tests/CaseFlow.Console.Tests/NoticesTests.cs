using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed partial class NoticesTests(Site site)
{
    [Fact]
    public async Task An_administrator_opens_a_channel_keeps_its_secret_tries_it_and_sees_what_waits_and_what_was_given_up()
    {
        await using var administrator = await site.Enter("administrator");
        var page = administrator.Page;
        await page.Locator(".top-pages a[href='/notices']").ClickAsync();
        await Button(page.Locator(".notices-head"), "新建通道").ClickAsync();
        await page.Locator("#channel-new-name").FillAsync("邻区平台");
        await page.Locator("#channel-new-url").FillAsync("http://example.org/in");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("地址不能用")).ToBeVisibleAsync();
        await page.Locator("#channel-new-url").FillAsync("https://127.0.0.1:9/in");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".secret-text")).ToHaveValueAsync(Secret());
        await Button(page.Locator(".secret"), "已保存好").ClickAsync();
        await Expect(page.Locator(".secret-text")).ToHaveCountAsync(0);

        var channel = page.Locator("[data-channel='邻区平台']");
        await Button(channel, "试发").ClickAsync();
        await Expect(channel.GetByText("地址在内网，未获允许")).ToBeVisibleAsync();
        await Button(channel, "暂停").ClickAsync();
        await Expect(channel.GetByText("已暂停")).ToBeVisibleAsync();

        var number = await FileAnUrgentCase();
        await page.Locator(".deliveries-head label").Filter(new() { HasText = "待发" }).ClickAsync();
        await Expect(page.Locator(".delivery").Filter(new() { HasText = number }).Filter(new() { HasText = "邻区平台" })).ToBeVisibleAsync();

        await Button(channel, "关闭").ClickAsync();
        await page.Locator(".ant-popconfirm-buttons button").Last.ClickAsync();
        await Expect(channel).ToHaveCountAsync(0);
        await page.Locator(".deliveries-head label").Filter(new() { HasText = "未送达" }).ClickAsync();
        await Expect(page.Locator(".delivery").Filter(new() { HasText = number }).Filter(new() { HasText = "邻区平台" })).ToContainTextAsync("通道已关闭");
        Assert.DoesNotContain(administrator.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_is_shown_the_page()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        await Expect(dispatcher.Page.Locator(".top-pages a[href='/notices']")).ToHaveCountAsync(0);
        await dispatcher.Page.GotoAsync("/notices");
        await Expect(dispatcher.Page.Locator(".blank")).ToContainTextAsync("只有管理员");
    }

    private async Task<string> FileAnUrgentCase()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        await dispatcher.Post("/api/cases", new { channel = "hotline", description = "燃气泄漏，气味很重", place = new { area = "150402-001-002" }, item = "01-001" });
        var row = (await dispatcher.Ask("/api/cases?limit=1")).GetProperty("rows")[0];
        var items = await dispatcher.Ask("/api/directory/items?class=urgent");
        await dispatcher.Post($"/api/cases/{row.GetProperty("id").GetString()}/file", new { item = items[0].GetProperty("code").GetString() });
        return row.GetProperty("number").GetString()!;
    }

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex("^cfs_[0-9a-f]{64}$")]
    private static partial Regex Secret();
}
