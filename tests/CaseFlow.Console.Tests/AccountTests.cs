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
