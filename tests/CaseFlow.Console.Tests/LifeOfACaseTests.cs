using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class LifeOfACaseTests(Site site)
{
    [Fact]
    public async Task A_case_goes_from_report_to_close_by_buttons_and_the_other_browser_follows_without_a_reload()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        await using var township = await site.Enter("township", "西屯街道");

        var number = await dispatcher.Report("长青公园东门路灯不亮，晚上看不清台阶", "西屯社区", item: "路灯单灯不亮", phone: "13800000001");
        await dispatcher.Give("file");
        var pooled = township.Page.Locator($"[data-case='{number}'][data-queue='pooled']");
        await Expect(pooled).ToBeVisibleAsync();
        await Expect(pooled.Locator(".countdown")).ToBeVisibleAsync();

        await township.OpenCase(number);
        await township.Give("grab");
        await Expect(dispatcher.Page.Locator($"[data-case='{number}'][data-queue='inHand']")).ToContainTextAsync("西屯街道");
        await township.Give("o1/start");
        await township.Give("o1/complete", "result", "已更换灯头，当晚恢复照明");

        await Expect(dispatcher.Page.Locator("[data-verb='check']")).ToBeVisibleAsync();
        await Expect(dispatcher.Page.Locator("[data-event='order_completed']")).ToContainTextAsync("已更换灯头，当晚恢复照明");
        await dispatcher.Give("check", "note", "现场照明正常");
        await dispatcher.Give("feedback", "note", "市民表示满意");
        await dispatcher.Give("close");

        await Expect(dispatcher.Page.Locator("[data-event='case_scored']")).ToContainTextAsync("102");
        await Expect(dispatcher.Page.Locator(".case-title")).ToContainTextAsync("已结案");
        await Expect(township.Page.Locator($"[data-case='{number}']")).ToHaveCountAsync(0);
        Assert.Empty(dispatcher.Complaints);
        Assert.Empty(township.Complaints);
    }

    [Fact]
    public async Task A_township_splits_and_whistles_and_everybody_sees_the_same_tree()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        await using var township = await site.Enter("township", "永巨街道");
        var number = await dispatcher.Report("桥南社区旱厕冒溢，居民多次反映", "桥南社区", item: "污水管堵塞外溢");
        await dispatcher.Give("file");
        await township.OpenCase(number);
        await township.Give("grab");

        await township.Begin("o1/split");
        await township.Pick("#field-parts", "桥南社区");
        await township.Send();
        await Expect(township.Page.Locator("[data-order='o2']")).ToContainTextAsync("桥南社区");
        await township.Give("o1/whistle", "task", "联合疏通管线");

        await Expect(dispatcher.Page.Locator("[data-order='o3']")).ToContainTextAsync("红山区排水公司");
        await Expect(dispatcher.Page.Locator("[data-order='o4']")).ToContainTextAsync("协办");
        await Expect(dispatcher.Page.Locator("[data-event='departments_whistled']")).ToContainTextAsync("联合疏通管线");
    }

    [Fact]
    public async Task Two_townships_grab_and_the_slower_one_reads_who_was_first()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        await using var first = await site.Enter("township", "东城街道");
        await using var second = await site.Enter("township", "三中街街道");
        var number = await dispatcher.Report("华源社区北门占道经营，行人只能走机动车道", "华源社区", item: "占道经营");
        await dispatcher.Give("file");
        await first.OpenCase(number);
        await second.OpenCase(number);
        await first.Begin("grab");
        await second.Begin("grab");

        await first.Send();
        await Expect(first.Page.Locator("[data-event='case_grabbed']")).ToBeVisibleAsync();
        await Expect(second.Page.Locator("form.verb")).ToContainTextAsync("由其他单位办理");
        await second.Send();
        await Expect(second.Page.Locator("form.verb")).ToContainTextAsync("东城街道 grabbed it first");
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_before_anything_is_sent()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        await dispatcher.Report("报告内容不清", "西屯社区");
        await dispatcher.Begin("decline");
        await dispatcher.Send();
        await Expect(dispatcher.Page.Locator("form.verb")).ToContainTextAsync("请填写“理由”");
        await dispatcher.Page.Keyboard.PressAsync("Escape");
        await Expect(dispatcher.Page.Locator("form.verb")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_urgent_case_skips_the_pool_and_sounds_the_alarm()
    {
        await using var dispatcher = await site.Enter("dispatcher");
        var number = await dispatcher.Report("振兴路井盖缺失，已有人踩空", "一西街社区", item: "井盖缺失或移位");
        await dispatcher.Give("file");
        await Expect(dispatcher.Page.Locator($"[data-case='{number}'][data-queue='toDispatch'].line-class-urgent")).ToBeVisibleAsync();
        await Expect(dispatcher.Page.Locator(".alarm")).ToBeVisibleAsync();
        await Expect(dispatcher.Page.Locator(".case-urgent")).ToBeVisibleAsync();
        await dispatcher.Begin("dispatch");
        await dispatcher.Pick("#field-to", "红山区市政设施维护中心");
        await dispatcher.Send();
        await Expect(dispatcher.Page.Locator($"[data-case='{number}'][data-queue='inHand']")).ToBeVisibleAsync();
    }
}
