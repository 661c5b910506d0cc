using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class AccountTests(Site site)
{
    [Fact]
    public async Task A_person_sees_where_they_are_signed_in_and_ends_another_session()
    {
        await using var lost = await site.Enter("appraiser");
        await using var person = await site.Enter("appraiser");
        var page = person.Page;
        await page.Locator(".top-who").ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Address + "/account");
        await Expect(page.Locator("[data-session='this']")).ToContainTextAsync("Chrome · Linux");
        await page.Locator("[data-session='other']").First.GetByRole(AriaRole.Button, new() { Name = "结束", Exact = true }).ClickAsync();
        await page.Locator(".ant-popconfirm:visible .ant-popconfirm-buttons button").Last.ClickAsync();
        await Expect(page.Locator(".ant-message")).ToContainTextAsync("登录已结束");

        await lost.Page.GotoAsync("/account");
        await Expect(lost.Page.Locator(".sign-in")).ToBeVisibleAsync();
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task A_password_that_somebody_else_chose_is_changed_before_anything_else()
    {
        const string First = "told on the telephone", Second = "known to nobody else";
        using var passwords = new Passwords();
        await site.Open(new Account("150402", "newcomer", "新来的", "150402", Role.Dispatcher, passwords.Hash(First), Account.NewStamp(), MustChange: true));
        await using var person = await site.Visit();
        var page = person.Page;
        await page.GotoAsync("/");
        await page.Locator("input[name=account]").FillAsync("newcomer");
        await page.Locator("input[name=password]").FillAsync(First);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".owed-card")).ToContainTextAsync("请先设置自己的密码");
        await Change(page, First, "caseflow2026caseflow2026");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("密码太常见");
        await Change(page, First, Second);
        await Expect(page.Locator(".top-who")).ToContainTextAsync("新来的");

        await page.GotoAsync("/account");
        await Change(page, First, "and another one again");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("当前密码不对");
        await Change(page, Second, "and another one again");
        await Expect(page.Locator(".ant-message")).ToContainTextAsync("密码已修改");
        await Expect(page.Locator("[data-session]")).ToHaveCountAsync(1);
    }

    private static async Task Change(IPage page, string old, string fresh)
    {
        await page.Locator("#password-old").FillAsync(old);
        await page.Locator("#password-new").FillAsync(fresh);
        await page.Locator("#password-again").FillAsync(fresh);
        await page.Keyboard.PressAsync("Enter");
    }

    [Fact]
    public async Task All_other_sessions_are_ended_at_once()
    {
        await using var one = await site.Enter("auditor");
        await using var two = await site.Enter("auditor");
        await using var person = await site.Enter("auditor");
        await person.Page.GotoAsync("/account");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "结束其他全部登录" }).ClickAsync();
        await person.Page.Locator(".ant-popconfirm:visible .ant-popconfirm-buttons button").Last.ClickAsync();
        await Expect(person.Page.Locator("[data-session='other']")).ToHaveCountAsync(0);
        await Expect(person.Page.Locator("[data-session='this']")).ToBeVisibleAsync();
    }
}
