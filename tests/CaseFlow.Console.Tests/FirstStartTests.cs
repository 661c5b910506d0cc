using System.Security.Cryptography;
using CaseFlow.Server.Attachments;
using CaseFlow.Server.Personal;
using CaseFlow.Server.Running;
using CaseFlow.Testing;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Console.Tests;

/// <summary>The page of an installation in Production that nobody has an account at.</summary>
public sealed class FirstStartTests(Site site)
{
    private const string Code = "ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567", Password = "of the first of all";

    [Fact]
    public async Task Whoever_has_the_code_makes_the_first_administrator_and_is_in()
    {
        await using var database = new TestDatabase();
        await database.InitializeAsync();
        await using var server = await Start(database);
        await Print(database, Code);
        var page = server.Addresses.First() + "/first-start";
        foreach (var look in Look.Every)
        {
            await using var visitor = await site.Visit(look);
            await visitor.Page.GotoAsync(page);
            await Expect(visitor.Page.Locator("input[name=code]")).ToBeVisibleAsync();
            await PicturesTests.Take(visitor, look, "first-start");
            await Give(visitor, Code);
            await PicturesTests.Take(visitor, look, "first-start-form");
            Assert.Empty(visitor.Complaints);
        }

        await using var person = await site.Visit();
        await person.Page.GotoAsync(page);
        await person.Page.Locator("input[name=code]").FillAsync("guess");
        await person.Page.Keyboard.PressAsync("Enter");
        await Expect(person.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("启动码不对");
        await Give(person, Code.ToLowerInvariant());
        await person.Page.Locator("select[name=district]").SelectOptionAsync("150207");
        await person.Page.Locator("input[name=account]").FillAsync("First");
        await person.Page.Locator("input[name=name]").FillAsync("第一位管理员");
        await person.Page.Locator("input[name=password]").FillAsync(Password);
        await person.Page.Locator("input[name=again]").FillAsync(Password);
        await person.Page.Keyboard.PressAsync("Enter");
        await Expect(person.Page.Locator(".top-who")).ToContainTextAsync("第一位管理员");
        await Expect(person.Page).ToHaveURLAsync(server.Addresses.First() + "/");

        await using var late = await site.Visit();
        await late.Page.GotoAsync(page);
        await late.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "去登录" }).ClickAsync();
        await Expect(late.Page.Locator("input[name=password]")).ToBeVisibleAsync();
    }

    private static Task<RunningServer> Start(TestDatabase database) => RunningServer.StartAsync(new ServeOptions
    {
        Urls = "http://127.0.0.1:0", Environment = "Production", ConnectionString = database.ConnectionString,
        Settings = new Dictionary<string, string?>
        {
            [MasterKey.Setting] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), [AttachmentTerms.FolderSetting] = Path.Combine(Path.GetTempPath(), $"caseflow-first-{Environment.ProcessId}"),
        },
    }, TestContext.Current.CancellationToken);

    /// <summary>As if this were the code that the server has printed.</summary>
    private static async Task Print(TestDatabase database, string code)
    {
        await using var print = database.DataSource.CreateCommand("update first_start set hash = sha256(convert_to(replace($1, '-', ''), 'UTF8'))");
        print.Parameters.AddWithValue(code);
        Assert.Equal(1, await print.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private static async Task Give(Person visitor, string code)
    {
        await visitor.Page.Locator("input[name=code]").FillAsync(code);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("select[name=district]")).ToBeVisibleAsync();
    }
}
