using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class InboxTests(Site site)
{
    private const string Township = "150402-003", Department = "红山区排水公司";
    private static readonly Look Phone = new(390, 844, false, "zh-CN");

    [Fact]
    public async Task A_department_answers_a_whistle_by_the_keyboard_alone()
    {
        await using var department = await site.Arrive("department", Department);
        var number = await Whistle("管网塌陷，路面下沉");
        var task = department.Page.Locator($"[data-case='{number}']");
        await Expect(task).ToHaveAttributeAsync("data-task", "muster");
        await Expect(department.Page.Locator("[data-alert='whistle']")).ToContainTextAsync(number);
        await Expect(task).ToHaveAttributeAsync("data-unread", "true");

        await PickByKeys(department, number);
        await department.Page.Keyboard.PressAsync("Enter");
        await Expect(task).ToHaveAttributeAsync("data-task", "inHand");
        await PickByKeys(department, number);
        await department.Page.Keyboard.PressAsync("p");
        await Write(department, "progress", "抢修队已到场，正在开挖");
        await Expect(department.Page.Locator(".task-detail")).ToContainTextAsync("抢修队已到场");
        await department.Page.Keyboard.PressAsync("Enter");
        await Write(department, "complete", "管段已更换，路面恢复");
        await Expect(task).ToHaveCountAsync(0);
        Assert.Empty(department.Complaints);
    }

    [Fact]
    public async Task Many_orders_are_signed_for_with_two_keys()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        await using var township = await site.Arrive("township", "铁南街道");
        var to = await UnitOf(township);
        string[] numbers = [(await dispatcher.Dispatch("批量签收之一", to)).Number, (await dispatcher.Dispatch("批量签收之二", to)).Number, (await dispatcher.Dispatch("批量签收之三", to)).Number];
        foreach (var number in numbers.Take(2))
        {
            await PickByKeys(township, number);
            await township.Page.Keyboard.PressAsync("x");
        }
        await Expect(township.Page.Locator("[data-testid='sign']")).ToContainTextAsync("2");
        await township.Page.Keyboard.PressAsync("Shift+A");
        foreach (var (number, kind) in numbers.Zip((string[])["inHand", "inHand", "acknowledge"]))
            await Expect(township.Page.Locator($"[data-case='{number}']")).ToHaveAttributeAsync("data-task", kind);
        await Expect(township.Page.Locator("[data-kind='acknowledge'] b")).ToHaveTextAsync("1");
        Assert.Empty(township.Complaints);
    }

    [Fact]
    public async Task On_a_phone_a_task_is_opened_answered_and_left_by_three_taps()
    {
        await using var department = await site.Arrive("department", Department, Phone);
        var number = await Whistle("检查井冒溢");
        var task = department.Page.Locator($"[data-case='{number}']");
        await task.Locator(".task-summary").ClickAsync();
        await Expect(department.Page.Locator(".inbox-list")).ToBeHiddenAsync();
        await department.Page.Locator(".task-answers [data-verb='muster']").ClickAsync();
        await Expect(department.Page.Locator(".task-answers [data-verb='complete']")).ToBeVisibleAsync();
        await department.Page.GoBackAsync();
        await Expect(task).ToHaveAttributeAsync("data-task", "inHand");
        await Expect(task).ToHaveAttributeAsync("data-unread", "false");
        Assert.Empty(department.Complaints);
    }

    [Fact]
    public async Task A_task_leads_to_its_case_at_the_event_that_made_it_and_closing_leads_back()
    {
        await using var department = await site.Arrive("department", Department);
        var number = await Whistle("雨水篦子缺失");
        await department.Page.Locator($"[data-case='{number}'] .task-summary").ClickAsync();
        await Expect(department.Page.Locator($"[data-case='{number}']")).ToHaveAttributeAsync("data-unread", "false");
        await department.Page.Locator(".task-case").ClickAsync();
        await Expect(department.Page.Locator("[data-event='departments_whistled'][aria-current='true']")).ToBeInViewportAsync();
        await department.Page.Locator(".case-close").ClickAsync();
        await Expect(department.Page.Locator($"[data-case='{number}']")).ToHaveAttributeAsync("data-task", "muster");
    }

    [Fact]
    public async Task Nothing_is_missing_or_twice_after_the_server_was_away()
    {
        await using var department = await site.Arrive("department", Department);
        var before = await Whistle("断网之前");
        await Expect(department.Page.Locator($"[data-case='{before}']")).ToHaveCountAsync(1);
        await site.Stop();
        await Expect(department.Page.Locator("[data-phase='reconnecting'], [data-phase='offline']")).ToBeVisibleAsync();
        await site.Start();
        var after = await Whistle("恢复之后");
        await Expect(department.Page.Locator($"[data-case='{after}']")).ToHaveCountAsync(1);
        await Expect(department.Page.Locator($"[data-case='{before}']")).ToHaveCountAsync(1);
        await Expect(department.Page.Locator("[data-phase='live']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Sounds_are_muted_in_this_browser_and_stay_so_and_nobody_is_asked_for_leave_unbidden()
    {
        await using var department = await site.Arrive("department", Department);
        Assert.Equal("default", await department.Page.EvaluateAsync<string>("Notification.permission === 'denied' ? 'default' : Notification.permission"));
        await department.Page.Locator("[data-testid='notices']").ClickAsync();
        await department.Page.Locator(".alert-settings [role='switch']").First.ClickAsync();
        await department.Page.ReloadAsync();
        await Expect(department.Page.Locator("[data-testid='notices']")).ToContainTextAsync("静音");
    }

    /// <summary>A township whistles for what the catalogue names; answers with the case's number.</summary>
    private async Task<string> Whistle(string description)
    {
        await using var dispatcher = await site.Enter("dispatcher");
        var (number, id) = await dispatcher.Dispatch(description, Township);
        await using var township = await site.Enter("township", "永巨街道");
        await township.Post($"/api/cases/{id}/orders/o1/acknowledge", new { });
        await township.Post($"/api/cases/{id}/orders/o1/whistle", new { lead = "drainage", task = "三十分钟内到场" });
        return number;
    }

    private static async Task<string> UnitOf(Person person) => (await person.Ask("/api/me")).GetProperty("unit").GetProperty("code").GetString()!;

    /// <summary>Goes down from the top until the case is picked.</summary>
    private static async Task PickByKeys(Person person, string number)
    {
        await Expect(person.Page.Locator($"[data-case='{number}']")).ToBeVisibleAsync();
        await person.Page.Locator("body").EvaluateAsync("() => document.activeElement?.blur()");
        var picked = person.Page.Locator($"[data-case='{number}'][aria-selected='true']");
        var rows = await person.Rows.CountAsync();
        for (var i = 0; i < rows; i++) await person.Page.Keyboard.PressAsync("k");
        for (var i = 0; i <= rows && await picked.CountAsync() == 0; i++) await person.Page.Keyboard.PressAsync("j");
        await Expect(picked).ToBeVisibleAsync();
    }

    private static async Task Write(Person person, string form, string text)
    {
        await Expect(person.Page.Locator($"form[data-form='{form}'] textarea")).ToBeFocusedAsync();
        await person.Page.Keyboard.TypeAsync(text);
        await person.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(person.Page.Locator("form.verb")).ToHaveCountAsync(0);
    }
}
