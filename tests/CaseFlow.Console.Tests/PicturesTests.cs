using System.Runtime.CompilerServices;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

/// <summary>Every page in every look, written to <c>Screenshots/</c> where a person can see them.</summary>
public sealed class PicturesTests(Site site)
{
    public static TheoryData<Look> Looks => [.. Look.Every];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_fits_and_the_browser_has_nothing_to_complain_of(Look look)
    {
        await using var person = await site.Visit(look);
        await person.Page.GotoAsync("/");
        await Expect(person.Page.Locator("[data-role='dispatcher']")).ToBeVisibleAsync();
        await Take(person, look, "sign-in");

        await CityTests.EnterCity(person.Page);
        await Expect(person.Page.Locator("[data-district]").First).ToBeVisibleAsync();
        await Take(person, look, "city");
        await person.Page.GotoAsync("/city/150402?figure=open");
        await Expect(person.Page.Locator(".city-rows a, .city-rows .blank").First).ToBeVisibleAsync();
        await Take(person, look, "city-district");
        await person.Page.Context.ClearCookiesAsync();

        await person.Enter("dispatcher");
        var id = await TheCaseInHand(person);
        await Expect(person.Rows.First).ToBeVisibleAsync();
        await Take(person, look, "board");

        await person.Page.GotoAsync($"/cases/{id}");
        await Expect(person.Page.Locator("[data-event='case_reported']")).ToBeAttachedAsync();
        await Expect(person.Page.Locator(".file-picture img").First).ToHaveJSPropertyAsync("complete", true);
        await Take(person, look, "case");
        await person.Begin("urge");
        await Expect(person.Page.Locator("form.verb")).ToBeVisibleAsync();
        await Take(person, look, "form");
        await person.Page.Locator(".case-body").EvaluateAsync("body => body.scrollTop = body.scrollHeight");
        await Take(person, look, "timeline");

        await person.Page.GotoAsync("/inbox");
        await person.Page.Locator("[data-task] .task-summary").First.ClickAsync();
        await Expect(person.Page.Locator(".task-answers")).ToBeVisibleAsync();
        await Take(person, look, "task");
        await person.Page.GotoAsync("/inbox");
        await Expect(person.Page.Locator("[data-task]").First).ToBeVisibleAsync();
        await Take(person, look, "inbox");

        await person.Page.GotoAsync("/report");
        await Expect(person.Page.Locator("#report-description")).ToBeVisibleAsync();
        await Take(person, look, "report");
        await person.Page.GotoAsync("/limits");
        await Expect(person.Page.Locator(".strip-row").First).ToBeVisibleAsync();
        await Expect(person.Page.Locator(".limits-facts")).ToBeVisibleAsync();
        await Take(person, look, "limits");
        await person.Page.GotoAsync("/account");
        await Expect(person.Page.Locator("[data-session='this']")).ToBeVisibleAsync();
        await Take(person, look, "account");
        await person.Page.GotoAsync("/?q=zzzzzz");
        await Expect(person.Page.Locator(".blank")).ToBeVisibleAsync();
        await Take(person, look, "empty");

        await person.Page.Context.ClearCookiesAsync();
        await person.Enter("administrator");
        await TheChannel(person);
        await person.Page.GotoAsync("/notices");
        await Expect(person.Page.Locator(".channel").First).ToBeVisibleAsync();
        await Take(person, look, "notices");
        await person.Page.GotoAsync("/people");
        await Expect(person.Page.Locator("[data-person]").First).ToBeVisibleAsync();
        await Take(person, look, "people");
        await person.Page.GotoAsync("/people?who=dispatcher");
        await Expect(person.Page.Locator("[data-panel] .person-facts")).ToBeVisibleAsync();
        await Take(person, look, "person");
        await person.Page.GotoAsync("/people");
        await person.Page.Locator(".people-head .ant-btn").Nth(1).ClickAsync();
        await person.Page.Locator(".people-file input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "2026年第四季度新进人员名单（网格员与社区工作者）.csv", MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("login,name,unit,roles\nnew.one,新来的一,150402-003,township\nnew.two,新来的二,没有这个单位,township\nnew.one,新来的三,150402-003,township\nNEW FOUR,新来的四,150402-003,mayor\n"),
        });
        await Expect(person.Page.Locator("[data-line='3']")).ToBeVisibleAsync();
        await Take(person, look, "people-file");
        Assert.Empty(person.Complaints);
    }

    /// <summary>A case with a tree of orders to look at; begun by the first look and shared by the others.</summary>
    private static async Task<string> TheCaseInHand(Person dispatcher)
    {
        const string marked = "大雨后永巨街道双桥社区三号楼前污水井冒溢，污水已漫到人行道，沿街三家餐馆停业，附近有小学，放学时段行人很多；居民称上个月也发生过一次，当时只做了临时疏通，希望这次查清原因、彻底修好";
        var page = await dispatcher.Ask($"/api/cases?q={Uri.EscapeDataString("彻底修好")}&limit=1");
        if (page.GetProperty("rows").EnumerateArray().FirstOrDefault() is { ValueKind: System.Text.Json.JsonValueKind.Object } there)
            return there.GetProperty("id").GetString()!;
        foreach (var (text, item) in Others)
            await dispatcher.Post("/api/cases", new { channel = "hotline", description = text, place = new { area = "150402-001-002" }, item });
        var photo = await dispatcher.Upload("污水井现场.png", await dispatcher.Page.ScreenshotAsync());
        var plan = await dispatcher.Upload("双桥社区排水管网改造方案（征求意见稿）.pdf", "%PDF-1.4\n%%EOF"u8.ToArray());
        await dispatcher.Post("/api/cases", new
        {
            attachments = new[] { new { hash = photo }, new { hash = plan } }, channel = "citizen", description = marked, item = "01-028", reporter = new { name = "测试", phone = "13900000000" },
            place = new { area = "150402-003-001", address = "永巨街道双桥社区三号楼前" },
        });
        var id = (await dispatcher.Ask($"/api/cases?limit=1")).GetProperty("rows")[0].GetProperty("id").GetString()!;
        await dispatcher.Post($"/api/cases/{id}/file", new { });
        await dispatcher.Post($"/api/cases/{id}/dispatch", new { to = "150402-003", task = "两小时内到场处置，先围挡后疏通" });
        return id;
    }

    /// <summary>A channel to look at, paused so that nothing goes out.</summary>
    private static async Task TheChannel(Person administrator)
    {
        if ((await administrator.Ask("/api/channels")).GetArrayLength() > 0) return;
        await administrator.Post("/api/channels", new { kind = "webhook", name = "城市管理平台（夜间值班）", url = "https://receiver.example.org/caseflow/notices/in/a/rather/long/address?key=0123456789", kinds = new[] { "urgent", "breached" } });
        var id = (await administrator.Ask("/api/channels"))[0].GetProperty("id").GetString();
        await administrator.Post($"/api/channels/{id}/pause", new { });
    }

    private static readonly (string Text, string Item)[] Others =
    [
        ("三道街菜市场门口占道经营，影响通行", "02-001"), ("长青公园东门路灯成片不亮", "01-018"), ("店外经营的桌椅占满人行道", "02-002"),
    ];

    /// <summary>Takes the picture and sees to it that nothing sticks out at the side.</summary>
    internal static async Task Take(Person person, Look look, string page)
    {
        await person.Page.EvaluateAsync("document.fonts.ready");
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder(), $"{page}-{look.Name}.png") });
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Screenshots");
}
