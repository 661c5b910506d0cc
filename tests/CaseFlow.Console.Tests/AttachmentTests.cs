using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

public sealed class AttachmentTests(Site site)
{
    [Fact]
    public async Task A_photo_goes_with_a_note_and_is_looked_at_from_the_timeline_by_keyboard()
    {
        await using var township = await site.Enter("township", "永巨街道");
        await InHand(township, "双桥社区门前路灯倾斜");
        await township.Begin("o1/progress");
        await township.Page.Locator("#field-note").FillAsync("已用绳索固定");
        var photo = new FilePayload { Name = "加固后.png", MimeType = "image/png", Buffer = await township.Page.ScreenshotAsync() };
        await township.Page.Locator("[data-files='field-attachments']").SetInputFilesAsync([photo, Pdf("方案.pdf")]);
        await Expect(township.Page.Locator("[data-upload='sent']")).ToHaveCountAsync(2);
        await township.Send();

        var told = township.Page.Locator("[data-event='progress_reported']");
        await Expect(told.Locator(".file-picture img")).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal(320, await told.Locator(".file-picture img").EvaluateAsync<int>("image => image.naturalWidth"));
        await Expect(told.Locator("a.file-chip")).ToContainTextAsync("方案.pdf");
        await told.Locator(".file-picture").FocusAsync();
        await township.Page.Keyboard.PressAsync("Enter");
        await Expect(township.Page.Locator("dialog.viewer img")).ToHaveJSPropertyAsync("naturalWidth", 1920);
        await Expect(township.Page.Locator("dialog.viewer")).ToContainTextAsync("加固后.png");
        await township.Page.Keyboard.PressAsync("Escape");
        await Expect(township.Page.Locator("dialog.viewer")).ToHaveCountAsync(0);
        await Expect(told.Locator(".file-picture")).ToBeFocusedAsync();
        await Expect(township.CaseNumber).ToBeVisibleAsync();
        Assert.Empty(township.Complaints);
    }

    [Fact]
    public async Task A_file_that_is_not_taken_says_why_and_keeps_the_form_until_it_is_removed()
    {
        await using var township = await site.Enter("township", "永巨街道");
        await InHand(township, "双桥社区绿地堆放杂物");
        await township.Begin("o1/complete");
        await township.Page.Locator("#field-result").FillAsync("已清理");
        await township.Page.Locator("[data-files='field-attachments']").SetInputFilesAsync(new FilePayload { Name = "说明.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("<html>") });
        await Expect(township.Page.Locator("[data-upload='failed']")).ToContainTextAsync("不收这种文件");
        await township.Send();
        await Expect(township.Page.Locator("form.verb")).ToContainTextAsync("请移除或重试后再提交");
        await township.Page.Locator("[data-upload='failed'] button").ClickAsync();
        await township.Send();
        await Expect(township.Page.Locator("[data-event='order_completed']")).ToContainTextAsync("已清理");
    }

    [Fact]
    public async Task A_photo_is_pasted_into_a_report_and_dropped_into_it()
    {
        await using var member = await site.Enter("dispatcher");
        await member.Page.Locator(".top-pages a[href='/report']").ClickAsync();
        await member.Page.Locator("#report-description").FillAsync("西屯社区垃圾桶满溢，照片为证");
        await Expect(member.Page.Locator("#report-attachments")).ToBeEnabledAsync();
        foreach (var (how, where) in new[] { ("paste", "#report-description"), ("drop", ".uploads") })
            await member.Page.Locator(where).EvaluateAsync("""
                async (place, how) => {
                  const canvas = Object.assign(document.createElement('canvas'), { width: how === 'drop' ? 40 : 60, height: 30 })
                  const blob = await new Promise((done) => canvas.toBlob(done))
                  const data = new DataTransfer()
                  data.items.add(new File([blob], `${how}.png`, { type: 'image/png' }))
                  const told = { bubbles: true, cancelable: true }
                  place.dispatchEvent(how === 'paste' ? new ClipboardEvent('paste', { ...told, clipboardData: data }) : new DragEvent('drop', { ...told, dataTransfer: data }))
                }
                """, how);
        await Expect(member.Page.Locator("[data-upload='sent']")).ToHaveCountAsync(2);
        await member.Pick("#report-place-area", "西屯社区");
        await member.Page.Locator("form.report button[type=submit]").ClickAsync();
        await Expect(member.Page.Locator("[data-event='case_reported'] .file-picture")).ToHaveCountAsync(2);
        Assert.Empty(member.Complaints);
    }

    /// <summary>Opens a case that the person's own township has in hand.</summary>
    private async Task InHand(Person township, string what)
    {
        await using var dispatcher = await site.Enter("dispatcher");
        await dispatcher.Post("/api/cases", new { channel = "hotline", description = what, item = "01-001", place = new { area = "150402-003-001" } });
        var row = (await dispatcher.Ask($"/api/cases?q={Uri.EscapeDataString(what)}&limit=1")).GetProperty("rows")[0];
        var id = row.GetProperty("id").GetString();
        await dispatcher.Post($"/api/cases/{id}/file", new { });
        await dispatcher.Post($"/api/cases/{id}/dispatch", new { to = "150402-003", task = "尽快处置" });
        await township.Post($"/api/cases/{id}/orders/o1/acknowledge", new { });
        await township.Page.GotoAsync($"/cases/{id}");
        await Expect(township.CaseNumber).ToHaveTextAsync(row.GetProperty("number").GetString()!);
    }

    private static FilePayload Pdf(string name) => new() { Name = name, MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF") };
}
