using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class SignInTests(Site site)
{
    [Fact]
    public async Task One_click_on_a_demo_account_shows_the_board_and_signing_out_shows_the_way_in_again()
    {
        await using var person = await site.Enter("dispatcher");
        await Expect(person.Page.Locator(".top-who")).ToContainTextAsync("区中心调度员");
        await person.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await Expect(person.Page.Locator(".sign-in")).ToBeVisibleAsync();
        await person.Page.ReloadAsync();
        await Expect(person.Page.Locator(".sign-in")).ToBeVisibleAsync();
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task A_wrong_password_is_answered_with_a_sentence_and_the_right_one_lets_in()
    {
        await using var person = await site.Visit();
        await person.Page.GotoAsync("/");
        await person.Page.Locator("input[name=account]").FillAsync("leader");
        await person.Page.Locator("input[name=password]").FillAsync("wrong");
        await person.Page.Keyboard.PressAsync("Enter");
        await Expect(person.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("账号或密码不对");
        await person.Page.Locator("input[name=password]").FillAsync("caseflow-demo");
        await person.Page.Keyboard.PressAsync("Enter");
        await Expect(person.Page.Locator(".top-who")).ToContainTextAsync("区领导");
    }

    [Fact]
    public async Task A_session_that_ended_elsewhere_leads_back_to_the_way_in()
    {
        await using var person = await site.Enter("leader");
        await person.Page.Context.ClearCookiesAsync();
        await person.Page.GotoAsync("/report");
        await Expect(person.Page.Locator(".sign-in")).ToBeVisibleAsync();
    }
}
