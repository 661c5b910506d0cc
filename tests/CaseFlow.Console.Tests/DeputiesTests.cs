using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class DeputiesTests(Site site)
{
    [Fact]
    public async Task A_shift_is_handed_over_accepted_acted_on_and_taken_back()
    {
        await using var leader = await site.Enter("leader");
        await using var dispatcher = await site.Enter("dispatcher");
        var (from, to) = (leader.Page, dispatcher.Page);
        await from.Locator(".top-pages a[href='/deputies']").ClickAsync();
        await from.Locator(".deputy-form .ant-segmented-item").Last.ClickAsync();
        await from.Locator("#deputy-person").FillAsync("dispatcher");
        await from.Locator(".ant-select-item-option").Filter(new() { HasText = "· dispatcher" }).First.ClickAsync();
        await from.Locator("#deputy-until").FillAsync(DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await Button(from.Locator(".deputy-form"), "交班").ClickAsync();
        await Expect(from.Locator(".deputy-form .ant-alert")).ToContainTextAsync("交接说明");
        await from.Locator("#deputy-note").FillAsync("三号井盖等配件，盯紧。");
        await Button(from.Locator(".deputy-form"), "交班").ClickAsync();
        await Expect(from.Locator("[data-deputyship='offered']")).ToContainTextAsync("三号井盖等配件");

        await Expect(to.Locator(".acting-switch")).ToHaveCountAsync(0);
        await to.Locator(".top-pages a[href='/deputies']").ClickAsync();
        await Button(to.Locator("[data-deputyship='offered']"), "接班").ClickAsync();
        await Expect(to.Locator("[data-deputyship='inForce']").Filter(new() { HasText = "三号井盖" })).ToBeVisibleAsync();
        await to.ReloadAsync();
        await to.Locator(".acting-switch").ClickAsync();
        await to.Locator(".ant-select-item-option").Filter(new() { HasText = "代 区领导" }).ClickAsync();
        await Expect(to.Locator(".acting")).ToContainTextAsync("您正在代 区领导");
        await Expect(to.Locator(".top-who small")).ToContainTextAsync("区领导");
        await Expect(to.Locator("[data-phase='live']")).ToBeVisibleAsync();
        await to.ReloadAsync();
        await Expect(to.Locator(".acting")).ToContainTextAsync("您正在代 区领导");

        await from.ReloadAsync();
        await Button(from.Locator("[data-deputyship='inForce']").Filter(new() { HasText = "三号井盖" }), "结束代理").ClickAsync();
        await from.Locator(".ant-popconfirm:visible .ant-popconfirm-buttons button").Last.ClickAsync();
        await Expect(from.Locator("[data-deputyship='withdrawn']").Filter(new() { HasText = "三号井盖" })).ToBeVisibleAsync();
        await Expect(to.Locator(".acting")).ToHaveCountAsync(0);
        await Expect(to.Locator("[data-phase='live']")).ToBeVisibleAsync();
        await Expect(to.Locator(".top-who small")).ToContainTextAsync("调度员");
        Assert.Empty(leader.Complaints);
    }

    [Fact]
    public async Task A_deputys_step_stands_under_both_names_in_the_timeline()
    {
        await using var leader = await site.Enter("leader");
        await using var dispatcher = await site.Enter("dispatcher");
        await dispatcher.Post("/api/deputies", new { deputy = "leader", until = DateTime.UtcNow.AddHours(8) });
        var page = leader.Page;
        await page.ReloadAsync();
        await page.Locator(".acting-switch").ClickAsync();
        await page.Locator(".ant-select-item-option").Filter(new() { HasText = "代 调度员" }).ClickAsync();
        await Expect(page.Locator(".acting")).ToBeVisibleAsync();
        var number = await leader.Report("代理时上报的事件", "红山社区", "井盖缺失或移位");
        await leader.Give("file");
        await Expect(page.Locator("[data-event='case_filed'] small")).ToContainTextAsync("leader（代 dispatcher）");
        await Button(page.Locator(".acting"), "回到本人").ClickAsync();
        await Expect(page.Locator(".acting")).ToHaveCountAsync(0);
        Assert.NotEmpty(number);
        Assert.Empty(leader.Complaints);
    }

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
