using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class LimitsTests(Site site)
{
    [Fact]
    public async Task A_dispatcher_sees_what_a_case_would_be_given_over_a_holiday_and_which_limits_are_in_force()
    {
        await using var person = await site.Enter("dispatcher");
        await person.Page.Locator(".top-pages a[href='/limits']").ClickAsync();
        await person.Pick("#limits-item", "井盖松动异响");
        await person.Page.Locator("#limits-at").FillAsync("2026-02-13T16:30");

        var handling = person.Page.Locator(".strip-row").Filter(new() { HasText = "处置" });
        await Expect(handling).ToContainTextAsync("2 个工作日");
        await Expect(handling.Locator("b time")).ToHaveTextAsync("02/24 16:30");
        await Expect(handling.Locator(".strip-closed").First).ToBeAttachedAsync();
        await Expect(person.Page.Locator(".strip-row").Filter(new() { HasText = "抢单" }).First.Locator(".strip-closed")).ToHaveCountAsync(0);
        await Expect(person.Page.Locator(".limits-in-force")).ToContainTextAsync("2026-1（现行）");
        await Expect(person.Page.Locator(".limits-days")).ToContainTextAsync("2026-02-15 至 2026-02-23 春节");

        await person.Page.Locator("#limits-class").ClickAsync();
        await person.Page.Locator(".ant-select-item-option").Filter(new() { HasText = "紧急" }).Last.ClickAsync();
        await Expect(person.Page.Locator(".strip-row").Filter(new() { HasText = "截止" })).ToHaveCountAsync(0);
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task Who_has_nothing_to_do_with_limits_is_told_who_has()
    {
        await using var person = await site.Enter("auditor");
        await Expect(person.Page.Locator(".top-pages a[href='/limits']")).ToHaveCountAsync(0);
        await person.Page.GotoAsync("/limits");
        await Expect(person.Page.Locator(".blank")).ToContainTextAsync("区中心调度员和管理员可以查看");
    }
}
