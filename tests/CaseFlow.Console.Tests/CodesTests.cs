using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

/// <summary>One-time codes as a person with an authenticator meets them.</summary>
public sealed class CodesTests(Site site)
{
    private const string Password = "known to nobody else";

    public static TheoryData<Look> Looks => [.. Look.Every];

    [Fact]
    public async Task Codes_are_turned_on_asked_for_replaced_by_a_recovery_code_and_turned_off()
    {
        await Open("coded");
        await using var person = await site.Visit();
        var page = person.Page;
        await SignIn(page, "coded");
        await Expect(page.Locator(".top-who")).ToBeVisibleAsync();
        var (authenticator, recovery) = await TurnOn(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "已保存好" }).ClickAsync();
        await Expect(page.Locator("[data-codes='on']")).ToContainTextAsync("还有 10 个恢复码");

        await SignOut(page);
        await SignIn(page, "coded");
        await Give(page, "000000");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("验证码不对");
        await page.ReloadAsync();
        await Give(page, authenticator.CodeAt(DateTimeOffset.UtcNow + Authenticator.Step));
        await Expect(page.Locator(".top-who")).ToBeVisibleAsync();

        await SignOut(page);
        await SignIn(page, "coded");
        await page.GetByRole(AriaRole.Button, new() { Name = "手机不在身边，用恢复码" }).ClickAsync();
        await Give(page, recovery[0]);
        await Expect(page.Locator(".top-who")).ToBeVisibleAsync();

        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "关闭动态验证码" }).ClickAsync();
        await page.Locator("#code-password").FillAsync(Password);
        await page.Locator("#code-now").FillAsync(recovery[1]);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-codes='off']")).ToBeVisibleAsync();
        await SignOut(page);
        await SignIn(page, "coded");
        await Expect(page.Locator(".top-who")).ToBeVisibleAsync();
        Assert.Empty(person.Complaints);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_step_fits(Look look)
    {
        var login = "coded-" + look.Name.ToLowerInvariant();
        await Open(login);
        await using var person = await site.Visit(look);
        var page = person.Page;
        await SignIn(page, login);
        await Expect(page.Locator(".top-who")).ToBeVisibleAsync();
        await TurnOn(page, () => PicturesTests.Take(person, look, "codes"));
        await PicturesTests.Take(person, look, "codes-recovery");
        await page.Locator(".secret .ant-btn-primary").ClickAsync();
        await Expect(page.Locator("[data-codes='on']")).ToBeVisibleAsync();
        await PicturesTests.Take(person, look, "codes-on");
        await page.Context.ClearCookiesAsync();
        await SignIn(page, login);
        await Expect(page.Locator("input[name=code]")).ToBeVisibleAsync();
        await PicturesTests.Take(person, look, "sign-in-code");
        Assert.Empty(person.Complaints);
    }

    private Task Open(string login)
    {
        using var passwords = new Passwords();
        return site.Open(new Account("150402", login, "谨慎的人", "150402", Role.Dispatcher, passwords.Hash(Password), Account.NewStamp()));
    }

    /// <summary>Turns codes on at the page of the own account; the recovery codes are in sight then.</summary>
    private static async Task<(Authenticator Authenticator, IReadOnlyList<string> Recovery)> TurnOn(IPage page, Func<Task>? begun = null)
    {
        await page.GotoAsync("/account");
        await page.Locator("[data-codes='off'] .ant-btn-primary").ClickAsync();
        await Expect(page.Locator(".codes-picture svg")).ToBeVisibleAsync();
        if (begun is not null) await begun();
        var authenticator = new Authenticator((await page.Locator("[data-secret]").GetAttributeAsync("data-secret"))!);
        await page.Locator("#code-password").FillAsync(Password);
        await page.Locator("#code-now").FillAsync(authenticator.CodeAt(DateTimeOffset.UtcNow));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".recovery li")).ToHaveCountAsync(10);
        return (authenticator, await page.Locator(".recovery code").AllInnerTextsAsync());
    }

    private static async Task SignIn(IPage page, string login)
    {
        await page.GotoAsync("/");
        await page.Locator("input[name=account]").FillAsync(login);
        await page.Locator("input[name=password]").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task Give(IPage page, string code)
    {
        await page.Locator("input[name=code]").FillAsync(code);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task SignOut(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await Expect(page.Locator("input[name=account]")).ToBeVisibleAsync();
    }
}
