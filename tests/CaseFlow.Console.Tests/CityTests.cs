using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class CityTests(Site site)
{
    [Fact]
    public async Task The_city_sees_its_districts_opens_a_figure_and_a_case_and_supervises()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        var (number, _) = await dispatcher.Dispatch("桥下井盖缺失，车辆绕行", "150402-003");
        await using var city = await site.Visit();
        var page = city.Page;
        await EnterCity(page);
        await Expect(page.Locator("[data-district]")).ToHaveCountAsync(2);
        var hongshan = page.Locator("[data-district='150402']");
        await Expect(hongshan).ToContainTextAsync("红山区");
        await hongshan.Locator("[data-figure='open']").ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Address + "/city/150402?figure=open");
        await city.OpenCase(number);
        await Expect(page.Locator(".case-description")).ToContainTextAsync("桥下井盖缺失");
        await Expect(page.Locator("[data-verb]")).ToHaveCountAsync(1);
        await city.Give("supervise", "reason", "全市关注");
        await Expect(page.Locator(".timeline li").First).ToContainTextAsync("市中心 city");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(page.Locator(".city-cards")).ToBeVisibleAsync();
        Assert.Empty(city.Complaints);
    }

    [Fact]
    public async Task An_address_of_no_district_leads_back()
    {
        await using var city = await site.Visit();
        await EnterCity(city.Page);
        await city.Page.GotoAsync("/city/000000");
        await Expect(city.Page.Locator(".blank")).ToContainTextAsync("没有这个区县");
        await city.Page.Locator(".blank button").ClickAsync();
        await Expect(city.Page.Locator("[data-district]")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_city_has_an_account_of_its_own_to_look_after()
    {
        await using var city = await site.Visit();
        await EnterCity(city.Page);
        await city.Page.Locator(".top-who").ClickAsync();
        await Expect(city.Page.Locator("[data-session='this']")).ToBeVisibleAsync();
        await Expect(city.Page.Locator("[data-codes='off']")).ToBeVisibleAsync();
        await city.Page.Locator(".top-pages a").ClickAsync();
        await Expect(city.Page.Locator("[data-district]")).ToHaveCountAsync(2);
        Assert.Empty(city.Complaints);
    }

    internal static async Task EnterCity(IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator("[data-account='city']").ClickAsync();
        await Expect(page.Locator(".city-cards")).ToBeVisibleAsync();
    }
}
