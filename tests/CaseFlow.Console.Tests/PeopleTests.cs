using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class PeopleTests(Site site)
{
    private const string Chosen = "known to nobody else";

    [Fact]
    public async Task An_account_is_opened_and_its_owner_comes_in_with_the_first_password()
    {
        await using var administrator = await site.Enter("administrator");
        var page = administrator.Page;
        await page.Locator(".top-pages a[href='/people']").ClickAsync();
        await Button(page.Locator(".people-head"), "开通账号").ClickAsync();
        await page.Locator("#person-login").FillAsync("Sun.Wu");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".person-form .ant-alert")).ToContainTextAsync("姓名");
        await page.Locator("#person-name").FillAsync("孙五");
        await Choose(page, "#person-unit", "永巨街道");
        await Expect(page.Locator(".person-seats .ant-checkbox-checked")).ToHaveCountAsync(1);
        await Button(page.Locator(".person-form"), "开通账号").ClickAsync();
        await Expect(page.Locator(".secret h3")).ToContainTextAsync("sun.wu 的初始密码");
        var first = await page.Locator(".secret-text").InputValueAsync();
        await Button(page.Locator(".secret"), "已保存好").ClickAsync();
        await Expect(page.Locator("[data-panel='sun.wu']")).ToContainTextAsync("从未登录");

        await using var owner = await SignIn("sun.wu", first);
        await Expect(owner.Page.Locator(".owed-card")).ToBeVisibleAsync();
        await Own(owner.Page, first);
        await Expect(owner.Page.Locator(".top-who small")).ToContainTextAsync("永巨街道");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-panel='sun.wu'] [data-change='passwordChanged']")).ToBeVisibleAsync();
        Assert.Empty(administrator.Complaints);
    }

    [Fact]
    public async Task Somebody_is_found_moved_and_given_other_roles()
    {
        await using var administrator = await site.Enter("administrator");
        await Open(administrator, "moving-on", "要调动的人");
        var page = administrator.Page;
        await page.GotoAsync("/people");
        await page.Locator("#people-search").FillAsync("要调动");
        await Expect(page.Locator("[data-person]")).ToHaveCountAsync(1);
        await page.Locator("[data-person='moving-on']").ClickAsync();
        await Button(page.Locator("[data-panel]"), "修改").ClickAsync();
        await Choose(page, "#person-unit", "红山区应急管理局");
        await Expect(page.Locator(".person-seats")).ToContainTextAsync("部门");
        await page.Locator("#person-name").FillAsync("已调动的人");
        await page.Locator("#person-name").PressAsync("Enter");
        await Expect(page.Locator(".ant-message")).ToContainTextAsync("已修改");
        await Expect(page.Locator("[data-change='moved']")).ToContainTextAsync("→ 红山区应急管理局");
        await Expect(page.Locator("[data-change='rolesChanged']")).ToContainTextAsync("镇街 → 部门");
        await Expect(page.Locator("[data-panel] h2")).ToHaveTextAsync("已调动的人");
        await Button(page.Locator(".people-head"), "全区变更记录").ClickAsync();
        await Expect(page.Locator(".person-change").First).ToContainTextAsync("moving-on");
        Assert.Empty(administrator.Complaints);
    }

    [Fact]
    public async Task Whoever_is_disabled_while_signed_in_elsewhere_is_out_within_seconds()
    {
        await using var administrator = await site.Enter("administrator");
        var first = await Open(administrator, "shown-out", "被停用的人");
        await using var dismissed = await SignIn("shown-out", first);
        await Own(dismissed.Page, first);
        await Expect(dismissed.Page.Locator(".top-who")).ToBeVisibleAsync();
        var page = administrator.Page;
        await page.GotoAsync("/people?who=shown-out");
        await Button(page.Locator("[data-panel]"), "停用").ClickAsync();
        await page.Locator("#person-reason").PressAsync("Enter");
        await Expect(page.Locator(".person-form .ant-alert")).ToContainTextAsync("原因");
        await page.Locator("#person-reason").FillAsync("已离岗");
        await page.Locator("#person-reason").PressAsync("Enter");
        await Expect(page.Locator("[data-change='disabled']")).ToContainTextAsync("已离岗");
        await Expect(dismissed.Page.Locator(".sign-in")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Button(page.Locator("[data-panel]"), "恢复").ClickAsync();
        await Expect(page.Locator("[data-change='enabled']")).ToBeVisibleAsync();
        await using var back = await SignIn("shown-out", Chosen);
        await Expect(back.Page.Locator(".top-who")).ToContainTextAsync("被停用的人");
    }

    [Fact]
    public async Task A_list_is_corrected_where_it_is_wrong_and_then_done_at_once()
    {
        await using var administrator = await site.Enter("administrator");
        var page = administrator.Page;
        await page.GotoAsync("/people");
        await Button(page.Locator(".people-head"), "导入名单").ClickAsync();
        await Choose(page, "login,name,unit,roles\nlisted.one,名单一,150402-003,township\nlisted.two,名单二,no-such-unit,township\n");
        await Expect(page.Locator("[data-line='3']")).ToContainTextAsync("没有这个单位");
        await Expect(page.Locator(".people-file-mend")).ToContainTextAsync("1 行");
        await Choose(page, "login,name,unit,roles\nlisted.one,名单一,150402-003,township\nlisted.two,名单二,红山区应急管理局,department\n");
        await Expect(page.Locator("[data-line='3']")).ToContainTextAsync("部门");
        await Button(page.Locator(".people-file"), "开通 2 人，修改 0 人").ClickAsync();
        await Expect(Button(page.Locator(".people-file-done"), "已保存，关闭")).ToBeDisabledAsync();
        var saved = await page.RunAndWaitForDownloadAsync(() => Button(page.Locator(".people-file-done"), "保存初始密码表").ClickAsync());
        var table = await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken);
        var first = table.Split('\n').Single(line => line.Contains("listed.two", StringComparison.Ordinal)).Trim().Split(',')[^1];
        await Button(page.Locator(".people-file-done"), "已保存，关闭").ClickAsync();
        await page.Locator("#people-search").FillAsync("名单");
        await Expect(page.Locator("[data-person]")).ToHaveCountAsync(2);
        await using var owner = await SignIn("listed.two", first);
        await Expect(owner.Page.Locator(".owed-card")).ToBeVisibleAsync();
        Assert.Empty(administrator.Complaints);

        static Task Choose(IPage page, string list) => page.Locator(".people-file input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "名单.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(list) });
    }

    [Fact]
    public async Task Nobody_else_is_shown_the_page_and_the_keyboard_walks_the_list()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        await Expect(dispatcher.Page.Locator(".top-pages a[href='/people']")).ToHaveCountAsync(0);
        await dispatcher.Page.GotoAsync("/people");
        await Expect(dispatcher.Page.Locator(".blank")).ToContainTextAsync("只有管理员");
        await using var administrator = await site.Enter("administrator");
        var page = administrator.Page;
        await page.GotoAsync("/people");
        await Expect(page.Locator("[data-person]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var second = await page.Locator("[data-person]").Nth(1).GetAttributeAsync("data-person");
        await Expect(page.Locator($"[data-panel='{second}']")).ToBeVisibleAsync();
    }

    private static async Task<string> Open(Person administrator, string login, string name) =>
        (await administrator.Post("/api/people", new { login, name, unit = "150402-003", roles = new[] { "township" } })).GetProperty("password").GetString()!;

    private async Task<Person> SignIn(string login, string password)
    {
        var person = await site.Visit();
        await person.Page.GotoAsync("/");
        await person.Page.Locator("input[name=account]").FillAsync(login);
        await person.Page.Locator("input[name=password]").FillAsync(password);
        await person.Page.Keyboard.PressAsync("Enter");
        return person;
    }

    /// <summary>Chooses the own password, after the first one that was typed to sign in.</summary>
    private static async Task Own(IPage page, string first)
    {
        await page.Locator("#password-old").FillAsync(first);
        await page.Locator("#password-new").FillAsync(Chosen);
        await page.Locator("#password-again").FillAsync(Chosen);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task Choose(IPage page, string field, string name)
    {
        await page.Locator(field).FillAsync(name);
        await page.Locator(".ant-select-item-option").Filter(new() { HasText = name }).First.ClickAsync();
    }

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
