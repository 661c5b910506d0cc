using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed partial class KeysTests(Site site)
{
    [Fact]
    public async Task An_administrator_makes_a_key_keeps_it_replaces_it_and_revokes_it()
    {
        await using var administrator = await site.Enter("administrator");
        var page = administrator.Page;
        await page.Locator(".top-pages a[href='/keys']").ClickAsync();
        await Button(page.Locator(".keyring-head"), "新建密钥").ClickAsync();
        await page.Locator("#key-name").FillAsync("热线平台");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".machine-form .ant-alert")).ToContainTextAsync("用途");
        await page.Locator(".machine-scopes label").First.ClickAsync();
        await Button(page.Locator(".machine-form"), "新建密钥").ClickAsync();
        await Expect(page.Locator(".secret-text")).ToHaveValueAsync(Key());
        await Button(page.Locator(".secret"), "已保存好").ClickAsync();
        await Expect(page.Locator(".secret-text")).ToHaveCountAsync(0);

        var key = page.Locator("[data-key='热线平台']");
        await Expect(key).ToContainTextAsync("还没有用过");
        await Button(key, "更换").ClickAsync();
        await page.Locator(".ant-popconfirm-buttons button").Last.ClickAsync();
        await Expect(page.Locator(".secret-text")).ToHaveValueAsync(Key());
        await Expect(key).ToContainTextAsync("旧密钥可用到");

        await Button(key, "吊销").ClickAsync();
        await page.Locator(".ant-popconfirm:visible .ant-popconfirm-buttons button").Last.ClickAsync();
        await Expect(key).ToHaveCountAsync(0);
        await Expect(page.Locator(".machine-change").First).ToContainTextAsync("吊销 热线平台");
        Assert.Empty(administrator.Complaints);
    }

    [Fact]
    public async Task Nobody_else_is_shown_the_page()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        await Expect(dispatcher.Page.Locator(".top-pages a[href='/keys']")).ToHaveCountAsync(0);
        await dispatcher.Page.GotoAsync("/keys");
        await Expect(dispatcher.Page.Locator(".blank")).ToContainTextAsync("只有管理员");
    }

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex("^cfk_[0-9a-f]{16}_[0-9a-f]{64}$")]
    private static partial Regex Key();
}
