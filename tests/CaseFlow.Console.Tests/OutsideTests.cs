using CaseFlow.Server.Attachments;
using CaseFlow.Server.Running;
using CaseFlow.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

/// <summary>Signing in through a provider in a process of its own.</summary>
public sealed class OutsideTests(Site site)
{
    [Fact]
    public async Task Somebody_comes_in_through_the_provider_and_their_account_says_who_keeps_the_password()
    {
        await using var provider = new TestProvider();
        await provider.InitializeAsync();
        await using var database = new TestDatabase();
        await database.InitializeAsync();
        await using var server = await Start(database, provider);
        await provider.Knows("zhao.liu", new { preferred_username = "zhao.liu", name = "赵六", district = "150402", unit = "150402-003", groups = new[] { "cf-townships" } });
        // Its parts are on other pages' pictures in every look.
        foreach (var look in (Look[])[Look.Usual, new Look(390, 844, true, "en")])
        {
            await using var person = await site.Visit(look);
            var page = person.Page;
            await page.GotoAsync(server.Addresses.First() + "/");
            await Expect(page.Locator(".outside .ant-btn")).ToContainTextAsync("City account");
            await PicturesTests.Take(person, look, "sign-in-outside");
            await page.Locator(".outside .ant-btn").ClickAsync();
            await page.Locator("input[name=login]").FillAsync("zhao.liu");
            await page.Locator("input[name=password]").FillAsync("the provider's affair");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator(".top-who")).ToContainTextAsync("赵六");
            await Expect(page).ToHaveURLAsync(server.Addresses.First() + "/inbox");
            await page.Locator(".top-who").ClickAsync();
            await Expect(page.Locator("[data-session='this']")).ToBeVisibleAsync();
            await Expect(page.Locator("#password-old")).ToHaveCountAsync(0);
            await PicturesTests.Take(person, look, "account-outside");
            // The provider's own pages ask for a font and an icon that are not there.
            Assert.DoesNotContain(person.Complaints, complaint => complaint.Contains(new Uri(server.Addresses.First()).Authority, StringComparison.Ordinal));
        }

        await using var refused = await site.Visit();
        await refused.Page.GotoAsync(server.Addresses.First() + "/");
        await refused.Page.Locator(".outside .ant-btn").ClickAsync();
        await refused.Page.Locator("input[name=login]").FillAsync("without-a-group");
        await refused.Page.Locator("input[name=password]").FillAsync("x");
        await refused.Page.Keyboard.PressAsync("Enter");
        await Expect(refused.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("统一身份认证");
        await Expect(refused.Page.Locator(".outside .ant-btn")).ToBeVisibleAsync();
    }

    private static Task<RunningServer> Start(TestDatabase database, TestProvider provider) => RunningServer.StartAsync(new ServeOptions
    {
        Urls = "http://127.0.0.1:0", Environment = "Development", ConnectionString = database.ConnectionString,
        Settings = new Dictionary<string, string?>(provider.Settings()) { [AttachmentTerms.FolderSetting] = Path.Combine(Path.GetTempPath(), $"caseflow-outside-{Environment.ProcessId}") },
    }, TestContext.Current.CancellationToken);
}
